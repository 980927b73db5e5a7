using Microsoft.AspNetCore.Http;

namespace Tremplin.Kernel.Web;

/// <summary>Marks a page that is the same for everybody nobody knows: it has no POST form, sets no cookie, and is kept as compressed bytes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicBytesAttribute(params string[] asked) : Attribute
{
    static readonly object Off = new();

    /// <summary>Whether the address asks something (« ?q= ») that makes another page of it: that one is neither kept nor answered by the kept one.</summary>
    public bool IsAsked(HttpRequest request) => asked.Length > 0 && asked.Any(request.Query.ContainsKey);

    /// <summary>This answer has a form or a cookie after all: it is not kept.</summary>
    public static void Refuse(HttpContext http) => http.Items[Off] = Off;

    public static bool IsRefused(HttpContext http) => http.Items.ContainsKey(Off);
}
