using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tremplin.Design;

[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class AffichagePage : PageModel
{
    public Display Current { get; private set; } = Display.Default;

    /// <summary>The page to come back to, always one of ours.</summary>
    public string? Back { get; private set; }

    public bool IsSaved { get; private set; }

    public IActionResult OnGet()
    {
        var query = Request.Query;
        Current = Display.From(HttpContext);
        Back = LocalPath(query["retour"]);
        IsSaved = query.ContainsKey("enregistre");

        var isForm = query.ContainsKey("taille");
        var isToggle = query.ContainsKey("simplifie");
        if (!isForm && !isToggle) return Page();

        var chosen = isForm ? Read(query) : Current with { SimplifiedFirst = query["simplifie"] == "1" };
        Response.Cookies.Append(Display.Cookie, chosen.Write(), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = Request.IsHttps,
            IsEssential = true,
            Path = "/",
        });
        // A switch goes straight back; the form says that it is done, and offers the way back.
        if (!isForm) return LocalRedirect(Back ?? "/affichage");
        return LocalRedirect("/affichage?enregistre=1" + (Back is null ? "" : "&retour=" + Uri.EscapeDataString(Back)));
    }

    static Display Read(IQueryCollection query) => Display.Parse(
        Last(query["taille"], '1') + Last(query["espacement"], '1') + Last(query["etapes"], 's')
        + Last(query["champs"], 'a') + Last(query["simplifie"], '0') + Last(query["lecture"], '1'));

    static string Last(string? value, char otherwise) => value is [var one] ? one.ToString() : otherwise.ToString();

    /// <summary>A path of this site, escaped as a header wants it; null for any other address.</summary>
    string? LocalPath(string? path)
    {
        if (!Url.IsLocalUrl(path) || path.StartsWith('~')) return null;
        var site = new Uri("http://tremplin.invalid");
        return Uri.TryCreate(site, path, out var address) && address.Host == site.Host && address.AbsolutePath != "/affichage"
            && Url.IsLocalUrl(address.PathAndQuery) // « /.//elsewhere » only shows itself once it is normalised
            ? address.PathAndQuery + address.Fragment
            : null;
    }
}
