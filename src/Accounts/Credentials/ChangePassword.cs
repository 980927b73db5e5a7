using Tremplin.Accounts.Sessions;

namespace Tremplin.Accounts.Credentials;

/// <summary>The password becomes another, or the first; whoever was signed in elsewhere is not any more.</summary>
internal sealed class ChangePassword(AccountsDb db, AskPasswordAgain ask, Passwords passwords, EndSessions sessions)
{
    public async Task Execute(string? current, string next, CancellationToken cancellationToken)
    {
        var person = await ask.Execute(current, cancellationToken);
        person.PasswordHash = passwords.Hash(next);
        await db.Save(cancellationToken);
        await sessions.Others(cancellationToken);
    }
}
