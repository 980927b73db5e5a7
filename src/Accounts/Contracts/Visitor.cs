using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.People;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Contracts;

/// <summary>Whoever makes this request: nobody we know until something is kept, then a person, with or without credentials.</summary>
public sealed class Visitor
{
    readonly AccountsDb db;
    readonly TimeProvider clock;
    readonly IHttpContextAccessor http;
    readonly SessionCache sessions;
    Person? begun;
    Session? session;

    internal Visitor(AccountsDb db, TimeProvider clock, IHttpContextAccessor http, SessionCache sessions) =>
        (this.db, this.clock, this.http, this.sessions) = (db, clock, http, sessions);

    /// <summary>The person, or null for someone who has kept nothing here.</summary>
    public PersonId? Id { get; internal set; }

    /// <summary>The name this person chose, if any; what is printed on documents.</summary>
    public string? Pseudonym { get; internal set; }

    /// <summary>Where this person counts their days; Paris unless they said otherwise.</summary>
    public TimeZoneInfo TimeZone { get; internal set; } = Clock.Paris;

    /// <summary>The person's own day, which is not the same in Paris, Cayenne and Saint-Denis.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZone).DateTime);

    /// <summary>Whether this person has an account, open in this browser.</summary>
    public bool HasAccount { get; internal set; }

    internal IReadOnlyList<Role> Roles { get; set; } = [];

    /// <summary>Whether this person has that role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Where somebody counts their days, for what is read without them: their calendar.</summary>
    public async Task<TimeZoneInfo> TimeZoneOf(PersonId person, CancellationToken cancellationToken) =>
        ZoneNamed(await db.People.Where(p => p.Id == person).Select(p => p.TimeZone).SingleOrDefaultAsync(cancellationToken));

    /// <summary>Paris, for somebody who said nothing or a name that is no zone.</summary>
    internal static TimeZoneInfo ZoneNamed(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : Clock.Paris;

    /// <summary>The browser of this request in words: « Chrome, téléphone Android ».</summary>
    public string Browser => Device.Of(http.HttpContext?.Request.Headers.UserAgent);

    internal string? SessionId { get; set; }

    /// <summary>This computer is shared: it forgets the person when the browser closes.</summary>
    public bool IsShared { get; internal set; }

    /// <summary>
    /// The person under whom something is kept, begun now if need be: the caller's transaction saves the row, the answer carries the cookie.
    /// Call it first inside the write, which may run twice: until the write ends, nobody erases this person.
    /// </summary>
    public async Task<PersonId> Keep(CancellationToken cancellationToken)
    {
        if (begun is null)
        {
            // Someone may have erased everything in another tab a moment ago: what is kept now is then somebody new's.
            if (Id is { } known && await db.Execute($"update accounts_people set seen_on = seen_on where id = {known.Value}", cancellationToken) > 0) return known;
            begun = Person.Begin(clock.Now, clock.TodayInParis);
            var context = http.HttpContext!;
            var (token, id) = SecretToken.New();
            session = new() { Id = id, PersonId = begun.Id, IsShared = IsShared, Device = Browser, CreatedAt = clock.Now, SeenOn = clock.TodayInParis };
            SessionCookie.Give(context, token, IsShared);
            (Id, SessionId) = (begun.Id, id);
        }
        if (db.IsUntracked(begun))
        {
            db.People.Add(begun);
            db.Sessions.Add(session!);
        }
        return begun.Id;
    }

    /// <summary>Counts this person's days in that zone from now on; part of the caller's write, after <see cref="Keep"/>.</summary>
    public async Task CountDaysIn(TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (begun is not null) begun.TimeZone = zone.Id;
        else if (Id is { } person) await db.Execute($"update accounts_people set time_zone = {zone.Id} where id = {person.Value}", cancellationToken);
        if (SessionId is { } session) sessions.Forget(session);
        TimeZone = zone;
    }
}
