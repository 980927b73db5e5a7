using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>A whole lesson on one page, and what comes out of the printer.</summary>
public sealed class PaperJourney(Site site) : Journey(site)
{
    const string Lesson = Pages.Course + "/tout-ce-que-j-ai-deja-fait";

    static readonly string[] Documents =
    [
        Lesson + "/ligne", Pages.Course + "/racontez-moi-un-mardi/carte", Pages.Course + "/mes-taches-travail-par-travail/feuille",
        Pages.Course + "/ce-qui-voyage-avec-moi/page", Pages.Course + "/qui-peut-le-dire/mes-preuves", Pages.Course + "/ma-carte-de-competences/ma-carte",
    ];

    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task A_whole_lesson_on_one_page_keeps_each_answer_and_comes_back_to_its_place(int width, bool script)
    {
        var page = await Visitor(width, script);
        await page.Open("/affichage");
        await page.Locator("input[name=etapes][value=w]").CheckAsync();
        await page.Press("Enregistrer mes choix");
        await page.Open(Lesson);
        await Expect(page.Locator("main section h2[id$=-titre]")).ToHaveCountAsync(13);

        var learner = new Learner(page);
        foreach (var step in new[] { "oceane", "et-la", "retrouver" })
        {
            var form = page.Locator($"#{step} form:has(.govuk-button)").First;
            await learner.Fill(form);
            await learner.Submit(form.GetByRole(AriaRole.Button).First);
            Assert.Equal(Lesson, page.Path());
            Assert.Equal("#" + step, new Uri(page.Url).Fragment);
        }
        await Expect(page.Locator("#oceane .t-feedback")).ToBeVisibleAsync();
        await Expect(page.Locator("#et-la input:checked")).ToHaveCountAsync(1);
        await Expect(page.Locator("#retrouver")).ToContainTextAsync("C’est dans votre plan.");
    }

    [Fact]
    public async Task Each_document_fits_one_sheet_empty_or_filled()
    {
        var page = await Visitor(1280, script: false);
        await page.Open(Lesson + "/ouverture");
        await new Learner(page).Walk(until: p => p.Path().StartsWith(Pages.Course + "/mes-taches", StringComparison.Ordinal));
        List<string> tooLong = [];
        foreach (var document in Documents.SelectMany(d => new[] { d + "/imprimer?vide=1", d + "/imprimer" }))
        {
            await page.Open(document);
            if (await page.Print() is { Length: not 1 } sheets) tooLong.Add($"{document}: {sheets.Length} sheets, {string.Join(' ', sheets)}");
        }
        Assert.True(tooLong.Count is 0, string.Join('\n', tooLong));
    }

    [Fact]
    public async Task The_plan_is_printed_without_the_site_around_it()
    {
        var page = await Visitor(1280);
        await page.Open("/mon-plan");
        await page.GetByLabel("Je vais…").FillAsync("Porter mon dossier");
        await page.Press("Ajouter à mon plan");
        await Expect(page.Locator(".t-line")).ToHaveCountAsync(1);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var around in new[] { ".t-header nav", ".t-help", ".t-footer__links", ".t-skip", ".t-noprint", ".t-line button" })
            Assert.Equal(0, await page.Locator(around).EvaluateAllAsync<int>("all => all.filter(e => e.checkVisibility({ visibilityProperty: true })).length"));
        await Expect(page.Locator(".t-line").First).ToContainTextAsync("Porter mon dossier");
        Assert.Single(await page.Print());
    }
}
