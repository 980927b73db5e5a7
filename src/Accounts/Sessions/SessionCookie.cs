using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.People;

namespace Tremplin.Accounts.Sessions;

/// <summary>The two cookies of this module: who, and « this computer is shared ».</summary>
internal static class SessionCookie
{
    public const string Name = "tremplin", Shared = "partage";

    public static void Give(HttpContext http, string token, bool shared) =>
        http.Response.Cookies.Append(Name, token, Options(http, shared ? null : TimeSpan.FromDays(Person.DaysUnused)));

    /// <summary>Ends with the browser's session by itself: the next person at this computer finds nothing.</summary>
    public static void MarkShared(HttpContext http) => http.Response.Cookies.Append(Shared, "1", Options(http, null));

    public static void Forget(HttpContext http)
    {
        http.Response.Cookies.Delete(Name, Options(http, null));
        http.Response.Cookies.Delete(Shared, Options(http, null));
    }

    static CookieOptions Options(HttpContext http, TimeSpan? age) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", MaxAge = age, IsEssential = true };
}
