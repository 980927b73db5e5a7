using System.Collections.Concurrent;

namespace Tremplin.Journeys.Support;

/// <summary>
/// A person in front of the browser. Whatever the journey is about, no page may write an error to the console, ask another host for anything,
/// miss one of its files or answer with a fault. A journey that fails leaves pictures of its pages in artifacts/journeys.
/// </summary>
public abstract class Journey(Site site) : IAsyncLifetime
{
    readonly List<IBrowserContext> contexts = [];
    readonly ConcurrentQueue<string> faults = [];

    protected Site Site { get; } = site;

    /// <summary>Where the pages are; another server for the journey that runs on PostgreSQL.</summary>
    protected virtual string Address => Site.Address;

    /// <summary>Set while the network is cut on purpose.</summary>
    protected bool IsOffline { get; set; }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A browser with nothing in it, or with what another one kept.</summary>
    protected async Task<IBrowserContext> Browser(int width = 360, bool script = true, ColorScheme scheme = ColorScheme.Light, string? kept = null, string? before = null)
    {
        var context = await Site.Browser.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 800 },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = kept,
        });
        contexts.Add(context);
        context.SetDefaultTimeout(20_000);
        if (before is not null) await context.AddInitScriptAsync(before);
        context.Console += (_, message) =>
        {
            // An answer that is not 200 is looked at below, with its address.
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) faults.Enqueue($"Console of {message.Page?.Url}: {message.Text}");
        };
        context.WebError += (_, error) => faults.Enqueue($"Script of {error.Page?.Url}: {error.Error}");
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) faults.Enqueue($"Asked of another host: {request.Url}");
        };
        context.Response += (_, response) =>
        {
            if ((response.Status >= 500 && !response.Url.Contains("/erreur/", StringComparison.Ordinal)) || (response.Status >= 400 && response.Request.ResourceType is not ("document" or "fetch"))) faults.Enqueue($"{response.Status} {response.Url}");
        };
        context.RequestFailed += (_, request) =>
        {
            // Leaving a page cuts what it was still loading: that is not a fault.
            if (!IsOffline && request.Failure is not (null or "net::ERR_ABORTED")) faults.Enqueue($"{request.Failure} {request.Url}");
        };
        return context;
    }

    protected async Task<IPage> Visitor(int width = 360, bool script = true, ColorScheme scheme = ColorScheme.Light, string? before = null) =>
        await (await Browser(width, script, scheme, before: before)).NewPageAsync();

    /// <summary>Closes the browser and opens it again: what was not kept on disk is gone.</summary>
    protected async Task<IPage> Reopen(IPage page, int width = 360, bool script = true)
    {
        var kept = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
        return await (await Browser(width, script, kept: kept)).NewPageAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var open = contexts.SelectMany(c => c.Pages).ToList();
        if (TestContext.Current.TestState?.Result is TestResult.Failed || !faults.IsEmpty) await Picture(open);
        foreach (var context in contexts) await context.CloseAsync();
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Distinct()));
    }

    static async Task Picture(List<IPage> pages)
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "journey").Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        foreach (var (number, page) in pages.Index())
            await page.ScreenshotAsync(new() { Path = Path.Combine(Tree.Artifacts, $"{name[..Math.Min(name.Length, 120)]}_{number}.png"), FullPage = true });
    }
}
