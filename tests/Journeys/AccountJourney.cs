using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>From nothing asked to an account one finds everywhere: what was done is never done again.</summary>
public sealed class AccountJourney(Site site) : Journey(site)
{
    const string First = Pages.Course + "/tout-ce-que-j-ai-deja-fait", Life = "Garde de ma grand-mère à Guéret";

    /// <summary>Aïcha: a lesson without an account, a name and four words, then a borrowed phone.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Aicha_works_without_an_account_creates_one_with_a_pseudonym_only_and_goes_on_from_another_phone(bool script)
    {
        var page = await Visitor(script: script);
        await page.Open(First + "/ouverture");
        var learner = new Learner(page);
        await learner.Walk(until: p => p.Path().StartsWith(Pages.Course + "/racontez-moi-un-mardi", StringComparison.Ordinal));
        var (what, _) = learner.Actions[^1];

        await page.Open("/compte");
        await page.Follow("Créer mon compte");
        var name = await page.CreateAccount("Aïcha");
        await Expect(page.GetByText("Votre compte est créé.")).ToBeVisibleAsync();

        var borrowed = await Visitor(script: script);
        await borrowed.SignIn(name);
        await borrowed.Open("/mon-plan");
        await Expect(borrowed.Locator(".t-line").Filter(new() { HasTextRegex = Pages.Printed(what) })).ToHaveCountAsync(1);
        await borrowed.Open("/");
        await borrowed.Follow("Reprendre à l");
        Assert.StartsWith(Pages.Course, borrowed.Path(), StringComparison.Ordinal);
        learner = new(borrowed);
        await learner.Walk(until: _ => learner.Steps.Count is 3);

        // What she did on the borrowed phone is on hers, and the phone can be shut from home.
        await page.Open(learner.Steps[^1]);
        await page.Open("/compte");
        await page.Press("Fermer partout, sauf ici");
        await borrowed.Open("/mon-plan");
        await Expect(borrowed.Middle()).Not.ToContainTextAsync(what);
    }

    /// <summary>David had an account, forgot to sign in, worked, then signed in.</summary>
    [Fact]
    public async Task David_signs_in_after_working_and_finds_both_halves_once()
    {
        var home = await Visitor();
        await home.Open("/compte/creer");
        var name = await home.CreateAccount("David");
        await home.Write(First + "/mes-vies", "Caisse à Bron");

        var library = await Visitor(1280);
        await library.Write(First + "/mes-vies", Life);
        await library.SignIn(name);

        foreach (var page in new[] { library, home })
        {
            await page.Open(Pages.Course + "/mes-traces");
            await Expect(page.GetByText("Caisse à Bron")).ToHaveCountAsync(1);
            await Expect(page.GetByText(Life)).ToHaveCountAsync(1);
        }
    }

    /// <summary>A library: the next person at this computer goes back through the pages, and finds nobody.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Signing_out_of_a_shared_computer_leaves_nothing_on_screen_in_cache_or_in_history(bool script)
    {
        var home = await Visitor(script: script);
        await home.Open("/compte/creer");
        var name = await home.CreateAccount("Aïcha");
        await home.Write(First + "/mes-vies", Life);

        var library = await Visitor(1280, script);
        await library.SignIn(name);
        await library.Open("/ordinateur-partage");
        await library.Press("Oui, cet ordinateur est partagé");
        await library.Open(First + "/mes-vies");
        await library.Open(Pages.Course + "/mes-traces");
        await Expect(library.GetByText(Life)).ToHaveCountAsync(1);
        await library.Open("/compte");
        await library.Press("Me déconnecter");
        await Expect(library.GetByText("Votre compte est fermé ici.")).ToBeVisibleAsync();

        Assert.DoesNotContain(await library.Context.CookiesAsync(), cookie => cookie.Name is "tremplin");
        if (script) Assert.Equal("{}", await library.EvaluateAsync<string>("JSON.stringify({ ...localStorage, ...sessionStorage })"));
        var pages = 0;
        for (; pages < 8 && await library.GoBackAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded }) is not null; pages++)
        {
            var shown = await library.ContentAsync();
            Assert.DoesNotContain("Guéret", shown, StringComparison.Ordinal);
            Assert.DoesNotContain(name, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("Aïcha", shown, StringComparison.Ordinal);
        }
        Assert.True(pages >= 4, $"Only {pages} pages in the history.");
    }
}
