using System.Text.RegularExpressions;

namespace Tremplin.Journeys.Support;

/// <summary>Gestures of a person on a page, in the words the page shows.</summary>
internal static class Pages
{
    public const string Course = "/formations/construire-son-projet-professionnel";

    public static ILocator Middle(this IPage page) => page.Locator("main");

    public static ILocator Title(this IPage page) => page.Locator("h1");

    public static async Task Open(this IPage page, string path) => await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });

    /// <summary>Does something that opens another page, or this one again, and waits for it.</summary>
    public static async Task Arrive(this IPage page, Func<Task> gesture)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Commit(object? sender, IFrame frame) => arrived.TrySetResult();
        page.FrameNavigated += Commit;
        try
        {
            await gesture();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            page.FrameNavigated -= Commit;
        }
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Follows the link of the main part that has these words.</summary>
    public static Task Follow(this IPage page, string words) => page.Arrive(() => page.Middle().GetByRole(AriaRole.Link).Filter(new() { HasText = words }).First.ClickAsync());

    public static Task Press(this IPage page, string words) => page.Arrive(() => page.Middle().GetByRole(AriaRole.Button).Filter(new() { HasText = words }).First.ClickAsync());

    /// <summary>The path of the page, without what follows « ? » or « # ».</summary>
    public static string Path(this IPage page) => new Uri(page.Url).AbsolutePath;

    /// <summary>Words as they are printed: French typography changes spaces and apostrophes.</summary>
    public static Regex Printed(string words) => new(Regex.Replace(Regex.Escape(words), @"\\ |['’]|[\u00a0\u202f]", m => m.Value is "'" or "’" ? "['’]" : @"\s+"));

    public static async Task<string> Words(this ILocator place) => (await place.InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'').Trim();
}
