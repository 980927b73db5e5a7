using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>The whole course: 24 lessons, left once in the middle of one, a week without an account and three on another phone, a plan, four pages to hand to a counsellor, an attestation.</summary>
public sealed class CourseJourney(Site site) : Journey(site)
{
    const string Left = Pages.Course + "/racontez-moi-un-mardi/mon-mardi", SecondWeek = Pages.Course + "/ce-que-j-aime-faire";

    /// <summary>The four pages, and some of the answers that each is made of.</summary>
    static readonly (string Page, string Title, string[] Holds)[] Promised =
    [
        ("ma-carte-de-competences/ma-carte", "Ce que je sais faire",
            ["ma-carte-de-competences/mes-cinq.une", "ma-carte-de-competences/mes-cinq.moment", "ma-carte-de-competences/mes-cinq.milieu", "ma-carte-de-competences/mes-cinq.cinq", "ma-carte-de-competences/ma-semaine.plan_b"]),
        ("mon-portrait/portrait", "Mon portrait",
            ["mon-portrait/qui-j-aime.je_suis", "mon-portrait/qui-j-aime.aime", "mon-portrait/ce-qu-il-faut.tiens", "mon-portrait/ce-qu-il-faut.il_me_faut", "mon-portrait/ce-que-je-demande.idee", "mon-portrait/ce-que-je-demande.demande"]),
        ("appeler-quelqu-un-du-metier/kit", "Mon kit pour appeler quelqu'un du métier",
            ["appeler-quelqu-un-du-metier/mon-appel.projet", "appeler-quelqu-un-du-metier/mon-appel.mains", "appeler-quelqu-un-du-metier/mon-appel.phrase", "appeler-quelqu-un-du-metier/mon-appel.questions", "appeler-quelqu-un-du-metier/repeter.repondeur"]),
        ("mes-trois-premiers-actes/fiche-projet", "Ma fiche projet",
            ["mes-trois-premiers-actes/ma-fiche.projet", "mes-trois-premiers-actes/ma-fiche.pourquoi", "mes-trois-premiers-actes/ma-fiche.question", "decider-et-garder-un-plan-b/ma-decision.change_si",
             "mes-trois-premiers-actes/mes-actes.un", "mes-trois-premiers-actes/mes-actes.deux", "mes-trois-premiers-actes/mes-actes.trois"]),
    ];

    [Fact]
    public async Task A_job_seeker_walks_the_24_lessons_leaves_and_comes_back_with_dated_lines_in_the_plan_four_pages_in_their_own_words_and_an_attestation()
    {
        var page = await Visitor();
        await page.Open("/");
        await page.Follow("Trouver ce que je sais faire");
        await page.Follow("Commencer la semaine 1");
        var learner = new Learner(page) { Lines = 3 };
        await learner.Walk(until: p => p.Path() == Left);
        page = await Reopen(page);
        await page.Open("/");
        await Expect(page.Title()).ToHaveTextAsync("Vous en étiez ici");
        await page.Follow("Reprendre à l");
        Assert.Equal(Left, page.Path());
        learner.Turn(page);
        await learner.Walk(until: p => p.Path().StartsWith(SecondWeek, StringComparison.Ordinal));
        await page.Open("/compte/creer");
        var name = await page.CreateAccount("Aïcha");
        page = await Visitor();
        await page.SignIn(name);
        await page.Open("/");
        await page.Follow("Reprendre à l");
        learner.Turn(page);
        await learner.Walk();
        Assert.Equal(24, learner.Steps.Select(s => s[..s.LastIndexOf('/')]).Distinct().Count());

        await learner.FindActionsInPlan();
        await AssertHoldTheirWords(page, learner);
        await AssertAttested(page);
    }

    static async Task AssertHoldTheirWords(IPage page, Learner learner)
    {
        Dictionary<string, string[]> printed = [];
        foreach (var document in learner.Documents)
        {
            await page.Open(document);
            printed[document] = await page.Print();
        }
        Assert.Empty(printed.Where(p => p.Value.Length is not 1).Select(p => $"{p.Key}: {string.Join(" / ", p.Value)}"));
        foreach (var (document, title, holds) in Promised)
        {
            var words = printed[$"{Pages.Course}/{document}/imprimer"][0];
            foreach (var said in holds.Select(h => learner.Said[h]).Prepend("Aïcha").Prepend(title)) Assert.Contains(Pages.Plain(said), words, StringComparison.OrdinalIgnoreCase);
        }
    }

    static async Task AssertAttested(IPage page)
    {
        await page.Open(Pages.Course);
        await page.Follow("Recevoir mon attestation");
        await page.Locator("#Name").FillAsync("Aïcha Benali");
        await page.Locator("input[name=montrer]").First.CheckAsync();
        await page.Press("Recevoir mon attestation");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Télécharger en PDF" }).ClickAsync());
        // What one chose to show may go on a second sheet.
        var words = string.Join('\n', await Pages.Sheets(await File.ReadAllBytesAsync(await download.PathAsync())));
        foreach (var said in new[] { "Attestation de suivi", "Aïcha Benali", "Construire son projet professionnel", "Ma stratégie et mon plan" }) Assert.Contains(said, words, StringComparison.Ordinal);
    }
}
