using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>Someone opens their account with its name and its password.</summary>
internal sealed class SignIn(AccountsDb db, Passwords passwords, Throttle throttle, EnterAccount enter, IHttpContextAccessor http)
{
    public async Task Execute(string? name, string? password, CancellationToken cancellationToken)
    {
        var (account, address) = (SignInName.Parse(name)?.Value ?? "", http.HttpContext!.Connection.RemoteIpAddress?.ToString());
        await throttle.Count(account, address, cancellationToken);
        var known = await db.People.AsNoTracking().Where(p => p.SignInName == account).Select(p => new { p.Id, p.PasswordHash }).SingleOrDefaultAsync(cancellationToken);
        if (!passwords.Match(known?.PasswordHash, password))
            throw new Refusal("accounts.wrong", "Ce nom et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis essayez encore.");
        await throttle.Forget(account, address, cancellationToken);
        await db.Write(() => enter.Execute(known!.Id, cancellationToken), cancellationToken);
    }
}
