using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.People;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>Before a way in is changed, whoever has a password says it again; tries are counted as at the door.</summary>
internal sealed class AskPasswordAgain(AccountsDb db, Passwords passwords, Throttle throttle, Visitor visitor, IHttpContextAccessor http)
{
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
