using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Cards;

/// <summary>The card whose square this browser has just read, sealed in a cookie for ten minutes: its letters stay in no address, history or page.</summary>
internal sealed class ScannedCard(IDataProtectionProvider protection, IHttpContextAccessor http, TimeProvider clock)
{
    const string Cookie = "carte", Path = "/compte/connexion/carte";

    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    readonly IDataProtector sealer = protection.CreateProtector("Tremplin.ScannedCard.v1");

    HttpContext Http => http.HttpContext!;

    public void Keep(string number, string letters) =>
        Http.Response.Cookies.Append(Cookie, sealer.Protect(string.Create(CultureInfo.InvariantCulture, $"{number} {letters} {clock.Now.Add(Kept).Ticks}")), Options(Kept));

    public void Forget() => Http.Response.Cookies.Delete(Cookie, Options(null));

    public (string Number, string Letters)? Read()
    {
        try
        {
            return Http.Request.Cookies[Cookie] is { } kept && sealer.Unprotect(kept).Split(' ') is [var number, var letters, var until]
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.Now.Ticks ? (number, letters) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    CookieOptions Options(TimeSpan? age) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps, Path = Path, MaxAge = age, IsEssential = true };
}
