using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>At the library, at an agency: nothing is left for the next person.</summary>
public sealed class SharedComputerJourney(Site site) : Journey(site)
{
    const string Step = Pages.Course + "/tout-ce-que-j-ai-deja-fait/mes-vies", Secret = "Garde de ma grand-mère à Guéret";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_shared_computer_forgets_when_the_browser_closes_and_erasing_leaves_nothing_behind(bool script)
    {
        var page = await Visitor(script: script);
        await page.Open(Step);
        await page.Locator("#formulaire").GetByRole(AriaRole.Textbox).First.FillAsync("Caisse à Bron");
        await page.Press("Enregistrer");
        Assert.True((await Identity(page)).Expires > 0, "At home, the browser remembers.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Cet ordinateur est partagé" }).ClickAsync();
        await page.Press("Oui, cet ordinateur est partagé");
        await Expect(page.GetByText("C’est noté.")).ToBeVisibleAsync();
        Assert.Equal(-1, (await Identity(page)).Expires);

        await page.Open(Step);
        await page.Locator("#formulaire").GetByRole(AriaRole.Textbox).First.FillAsync(Secret);
        await page.Press("Enregistrer");
        await Expect(page.Locator("#retour")).ToContainTextAsync(Secret);
        await page.Open(Pages.Course + "/mes-traces");
        await Expect(page.GetByText(Secret)).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Effacer ce que j’ai fait ici" }).ClickAsync();
        await page.Press("Tout effacer");
        await Expect(page.GetByText("C’est effacé.")).ToBeVisibleAsync();

        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name is "tremplin");
        for (var pages = 0; pages < 6 && await page.GoBackAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded }) is not null; pages++)
        {
            Assert.DoesNotContain("Guéret", await page.ContentAsync(), StringComparison.Ordinal);
            Assert.Empty(await page.Locator("textarea, input").EvaluateAllAsync<string[]>("all => all.map(e => e.value).filter(v => v.includes('Guéret'))"));
        }
    }

    static async Task<BrowserContextCookiesResult> Identity(IPage page) => (await page.Context.CookiesAsync()).Single(cookie => cookie.Name is "tremplin");
}
