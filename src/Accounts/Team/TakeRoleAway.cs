using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Team;

/// <summary>An operator takes a role away from an account; the last operator stays, or nobody could.</summary>
internal sealed class TakeRoleAway(AccountsDb db, Visitor visitor, SessionCache cache, TimeProvider clock)
{
    public Task Execute(PersonId id, Role role, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var team = await db.People.Where(p => p.SignInName != null && p.Roles != Array.Empty<Role>()).ToListAsync(cancellationToken);
        var person = team.SingleOrDefault(p => p.Id == id && p.Roles.Contains(role)) ?? throw new Missing();
        if (role is Role.Operator && team.Count(p => p.Roles.Contains(Role.Operator)) is 1)
            throw new Refusal("accounts.last_operator", "C'est la dernière personne qui fait tourner le site. Invitez-en d'abord une autre.");
        person.Roles = [.. person.Roles.Where(r => r != role)];
        db.Looks.Add(new() { PersonId = person.Id, At = clock.Now, Who = visitor.Pseudonym ?? "L'équipe", What = $"vous a retiré le rôle « {role.Name()} »" });
        cache.Clear();
    }, cancellationToken);
}
