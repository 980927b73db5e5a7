using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Tremplin.Accounts;
using Tremplin.Design;
using Tremplin.Kernel.Web;

namespace Tremplin.Host;

/// <summary>Pages marked <see cref="PublicBytesAttribute"/> are kept, compressed, for everybody nobody knows; a known visitor never meets this cache.</summary>
internal sealed class AnonymousBytes : IOutputCachePolicy
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isPublic = HttpMethods.IsGet(http.Request.Method) && !AccountsModule.MayBeKnown(http)
            && http.GetEndpoint()?.Metadata.GetMetadata<PublicBytesAttribute>() is { } page && !page.IsAsked(http.Request) && !Accepts.Json(http.Request);
        context.EnableOutputCaching = isPublic;
        if (!isPublic) return ValueTask.CompletedTask;
        (context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking, context.ResponseExpirationTimeSpan) = (true, true, true, Kept);
        // Only these change the bytes; anything else in the address makes no new entry.
        context.CacheVaryByRules.QueryKeys = "";
        context.CacheVaryByRules.VaryByValues["court"] = http.Request.Query["court"] == "1" ? "1" : "";
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(http.Request.Headers.AcceptEncoding.ToString());
        context.CacheVaryByRules.VaryByValues["affichage"] = Display.From(http).Key;
        return ValueTask.CompletedTask;
    }

    /// <summary>The three answers that compression gives, whatever the many ways of asking.</summary>
    static string Encoding(string accepted) =>
        accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : accepted.Length is 0 ? "" : "other";

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (PublicBytesAttribute.IsRefused(context.HttpContext) || !StringValues.IsNullOrEmpty(response.Headers.SetCookie) || response.StatusCode is not StatusCodes.Status200OK) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
