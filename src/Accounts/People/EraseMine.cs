using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.People;

/// <summary>Someone without credentials erases, for good and everywhere, what they did here.</summary>
internal sealed class EraseMine(AccountsDb db, IEnumerable<IPersonalData> modules, Visitor visitor, SessionCache cache, IHttpContextAccessor http)
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        if (visitor.HasAccount)
            throw new Refusal("accounts.has_account", "Vous avez un compte. Pour l'effacer, allez dans « Mon compte », puis « Mes droits ».");
        if (visitor.Id is { } person)
            await db.Write(async () =>
            {
                foreach (var module in modules) await module.Erase([person], cancellationToken);
            }, cancellationToken);
        cache.Clear();
        var context = http.HttpContext!;
        SessionCookie.Forget(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        (visitor.Id, visitor.SessionId) = (null, null);
    }
}
