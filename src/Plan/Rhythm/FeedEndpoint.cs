using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Actions;

namespace Tremplin.Plan.Rhythm;

/// <summary>/agenda/{secret}.ics: the open lines of whoever made this address, for calendars, which send no cookie and get none.</summary>
internal static class FeedEndpoint
{
    public static void MapFeed(this IEndpointRouteBuilder routes) => routes.MapMethods("/agenda/{secret}.ics", ["GET", "HEAD"],
        async (string secret, PlanDb db, WeekView week, Visitor visitor, TimeProvider clock, HttpContext http) =>
        {
            // The address is the key: it is written in no trace and in no index.
            http.Features.Get<IHttpActivityFeature>()?.Activity.SetTag("url.path", "/agenda/");
            http.Response.Headers.CacheControl = "private, no-cache";
            http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            var hash = SecretToken.IdOf(secret);
            if (hash is null || await db.Rhythms.AsNoTracking().SingleOrDefaultAsync(r => r.FeedHash == hash, http.RequestAborted) is not { PersonId: var person }) return Results.NotFound();
            var zone = await visitor.TimeZoneOf(person, http.RequestAborted);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
            var plan = await week.Of(person, today, http.RequestAborted);
            var lines = plan.ThisWeek.Concat(plan.Later).SelectMany(d => d.Lines).Where(l => !l.IsDone);
            return Results.Text(CalendarFile.Of(lines, zone, clock.Now), "text/calendar", Encoding.UTF8);
        }).AllowAnonymous();
}
