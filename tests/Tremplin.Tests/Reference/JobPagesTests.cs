using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Tremplin.Tests.Reference;

/// <summary>The pages of the jobs: what one does there in sentences, what is known around me, the way from my job to this one.</summary>
public sealed class JobPagesTests
{
    [Fact]
    public async Task A_job_is_told_in_sentences_with_its_pay_its_source_and_the_jobs_close_to_it()
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var page = await site.Visit().Open("/metiers/D1505");

        Assert.Equal("Hôte ou hôtesse de caisse", page.Heading);
        page.Reads("Au cœur du métier : clôturer une caisse", "Ce métier plaît d'abord à qui aime classer, compter", "Il plaît aussi à qui aime fabriquer, réparer", "« J'ai le sens du contact »",
            "On y travaille en journée, le week-end et les jours fériés.", "Certaines périodes sont très chargées.", "On est face au public.", "On y travaille en CDI, en CDD ou en intérim.", "brut par mois à temps plein", "Source : France Travail, InfoTravail, mars 2026", "Source : France Travail, ROME 4.0, version 460");
        Assert.Empty(page.Statements);
        Assert.True(page.HasLink("Employé ou employée de rayon") || page.Page.QuerySelectorAll("a[href^='/metiers/']").Length > 8);
    }

    [Fact]
    public async Task Every_job_has_a_page_that_stands_the_inspection()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var visitor = site.Visit();
        // One in seven, the ones with most to say, and those that lack something.
        var jobs = FactsTests.Rome.Occupations.Where((_, i) => i % 7 is 0)
            .Concat(FactsTests.Rome.Occupations.OrderByDescending(o => o.Skills.Count()).Take(10)).Concat(FactsTests.Rome.Occupations.OrderByDescending(o => o.Appellations.Length).Take(5))
            .Concat(FactsTests.Rome.Occupations.Where(o => o.Contexts.IsEmpty).Take(3)).Distinct();
        foreach (var job in jobs)
        {
            await visitor.Open($"/metiers/{job.Code}");
            Assert.Equal((job.Code, 200), (job.Code, visitor.Status));
        }
        foreach (var domain in FactsTests.Rome.Domains)
        {
            await visitor.Open($"/metiers/domaine/{domain.Code}");
            Assert.Equal((domain.Code, 200), (domain.Code, visitor.Status));
        }
    }

    [Fact]
    public async Task Around_me_asks_which_commune_and_never_guesses()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var aicha = await site.Visit().Open("/metiers/D1505");

        await aicha.Fill("Votre commune ou votre code postal", "07100").Press("Voir autour de moi");
        aicha.Reads("Plusieurs communes répondent à « 07100 ».", "Laquelle est la vôtre ?");
        await aicha.Follow("Annonay");
        aicha.Reads("Annonay et ses environs : nous ne savons pas.", "Un peu plus loin", "Saint-Étienne, à 29 km", "Dares et Pôle emploi, 2021");
        Assert.Equal("Annonay (07100)", aicha.ValueOf("Votre commune ou votre code postal"));
        await aicha.Fill("Votre commune ou votre code postal", "Lyon").Press("Voir autour de moi");
        aicha.Reads("Lyon et ses environs", "les employeurs");
        await aicha.Fill("Votre commune ou votre code postal", "Trifouillis").Press("Voir autour de moi");
        aicha.Reads("Nous ne trouvons pas « Trifouillis ».");
        await aicha.Fill("Votre commune ou votre code postal", "Nouméa").Press("Voir autour de moi");
        aicha.Reads("nous ne savons pas", "dans aucun bassin d'emploi connu");
        Assert.Equal(200, (await aicha.Open("/metiers/D1505?ici=%EF%BF%BE")).Status);
        aicha.Reads("Essayez le code postal, ou le nom entier de la commune.");
    }

    [Fact]
    public async Task One_more_name_is_said_as_one()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var job = FactsTests.Rome.Occupations.First(o => o.Appellations.Count(a => !a.IsMain && !a.IsRare) is 9);

        var page = await site.Visit().Open($"/metiers/{job.Code}");

        page.Reads("Voir un autre nom");
        Assert.False(page.Sees("Voir les 1 autres"));
    }

    [Fact]
    public async Task A_device_that_gives_its_position_is_told_the_nearest_commune_in_words_that_the_field_understands()
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var near = JsonDocument.Parse(await site.Http.GetStringAsync("/communes/proche?lat=45.24&lon=4.67")).RootElement.GetProperty("commune").GetString()!;
        Assert.Equal("Annonay (07100)", near);
        (await site.Visit().Open($"/metiers/D1505?ici={Uri.EscapeDataString(near)}")).Reads("Annonay et ses environs");

        Assert.Equal(404, (int)(await site.Http.GetAsync("/communes/proche?lat=52.52&lon=13.40")).StatusCode);
        Assert.Equal(400, (int)(await site.Http.GetAsync("/communes/proche?lat=ici&lon=l%C3%A0")).StatusCode);
        Assert.Equal(404, (int)(await site.Http.GetAsync("/communes/proche?lat=-17.54&lon=-149.57")).StatusCode);
    }

    [Fact]
    public async Task From_my_job_to_this_one_says_what_I_have_what_I_lack_and_how_to_prove_it()
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var aicha = await site.Visit().Open("/metiers/D1507?depuis=D1505");

        aicha.Reads("Vous venez de « Hôte ou hôtesse de caisse ».", "Ce que j'ai déjà", "Comment le prouver", "Ce qui me manque");
        await aicha.Fill("Quel métier avez-vous fait ?", "caissière").Press("Voir ce que j'ai déjà");
        aicha.Reads("Vous venez de « Hôte ou hôtesse de caisse ».");
        await aicha.Fill("Quel métier avez-vous fait ?", "nounou").Press("Voir ce que j'ai déjà");
        aicha.Reads("Plusieurs métiers répondent à « nounou ».");
        await aicha.Follow("Assistant maternel");
        aicha.Reads("Vous venez de « Assistant maternel ou assistante maternelle ».");
    }

    [Fact]
    public async Task A_code_that_never_was_is_a_kind_404_with_a_search_and_small_letters_lead_to_the_page()
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var lost = await site.Visit().Open("/metiers/Z9999");
        Assert.Equal((404, "Ce métier est introuvable"), (lost.Status, lost.Heading));
        await lost.Fill("Quel métier cherchez-vous ?", "bûcheronne").Press("Chercher");
        Assert.True(lost.HasLink("Bûcheron ou bûcheronne"));

        var small = await site.Visit().Open("/metiers/a1201");
        Assert.Equal("/metiers/A1201", small.Url.AbsolutePath);
        Assert.Equal(404, (await site.Visit().Open("/metiers/domaine/Q")).Status);
    }

    [Fact]
    public async Task The_same_address_speaks_to_machines()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var page = await site.Visit().Open("/metiers/D1505");

        var linked = JsonDocument.Parse(page.Page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal(("Occupation", "Hôte ou hôtesse de caisse"), (linked.GetProperty("@type").GetString(), linked.GetProperty("name").GetString()));
        Assert.True(linked.GetProperty("estimatedSalary").GetProperty("median").GetInt32() > 15_000);

        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/metiers/D1505")) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/json") } } };
        using var answer = await site.Visit().SendOnce(asked);
        using var direct = await site.Http.GetAsync("/metiers/D1505.json");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await direct.Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
        var job = JsonDocument.Parse(await direct.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("D1505", "CR"), (job.GetProperty("code").GetString(), job.GetProperty("letters").GetString()));
        Assert.Equal(404, (int)(await site.Http.GetAsync("/metiers/Z9999.json")).StatusCode);
    }

    [Fact]
    public async Task Public_pages_are_kept_as_bytes_but_what_they_are_asked_is_answered_each_time()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var nobody = site.Visit();

        await nobody.Open("/metiers");
        (await nobody.Open("/metiers?q=fleuriste")).Reads("Fleuriste");
        Assert.False((await nobody.Open("/metiers")).Sees("trouvé"));
        (await nobody.Open("/metiers?q=xyzzyx")).Reads("Nous ne trouvons pas ce métier.");
        await nobody.Open("/metiers/D1505");
        (await nobody.Open("/metiers/D1505?ici=Annonay")).Reads("Annonay et ses environs");
    }

    [Fact]
    public async Task The_sitemap_has_every_job_and_every_public_page()
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var map = XDocument.Parse(await site.Http.GetStringAsync("/sitemap.xml"));
        var paths = map.Descendants().Where(e => e.Name.LocalName is "loc").Select(e => new Uri(e.Value).AbsolutePath).ToList();

        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.Equal(1584, paths.Count(p => System.Text.RegularExpressions.Regex.IsMatch(p, "^/metiers/[A-Z][0-9]{4}$")));
        Assert.Empty(new[] { "/", "/aide", "/accessibilite", "/vie-privee", "/mentions-legales", "/metiers", "/formations", "/formations/essai", "/metiers/domaine/D15" }.Except(paths));
        Assert.DoesNotContain(paths, p => p.StartsWith("/compte", StringComparison.Ordinal) || p.StartsWith("/mon-plan", StringComparison.Ordinal));
        Assert.Contains("/sitemap.xml", await site.Http.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
    }
}
