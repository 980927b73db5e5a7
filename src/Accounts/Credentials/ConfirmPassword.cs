using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.People;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>Before a way in is added or changed: whoever sits at an account left open does not know its password.</summary>
internal sealed class ConfirmPassword(AccountsDb db, Passwords passwords, Throttle throttle, Visitor visitor, IHttpContextAccessor http)
{
    /// <returns>The person of this account, tracked. An account that has no password asks for none.</returns>
    /// <exception cref="Refusal">It is not the password, or it was tried too often.</exception>
    public async Task<Person> Execute(string? current, CancellationToken cancellationToken)
    {
        var person = await db.People.FindAsync([visitor.Id!.Value], cancellationToken) ?? throw new Missing();
        if (person.PasswordHash is null) return person;
        var address = http.HttpContext!.Connection.RemoteIpAddress?.ToString();
        await throttle.Count(person.SignInName!, address, cancellationToken);
        if (!passwords.Match(person.PasswordHash, current))
            throw new Refusal("accounts.wrong_current", "Ce n'est pas votre mot de passe d'aujourd'hui. Écrivez-le de nouveau.");
        await throttle.Forget(person.SignInName!, address, cancellationToken);
        return person;
    }
}
