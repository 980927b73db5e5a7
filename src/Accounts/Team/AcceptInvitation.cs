using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Team;

/// <summary>The visitor's account takes the role that a link gives; the link is then used up.</summary>
internal sealed class AcceptInvitation(AccountsDb db, Visitor visitor, SessionCache cache, TimeProvider clock)
{
    public Task Execute(string token, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var id = SecretToken.IdOf(token);
        var invitation = await db.Invitations.Where(i => i.Id == id).One(cancellationToken);
        var person = await db.People.Where(p => p.Id == visitor.Id && p.SignInName != null).One(cancellationToken);
        invitation.Use(clock.Now);
        if (!person.Roles.Contains(invitation.Role)) person.Roles = [.. person.Roles, invitation.Role];
        db.Looks.Add(new() { PersonId = person.Id, At = clock.Now, Who = invitation.By, What = $"vous a donné le rôle « {invitation.Role.Name()} »" });
        cache.Clear();
    }, cancellationToken);
}
