using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Sessions;

/// <summary>Recognises the visitor by the cookie; what it learned is remembered for 30 seconds, so most requests ask the database nothing.</summary>
internal sealed class VisitorMiddleware(RequestDelegate next, SessionCache cache, TimeProvider clock)
{
    public async Task Invoke(HttpContext http, Visitor visitor, AccountsDb db)
    {
        // Pictures, styles and error pages ask nothing of the database, so they are there even when it is not.
        if (http.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() is null || http.Request.Path.StartsWithSegments("/erreur"))
        {
            await next(http);
            return;
        }
        visitor.IsShared = http.Request.Cookies.ContainsKey(SessionCookie.Shared);
        var token = http.Request.Cookies[SessionCookie.Name];
        if (SecretToken.IdOf(token) is { } id && await Find(id, db, http.RequestAborted) is { } known)
        {
            (visitor.Id, visitor.Pseudonym, visitor.SessionId) = (known.Person, known.Pseudonym, id);
            (visitor.HasAccount, visitor.Roles) = (known.HasAccount, known.Roles);
            visitor.TimeZone = Visitor.ZoneNamed(known.TimeZone);
            visitor.IsShared |= known.IsShared;
            if (known.SeenOn != clock.TodayInParis) await Seen(http, known, id, token!, db);
        }
        if (visitor.IsShared) Forgetting.Ask(http);
        var cache = visitor.Id is null ? "no-cache" : "private, no-cache";
        http.Response.OnStarting(() =>
        {
            // The antiforgery token asks for « no-store », with which the back button would empty a form half filled.
            http.Response.Headers.CacheControl = Forgetting.IsAsked(http) ? "no-store" : cache;
            http.Response.Headers.Pragma = default;
            return Task.CompletedTask;
        });
        await next(http);
    }

    async Task<KnownSession?> Find(string id, AccountsDb db, CancellationToken cancellationToken)
    {
        if (cache.Find(id) is { } remembered) return remembered;
        var found = await (
            from session in db.Sessions
            join person in db.People on session.PersonId equals person.Id
            where session.Id == id
            select new KnownSession(person.Id, person.Pseudonym, person.TimeZone, person.SignInName != null, person.Roles, session.IsShared, session.SeenOn)).SingleOrDefaultAsync(cancellationToken);
        if (found is not null) cache.Remember(id, found);
        return found;
    }

    /// <summary>Once a day: the 60 days begin again, for the rows and for the cookie.</summary>
    async Task Seen(HttpContext http, KnownSession known, string id, string token, AccountsDb db)
    {
        var today = clock.TodayInParis;
        await db.Execute($"update accounts_sessions set seen_on = {today} where id = {id}", http.RequestAborted);
        await db.Execute($"update accounts_people set seen_on = {today} where id = {known.Person.Value}", http.RequestAborted);
        cache.Remember(id, known with { SeenOn = today });
        if (!known.IsShared) SessionCookie.Give(http, token, shared: false);
    }
}

internal sealed record KnownSession(PersonId Person, string? Pseudonym, string? TimeZone, bool HasAccount, IReadOnlyList<Role> Roles, bool IsShared, DateOnly SeenOn);

/// <summary>Sessions seen in the last 30 seconds, at most 50,000.</summary>
internal sealed class SessionCache : IDisposable
{
    readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 50_000 });

    public KnownSession? Find(string id) => cache.Get<KnownSession>(id);

    public void Remember(string id, KnownSession session) =>
        cache.Set(id, session, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(30) });

    public void Forget(string id) => cache.Remove(id);

    public void Clear() => cache.Clear();

    public void Dispose() => cache.Dispose();
}
