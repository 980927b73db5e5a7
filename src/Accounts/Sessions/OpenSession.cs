using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Sessions;

/// <summary>Opens a session of this person in this browser under a new cookie, and ends the one it had: a cookie planted before is worth nothing after.</summary>
internal sealed class OpenSession(AccountsDb db, Visitor visitor, SessionCache cache, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Read before the write, which may run twice.</summary>
    readonly string? before = visitor.SessionId;

    /// <summary>Part of the caller's write.</summary>
    public async Task Execute(PersonId person, CancellationToken cancellationToken)
    {
        var context = http.HttpContext!;
        if (before is { } old)
        {
            await db.Sessions.Where(s => s.Id == old).ExecuteDeleteAsync(cancellationToken);
            cache.Forget(old);
        }
        var (token, id) = SecretToken.New();
        db.Sessions.Add(new() { Id = id, PersonId = person, IsShared = visitor.IsShared, Device = Device.Of(context.Request.Headers.UserAgent), CreatedAt = clock.Now, SeenOn = clock.TodayInParis });
        SessionCookie.Give(context, token, visitor.IsShared);
        (visitor.Id, visitor.SessionId) = (person, id);
    }
}
