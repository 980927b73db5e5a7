using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Sessions;

/// <summary>Ends sessions of the visitor: this one, another, or all the others.</summary>
internal sealed class EndSessions(AccountsDb db, Visitor visitor, SessionCache cache, IHttpContextAccessor http)
{
    /// <summary>Signs out: nothing of the person stays on the screen, in the cache or in the history of this browser.</summary>
    public async Task Mine(CancellationToken cancellationToken)
    {
        if (visitor.SessionId is { } mine) await End(s => s.Where(x => x.Id == mine), cancellationToken);
        var context = http.HttpContext!;
        SessionCookie.Forget(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        (visitor.Id, visitor.SessionId) = (null, null);
    }

    public Task One(string session, CancellationToken cancellationToken)
    {
        var person = visitor.Id ?? throw new Missing();
        return End(s => s.Where(x => x.PersonId == person && x.Id == session), cancellationToken);
    }

    public Task Others(CancellationToken cancellationToken)
    {
        var (person, mine) = (visitor.Id ?? throw new Missing(), visitor.SessionId);
        return End(s => s.Where(x => x.PersonId == person && x.Id != mine), cancellationToken);
    }

    async Task End(Func<IQueryable<Session>, IQueryable<Session>> which, CancellationToken cancellationToken)
    {
        var ended = await which(db.Sessions).Select(s => s.Id).ToListAsync(cancellationToken);
        await db.Write(() => which(db.Sessions).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        foreach (var session in ended) cache.Forget(session);
    }
}
