using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace Tremplin.Learning.Courses;

/// <summary>/medias/{hash}/{file}: bytes that never change, with ranges for players; the last 32 MB served stay in memory.</summary>
internal sealed class MediaCache : IDisposable
{
    readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 32_000_000 });

    public async Task<MediaFile?> Find(string hash, LearningDb db, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(hash, out MediaFile? known)) return known;
        var found = await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Hash == hash, cancellationToken);
        if (found is { Bytes.Length: < 8_000_000 }) cache.Set(hash, found, new MemoryCacheEntryOptions { Size = found.Bytes.Length });
        return found;
    }

    public void Dispose() => cache.Dispose();
}

internal static class MediaEndpoint
{
    public static void MapMedia(this IEndpointRouteBuilder routes) => routes.MapMethods("/medias/{hash:length(32)}/{file}", ["GET", "HEAD"],
        async (string hash, string file, MediaCache media, LearningDb db, HttpContext http) =>
        {
            if (await media.Find(hash, db, http.RequestAborted) is not { } found) return Results.NotFound();
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(found.Bytes, found.ContentType, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
        }).AllowAnonymous();
}
