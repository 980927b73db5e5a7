using System.Globalization;

namespace Tremplin.Journeys.Support;

/// <summary>A person who walks a course, and answers whatever each step asks.</summary>
internal sealed class Learner(IPage page)
{
    /// <summary>Forms that ask something: not the buttons of what is already kept.</summary>
    const string Form = "main form[method=post]:has(input:not([type=hidden]), textarea, select)";

    const int MostScreens = 15;

    /// <summary>The steps that were opened, in order.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>The actions that were added to the plan: what, and the day.</summary>
    public List<(string What, DateOnly Day)> Actions { get; } = [];

    /// <summary>Answers this step, one screen after another if need be.</summary>
    public async Task Answer()
    {
        for (var screen = 0; screen < MostScreens; screen++)
        {
            if (await page.Locator(Form).CountAsync() is 0) return;
            var form = page.Locator(Form).First;
            await Fill(form);
            if (await form.Locator("#quoi").CountAsync() > 0) await Note(form);
            var button = form.GetByRole(AriaRole.Button).First;
            await Submit(button);
            await Expect(page.Locator(".govuk-error-summary")).ToHaveCountAsync(0);
            // One question per screen: the next one.
            if (page.Url.Contains("champ=", StringComparison.Ordinal)) continue;
            await Expect(page.Locator("#retour")).ToBeVisibleAsync();
            return;
        }
        Assert.Fail($"{page.Url} still asks after {MostScreens} screens.");
    }

    async Task Note(ILocator form) => Actions.Add((
        await form.Locator("#quoi").InputValueAsync(),
        DateOnly.ParseExact(await form.Locator("input[name=jour]:checked").InputValueAsync(), "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>Presses and waits for the page that answers.</summary>
    public async Task Submit(ILocator button) => await page.Arrive(() => button.ClickAsync());

    /// <summary>Every field that shows and holds nothing gets something; an answer may make another field appear.</summary>
    public async Task Fill(ILocator form)
    {
        HashSet<string> seen = [];
        while (await Unfilled(form) is var fields && fields.FirstOrDefault(f => seen.Add(f.Name)) is { } field)
        {
            var input = form.Locator($"#{field.Id}");
            switch (field.Type)
            {
                case "radio" or "checkbox": await input.CheckAsync(); break;
                case "select-one": await input.SelectOptionAsync(new SelectOptionValue { Index = field.Rank + 1 }); break;
                default: await input.FillAsync(field.Mode switch { "numeric" => "2014", "decimal" => "12", _ when field.Name.EndsWith(".qui", StringComparison.Ordinal) => "Sylvie", _ => "Je prépare les commandes du matin" }); break;
            }
        }
    }

    static async Task<AskedField[]> Unfilled(ILocator form) => await form.EvaluateAsync<AskedField[]>("""
        form => {
            const all = [...form.elements].filter(e => e.name && e.type !== "hidden" && e.type !== "date" && e.checkVisibility());
            const chosen = new Set(all.filter(e => e.checked).map(e => e.name));
            const lists = all.filter(e => e.tagName === "SELECT");
            return all.filter(e => /radio|checkbox/.test(e.type) ? !chosen.has(e.name) : !e.value.trim())
                .map(e => ({ id: CSS.escape(e.id), name: e.name, type: e.type, mode: e.inputMode, rank: lists.indexOf(e) }));
        }
        """);

    /// <summary>Opens the next step, or the next lesson at its first step; false at the end of the course.</summary>
    public async Task<bool> GoOn()
    {
        var here = page.Path();
        await page.Locator("a[rel=next]").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath != here, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        if (page.Path() == Pages.Course) return false;
        if (page.Path().Count(c => c is '/') is 3) await page.Follow("Commencer la leçon");
        return true;
    }

    /// <summary>From the step that is open, as far as <paramref name="until"/> says; each step is answered.</summary>
    public async Task Walk(Func<IPage, bool>? until = null)
    {
        do
        {
            if (until?.Invoke(page) is true) return;
            await Expect(page.Title()).ToHaveCountAsync(1);
            Steps.Add(page.Path());
            await Answer();
        }
        while (await GoOn());
    }

    internal sealed class AskedField
    {
        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public string Type { get; set; } = "";

        public string? Mode { get; set; }

        public int Rank { get; set; }
    }
}
