using System.Diagnostics;
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
        // The browser's own word: its event can be over before one waits for it.
        while (await page.EvaluateAsync<string>("document.readyState") is "loading") { }
    }

    /// <summary>Follows the link of the main part that has these words.</summary>
    public static Task Follow(this IPage page, string words) => page.Arrive(() => page.Middle().GetByRole(AriaRole.Link).Filter(new() { HasText = words }).First.ClickAsync());

    public static Task Press(this IPage page, string words) => page.Arrive(() => page.Middle().GetByRole(AriaRole.Button).Filter(new() { HasText = words }).First.ClickAsync());

    public const string Password = "velo nuage carotte";

    /// <summary>From the page that asks for a pseudonym to the account; the name one signs in with.</summary>
    public static async Task<string> CreateAccount(this IPage page, string pseudonym)
    {
        await page.Locator("#Pseudonym").FillAsync(pseudonym);
        await page.Press("Continuer");
        var name = await page.Locator("input[autocomplete=username]").InputValueAsync();
        await page.Locator("#Password").FillAsync(Password);
        await page.Press("Créer mon compte");
        return name;
    }

    public static async Task SignIn(this IPage page, string name)
    {
        await page.Open("/compte/connexion");
        await page.Locator("#Name").FillAsync(name);
        await page.Locator("#Password").FillAsync(Password);
        await page.Press("Me connecter");
    }

    /// <summary>Writes one line into the form of this step.</summary>
    public static async Task Write(this IPage page, string step, string words)
    {
        await page.Open(step);
        await page.Locator("#formulaire").GetByRole(AriaRole.Textbox).First.FillAsync(words);
        await page.Press("Enregistrer");
    }

    /// <summary>The path of the page, without what follows « ? » or « # ».</summary>
    public static string Path(this IPage page) => new Uri(page.Url).AbsolutePath;

    /// <summary>Words as they are printed: French typography changes spaces and apostrophes.</summary>
    public static Regex Printed(string words) => new(Regex.Replace(Regex.Escape(words), @"\\ |['’]|[\u00a0\u202f]", m => m.Value is "'" or "’" ? "['’]" : @"\s+"));

    public static async Task<string> Words(this ILocator place) => (await place.InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'').Trim();

    /// <summary>What comes out of the printer, read back: the words of each sheet.</summary>
    public static async Task<string[]> Print(this IPage page) => await Sheets(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));

    /// <summary>The words of each sheet of a PDF, without their typography.</summary>
    public static async Task<string[]> Sheets(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await reader.StandardInput.BaseStream.WriteAsync(pdf);
        reader.StandardInput.Close();
        var words = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        return [.. words.Split('\f').SkipLast(1).Select(Plain)];
    }

    /// <summary>Words without their typography: plain spaces, straight apostrophes.</summary>
    public static string Plain(string words) => Regex.Replace(words, @"\s+", " ").Replace('’', '\'').Trim();
}
