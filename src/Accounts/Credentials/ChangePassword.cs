using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>The password becomes another; whoever was signed in elsewhere with the old one is not any more.</summary>
internal sealed class ChangePassword(AccountsDb db, Passwords passwords, Throttle throttle, EndSessions sessions, Visitor visitor, IHttpContextAccessor http)
{
    public async Task Execute(string? current, string next, CancellationToken cancellationToken)
    {
        var person = await db.People.FindAsync([visitor.Id!.Value], cancellationToken) ?? throw new Missing();
        var address = http.HttpContext!.Connection.RemoteIpAddress?.ToString();
        await throttle.Count(person.SignInName!, address, cancellationToken);
        if (person.PasswordHash is not null && !passwords.Match(person.PasswordHash, current))
            throw new Refusal("accounts.wrong_current", "Ce n'est pas votre mot de passe d'aujourd'hui. Écrivez-le de nouveau.");
        await throttle.Forget(person.SignInName!, address, cancellationToken);
        person.PasswordHash = passwords.Hash(next);
        await db.Save(cancellationToken);
        await sessions.Others(cancellationToken);
    }
}
