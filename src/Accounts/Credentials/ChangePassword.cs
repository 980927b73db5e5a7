using Tremplin.Accounts.Sessions;

namespace Tremplin.Accounts.Credentials;

/// <summary>The password becomes another; whoever was signed in elsewhere with the old one is not any more.</summary>
internal sealed class ChangePassword(AccountsDb db, Passwords passwords, ConfirmPassword confirm, EndSessions sessions)
{
    public async Task Execute(string? current, string next, CancellationToken cancellationToken)
    {
        var person = await confirm.Execute(current, cancellationToken);
        person.PasswordHash = passwords.Hash(next);
        await db.Save(cancellationToken);
        await sessions.Others(cancellationToken);
    }
}
