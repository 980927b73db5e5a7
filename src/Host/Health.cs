using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel.Data;

namespace Tremplin.Host;

/// <summary>/health/live: the process answers. /health/ready: the database answers and every migration is applied.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).AllowAnonymous();
        routes.MapGet("/health/ready", async (TremplinDb db, CancellationToken cancellationToken) =>
        {
            try
            {
                var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
                return pending.Any() ? Results.Text("migrations pending", statusCode: 503) : Results.Text("ready");
            }
            catch (Exception fault) when (Database.IsUnavailable(fault))
            {
                return Results.Text("database unreachable", statusCode: 503);
            }
        }).AllowAnonymous();
    }
}
