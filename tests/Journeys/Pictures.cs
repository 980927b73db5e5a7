using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>The pictures of the README: the real pages of the published program.</summary>
internal static class Pictures
{
    const string Lesson = Pages.Course + "/tout-ce-que-j-ai-deja-fait";

    public static async Task<int> Take(string folder)
    {
        await using var site = new Site();
        await site.InitializeAsync();
        await Take(site, folder, "accueil-360", 360, ColorScheme.Light, "/");
        await Take(site, folder, "formation-1280", 1280, ColorScheme.Light, Pages.Course);
        await Take(site, folder, "etape-360", 360, ColorScheme.Light, Lesson + "/oceane");
        await Take(site, folder, "etape-sombre-360", 360, ColorScheme.Dark, Lesson + "/ouverture");
        await Take(site, folder, "m-orienter-360", 360, ColorScheme.Light, "/orientation");
        await Take(site, folder, "activite-360", 360, ColorScheme.Light, "/orientation/interets/images/R1");
        await Take(site, folder, "metier-360", 360, ColorScheme.Light, "/metiers/D1505");
        await Take(site, folder, "mon-plan-1280", 1280, ColorScheme.Light, "/mon-plan", page => Begin(page));
        return 0;
    }

    /// <summary>The plan of someone who has finished the first lesson.</summary>
    static async Task Begin(IPage page)
    {
        await page.Open(Lesson + "/semaine");
        await new Learner(page).Walk(until: p => p.Path().StartsWith(Pages.Course + "/racontez", StringComparison.Ordinal));
    }

    static async Task Take(Site site, string folder, string name, int width, ColorScheme scheme, string path, Func<IPage, Task>? before = null)
    {
        await using var context = await site.Browser.NewContextAsync(new()
        {
            BaseURL = site.Address,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 860 },
            ColorScheme = scheme,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
        });
        var page = await context.NewPageAsync();
        if (before is not null) await before(page);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
