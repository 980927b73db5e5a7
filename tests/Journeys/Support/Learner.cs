using System.Globalization;
using System.Text.RegularExpressions;

namespace Tremplin.Journeys.Support;

/// <summary>A person who walks a course, and answers whatever each step asks, in the words of its examples.</summary>
internal sealed class Learner(IPage page)
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Forms that ask something: not the buttons of what is already kept.</summary>
    const string Form = "main form[method=post]:has(input:not([type=hidden]), textarea, select)";

    const int MostScreens = 15;

    /// <summary>How many lines they write where a step takes several.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>The steps that were opened, in order.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>The actions that were added to the plan: what, and the day.</summary>
    public List<(string What, DateOnly Day)> Actions { get; } = [];

    /// <summary>What they wrote or chose, the last time, by « lesson/step.field ».</summary>
    public Dictionary<string, string> Said { get; } = [];

    /// <summary>The pages to print that were met, in order.</summary>
    public List<string> Documents { get; } = [];

    /// <summary>Goes on in front of another browser.</summary>
    public void Turn(IPage other) => page = other;

    /// <summary>Answers this step, one screen after another if need be, one line after another if it takes several.</summary>
    public async Task Answer()
    {
        var lines = 0;
        for (var screen = 0; screen < MostScreens; screen++)
        {
            if (await page.Locator(Form).CountAsync() is 0) return;
            var form = page.Locator(Form).First;
            await Fill(form, lines);
            await Note(form);
            var button = form.GetByRole(AriaRole.Button).First;
            await Submit(button);
            await Expect(page.Locator(".govuk-error-summary")).ToHaveCountAsync(0);
            // One question per screen: the next one.
            if (page.Url.Contains("champ=", StringComparison.Ordinal)) continue;
            await Expect(page.Locator("#retour")).ToBeVisibleAsync();
            if (++lines >= Lines || await page.Locator(".t-entries").CountAsync() is 0) return;
        }
        Assert.Fail($"{page.Url} still asks after {MostScreens} screens.");
    }

    /// <summary>Remembers the lines of a closing action with their days.</summary>
    async Task Note(ILocator form)
    {
        foreach (var what in await form.Locator("textarea[name^=quoi]").AllAsync())
        {
            var day = (await what.GetAttributeAsync("name"))!.Replace("quoi", "jour", StringComparison.Ordinal);
            Actions.Add((await what.InputValueAsync(), DateOnly.ParseExact(await form.Locator($"input[name={day}]:checked, select[name={day}]").InputValueAsync(), "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Every action that was accepted is in the plan, under its day.</summary>
    public async Task FindActionsInPlan()
    {
        await page.Open("/mon-plan");
        foreach (var (what, day) in Actions)
        {
            var name = new Regex($@"^\s*{day.ToString("dddd", French)}\s{day.Day}(er)?\b", RegexOptions.IgnoreCase);
            var section = page.Locator(".t-day").Filter(new() { Has = page.Locator(".t-day__name").Filter(new() { HasTextRegex = name }) });
            await Expect(section.Locator(".t-line").Filter(new() { HasTextRegex = Pages.Printed(what) })).ToHaveCountAsync(1);
        }
    }

    /// <summary>Presses and waits for the page that answers.</summary>
    public async Task Submit(ILocator button) => await page.Arrive(() => button.ClickAsync());

    /// <summary>Every field that shows and holds nothing gets something; an answer may make another field appear.</summary>
    public async Task Fill(ILocator form, int line = 0)
    {
        HashSet<string> seen = [];
        while (await Unfilled(form, line) is var fields && fields.FirstOrDefault(f => seen.Add(f.Name)) is { } field)
        {
            var input = form.Locator($"#{field.Id}");
            var words = field.Mode switch { "numeric" => "2014", "decimal" => "12", _ => field.Example ?? "Sylvie, la voisine" };
            switch (field.Type)
            {
                case "radio" or "checkbox": await input.CheckAsync(); break;
                case "select-one": await input.SelectOptionAsync(new SelectOptionValue { Index = field.Rank + 1 }); break;
                default: await input.FillAsync(words); break;
            }
            if (field.Name.StartsWith("f.", StringComparison.Ordinal)) Said[page.Path()[(Pages.Course.Length + 1)..] + field.Name[1..]] = field.Type is "radio" or "checkbox" ? field.Label : words;
        }
    }

    static async Task<AskedField[]> Unfilled(ILocator form, int line) => await form.EvaluateAsync<AskedField[]>("""
        (form, line) => {
            const all = [...form.elements].filter(e => e.name && e.type !== "hidden" && e.type !== "date" && e.checkVisibility());
            const chosen = new Set(all.filter(e => e.checked).map(e => e.name));
            const lists = all.filter(e => e.tagName === "SELECT");
            const example = e => {
                const all = [...e.closest(".t-field")?.querySelectorAll("details li") ?? []];
                return all[line % all.length]?.lastChild.textContent.replace(/^\s*:\s*/, "") ?? null;
            };
            return all.filter(e => /radio|checkbox/.test(e.type) ? !chosen.has(e.name) : !e.value.trim())
                .map(e => ({ id: CSS.escape(e.id), name: e.name, type: e.type, mode: e.inputMode, rank: lists.indexOf(e), label: e.labels[0].textContent.trim(), example: example(e) }));
        }
        """, line);

    /// <summary>Opens the next step, or the next lesson at its first step; false at the end of the course.</summary>
    public async Task<bool> GoOn()
    {
        await page.Arrive(() => page.Locator("a[rel=next]").ClickAsync());
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
            Documents.AddRange(await page.Locator("main a[href$='/imprimer']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"));
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

        public string Label { get; set; } = "";

        public string? Example { get; set; }
    }
}
