using Tremplin.Accounts.Sessions;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Ranking;
using Tremplin.Reference.Contracts;
using Tremplin.Tests.Reference;
using Xunit;

namespace Tremplin.Tests.Orientation.Ranking;

/// <summary>What someone reads and touches at /orientation/metiers and /orientation/mes-criteres.</summary>
public sealed class RankingPagesTests
{
    const string Jobs = "/orientation/metiers", Criteria = "/orientation/mes-criteres";

    static List<string> Names(Visitor someone) => [.. someone.Page.QuerySelectorAll("section.t-card h2, section.t-card h3").Select(h => Visitor.Plain(h.TextContent))];

    [Theory, BothDatabases]
    public async Task Who_has_said_nothing_is_told_what_is_missing_and_sees_jobs_all_the_same(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open(Jobs);

        someone.Reads("Nous ne savons encore rien de vous.", "Il manque ce que vous aimez.", "Pourquoi je vois cela", "En France, il y a des places", "brut par mois, dans un groupe de métiers voisins (2026)");
        Assert.Equal(20, Names(someone).Count);
        await someone.Follow("Suivant");
        Assert.Equal(20, Names(someone).Count);
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task What_one_likes_and_knows_is_said_beside_each_job(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await site.AnswersOfTheLast("SA");
        await site.RecordOfTheLast(["K2111"], []);
        await aicha.Open(Jobs);

        aicha.Reads("Elle tient compte de : ce que vous aimez (aider les autres, créer), ce que vous avez déjà fait.", "Vous aimez aider, écouter, transmettre.");
        Assert.DoesNotContain("%", aicha.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Il manque ce que vous aimez", aicha.Words, StringComparison.Ordinal);
        site.Services.GetRequiredService<SessionCache>().Clear();
        Assert.InRange((await aicha.Open(Jobs)).Statements.Count, 1, 4);
    }

    [Fact]
    public async Task Each_job_says_in_a_few_words_what_one_does_there()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var rome = site.Services.GetRequiredService<Rome>().Current;
        var someone = await site.Visit().Open(Jobs);

        foreach (var card in someone.Page.QuerySelectorAll("section.t-card[id]"))
            Assert.Contains(JobSentences.Tasks(rome.Find(card.Id!)!, rome), t => Visitor.Plain(card.TextContent).Contains(Visitor.Plain($"{t}."), StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Of_the_ways_to_be_asked_the_newest_that_says_something_counts(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await site.AnswersOfTheLast("SA", Mode.Words, day: 1);
        await site.AnswersOfTheLast("RC", Mode.Pictures, day: 2);

        (await aicha.Open(Jobs)).Reads("ce que vous aimez (faire de ses mains");
    }

    [Theory, BothDatabases]
    public async Task A_cashier_sees_jobs_within_reach_first(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.SomeoneWhoHasBegun();
        await site.RecordOfTheLast(["D1505"], FactsTests.Rome.Find("D1505")!.CoreSkills.Select(s => s.Ogr));
        await someone.Open(Jobs);

        Assert.Equal("Hôte ou hôtesse de caisse", Names(someone)[0]);
        someone.Reads("Vous l'avez déjà fait.", "Vous savez déjà :", "vos 13 compétences", "Il est proche d'un métier que vous avez fait : hôte ou hôtesse de caisse.");
    }

    [Theory, BothDatabases]
    public async Task The_same_skill_noted_in_two_jobs_is_one_skill(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.SomeoneWhoHasBegun();
        var ogr = FactsTests.Rome.Find("D1505")!.CoreSkills[0].Ogr;
        await site.RecordOfTheLast([], [ogr, ogr]);

        (await someone.Open(Jobs)).Reads("la compétence que vous avez notée");
    }

    [Theory, BothDatabases]
    public async Task Less_of_this_kind_changes_the_list_at_once_and_can_be_undone(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open(Jobs);
        var before = Names(someone);
        var less = someone.Prepare($"Moins de ce genre : {before[0]}");
        await someone.Send(less);
        await someone.Send(less);

        Assert.DoesNotContain(before[0], Names(someone));
        someone.Reads("est mis de côté", "Mis de côté");
        Assert.Equal(1, await site.Count("orientation_criteria"));
        await someone.Press($"Remettre : {before[0]}");
        Assert.Equal(before, Names(someone));
        Assert.False(someone.HasButton("Remettre"));
    }

    [Theory, BothDatabases]
    public async Task A_job_put_aside_that_another_replaced_since_can_still_be_put_back(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open(Jobs);
        var first = Names(someone)[0];
        ((AngleSharp.Html.Dom.IHtmlButtonElement)someone.Page.QuerySelector("button[name=metier]")!).Value = "A1204";
        await someone.Press($"Moins de ce genre : {first}");
        await ImportTests.Import(site, new OfficialFiles(retired: "A1204").Folder());
        await ImportTests.LookAgain(site);

        (await someone.Open(Jobs)).Reads("Mis de côté", "Les 309 métiers du ROME");
        await someone.Press($"Remettre dans la liste : {FactsTests.Rome.Find("A1203")!.Name.InWords}");

        Assert.False(someone.Sees("Mis de côté"));
    }

    [Fact]
    public void A_pay_is_said_in_a_line_only_when_it_is_that_of_its_group()
    {
        string Pay(PayOrigin origin) => MarketWords.Pay(new(24_000, origin, null, null, null)).Replace('\u202F', ' ');

        Assert.Equal("Vers 2 000 € brut par mois, dans un groupe de métiers voisins (2026)", Pay(PayOrigin.Family));
        Assert.Equal("La paie : nous ne savons pas", Pay(PayOrigin.Parent));
        Assert.Equal("La paie : nous ne savons pas", Pay(PayOrigin.Domain));
    }

    [Theory, BothDatabases]
    public async Task What_one_refuses_is_kept_sealed_shown_again_and_counts(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await (await site.Visit().Open(Criteria))
            .Choose("Travailler la nuit").Choose("Porter des charges lourdes").Select("Mon plus haut diplôme", "Un CAP ou un BEP").Choose("Je ne l'ai pas")
            .Fill("Ma commune ou mon code postal", "Privas").Choose("M'occuper d'animaux").Press("Enregistrer");

        someone.Reads("La liste en tient compte.", "vos envies, votre diplôme, votre permis, ce que vous refusez, les places autour de vous (Privas)", "Il va avec votre envie : « M'occuper d'animaux ».");
        var kept = $"{await site.Scalar("select sealed_criteria from orientation_criteria")}";
        Assert.DoesNotContain("nuit", kept, StringComparison.Ordinal);
        Assert.StartsWith("CfDJ8", kept, StringComparison.Ordinal);
        await someone.Open(Criteria);
        Assert.True(someone.IsChosen("Travailler la nuit") && someone.IsChosen("M'occuper d'animaux") && someone.IsChosen("Je ne l'ai pas") && !someone.IsChosen("Être face au public"));
        Assert.Equal("Privas (07000)", someone.ValueOf("Ma commune ou mon code postal"));
        await someone.Untick("Travailler la nuit").Press("Enregistrer");
        await someone.Open(Criteria);
        Assert.False(someone.IsChosen("Travailler la nuit"));
        Assert.Equal("Privas (07000)", someone.ValueOf("Ma commune ou mon code postal"));
    }

    [Theory, BothDatabases]
    public async Task Several_communes_of_one_name_are_asked_never_guessed(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await (await site.Visit().Open(Criteria)).Choose("Travailler la nuit").Fill("Ma commune ou mon code postal", "Sainte-Colombe").Press("Enregistrer");

        Assert.Equal((400, "Plusieurs communes répondent. Choisissez la vôtre."), (someone.Status, Assert.Single(someone.Errors)));
        Assert.True(someone.IsChosen("Travailler la nuit"));
        Assert.Equal(0, await site.Count("orientation_criteria"));
        await (await someone.Choose("Sainte-Colombe (Rhône)").Press("Enregistrer")).Open(Criteria);
        Assert.Equal("Sainte-Colombe (69560)", someone.ValueOf("Ma commune ou mon code postal"));

        Assert.DoesNotContain("name=\"Which\"", someone.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await someone.Press("Enregistrer");
        Assert.Equal("Sainte-Colombe (69560)", (await someone.Open(Criteria)).ValueOf("Ma commune ou mon code postal"));

        await someone.Fill("Ma commune ou mon code postal", "\uFFFE").Press("Enregistrer");
        Assert.Equal(400, someone.Status);
        await someone.Fill("Ma commune ou mon code postal", "Xyzzyx").Press("Enregistrer");
        Assert.Equal("Nous ne trouvons pas cette commune. Essayez le code postal, ou son nom entier.", Assert.Single(someone.Errors));
    }

    [Theory, BothDatabases]
    public async Task What_is_no_job_is_not_found_and_what_is_no_answer_is_left_out(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open(Jobs);
        ((AngleSharp.Html.Dom.IHtmlButtonElement)someone.Page.QuerySelector("button[name=metier]")!).Value = "Z9999";
        Assert.Equal(404, (await someone.Press($"Moins de ce genre : {Names(someone)[0]}")).Status);

        await someone.Open(Criteria);
        ((AngleSharp.Html.Dom.IHtmlInputElement)someone.Page.QuerySelector("input[name=Refused]")!).Value = "tout";
        ((AngleSharp.Html.Dom.IHtmlInputElement)someone.Page.QuerySelector("input[name=Wishes]")!).Value = "99";
        await someone.Choose("Travailler la nuit").Choose("Créer, construire, rénover").Press("Enregistrer");
        someone.Reads("Nous ne savons encore rien de vous.");
        Assert.Equal(200, (await someone.Open($"{Jobs}?suite=99999")).Status);
        Assert.Equal(200, (await someone.Open($"{Jobs}?suite=abc&moins=%00")).Status);
    }

    [Theory, BothDatabases]
    public async Task Two_lists_of_one_person_become_one_and_nothing_is_lost(Db db)
    {
        await using var site = await TestSite.On(db);
        var phone = await (await site.Visit().Open(Criteria)).Choose("Travailler la nuit").Fill("Ma commune ou mon code postal", "Privas").Press("Enregistrer");
        var name = await phone.CreateAccount("Aïcha");
        var library = await (await site.Visit().Open(Criteria)).Choose("Rester longtemps debout").Press("Enregistrer");

        await (await library.SignIn(name)).Open(Criteria);

        Assert.True(library.IsChosen("Travailler la nuit") && library.IsChosen("Rester longtemps debout"));
        Assert.Equal("Privas (07000)", library.ValueOf("Ma commune ou mon code postal"));
        Assert.Equal(1, await site.Count("orientation_criteria"));
    }
}
