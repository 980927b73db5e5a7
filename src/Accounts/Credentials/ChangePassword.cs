using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Email;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>The password becomes another; whoever was signed in elsewhere with the old one is not any more.</summary>
internal sealed class ChangePassword(AccountsDb db, Passwords passwords, CheckPassword check, EndSessions sessions, MailLinks links, Notify notify, Letters letters, Visitor visitor)
{
    public async Task Execute(string? current, string next, CancellationToken cancellationToken)
    {
        var person = await db.People.FindAsync([visitor.Id!.Value], cancellationToken) ?? throw new Missing();
        await check.Execute(person, current, cancellationToken);
        var hash = passwords.Hash(next);
        await db.Write(async () =>
        {
            await db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.PasswordHash, hash), cancellationToken);
            await links.Forget(person.Id, LinkPurpose.NewPassword, cancellationToken);
            await notify.Execute(person.Id, letters.PasswordChanged, cancellationToken);
        }, cancellationToken);
        await sessions.Others(cancellationToken);
    }
}
