using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.People;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>Whoever changes what opens an account writes its password again, if it has one; tries are slowed down as for signing in.</summary>
internal sealed class CheckPassword(Passwords passwords, Throttle throttle, IHttpContextAccessor http)
{
    public async Task Execute(Person person, string? typed, CancellationToken cancellationToken)
    {
        var address = http.HttpContext!.Connection.RemoteIpAddress?.ToString();
        await throttle.Count(person.SignInName!, address, cancellationToken);
        if (person.PasswordHash is not null && !passwords.Match(person.PasswordHash, typed))
            throw new Refusal("accounts.wrong_current", "Ce n'est pas votre mot de passe d'aujourd'hui. Écrivez-le de nouveau.");
        await throttle.Forget(person.SignInName!, address, cancellationToken);
    }
}
