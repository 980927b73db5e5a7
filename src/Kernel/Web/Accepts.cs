using Microsoft.AspNetCore.Http;

namespace Tremplin.Kernel.Web;

/// <summary>What whoever asks would rather read.</summary>
public static class Accepts
{
    /// <summary>A program that asks for JSON and not for a page, as no browser does.</summary>
    public static bool Json(HttpRequest request) => request.Headers.Accept.ToString() is var accepted
        && accepted.Contains("json", StringComparison.OrdinalIgnoreCase) && !accepted.Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
