using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.Contracts;

namespace Tremplin.Accounts.Sessions;

/// <summary>This browser is used by several people: it forgets the person when it is closed.</summary>
internal sealed class MarkShared(AccountsDb db, Visitor visitor, SessionCache cache, IHttpContextAccessor http)
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        var context = http.HttpContext!;
        SessionCookie.MarkShared(context);
        if (visitor.SessionId is not { } session) return;
        await db.Execute($"update accounts_sessions set is_shared = {true} where id = {session}", cancellationToken);
        cache.Forget(session);
        SessionCookie.Give(context, context.Request.Cookies[SessionCookie.Name]!, shared: true);
    }
}
