using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Email;
using Tremplin.Accounts.Sessions;

namespace Tremplin.Accounts.Credentials;

/// <summary>The password becomes another, or the first; whoever was signed in elsewhere is not any more.</summary>
internal sealed class ChangePassword(AccountsDb db, AskPasswordAgain ask, Passwords passwords, EndSessions sessions, MailLinks links, Notify notify, Letters letters)
{
    public async Task Execute(string? current, string next, CancellationToken cancellationToken)
    {
        var person = await ask.Execute(current, cancellationToken);
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
