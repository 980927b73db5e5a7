using Microsoft.AspNetCore.Http;

namespace Tremplin.Kernel.Web;

/// <summary>Marks a page that is the same for everybody nobody knows: it has no POST form, sets no cookie, and is kept as compressed bytes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicBytesAttribute : Attribute
{
    static readonly object Off = new();

    /// <summary>This answer has a form or a cookie after all: it is not kept.</summary>
    public static void Refuse(HttpContext http) => http.Items[Off] = Off;

    public static bool IsRefused(HttpContext http) => http.Items.ContainsKey(Off);
}
