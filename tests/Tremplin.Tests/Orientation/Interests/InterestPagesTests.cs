using Tremplin.Orientation.Interests;
using Xunit;

namespace Tremplin.Tests.Orientation.Interests;

/// <summary>What someone reads and touches at /orientation/interets.</summary>
public sealed class InterestPagesTests
{
    const string Words = $"{Given.Interests}/une-par-une";

    [Theory, BothDatabases]
    public async Task One_touch_an_activity_leads_to_the_two_strongest_interests_in_words(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await (await site.Visit().Open(Given.Interests)).Follow("Commencer");

        // She loves to help and likes to create; a few answers wander, as anybody's do.
        string[] often = ["Beaucoup", "Assez", "Beaucoup"], now = ["Assez", "Moyennement", "Assez"], seldom = ["Pas du tout", "Un peu", "Pas du tout"];
        for (var i = 0; i < 48; i++)
        {
            aicha.Reads($"Question {i + 1} sur 48", Activities.Asked[i].Text);
            await aicha.Press((Activities.Asked[i].Letter switch { Letter.S => often, Letter.A => now, _ => seldom })[i / 6 % 3]);
        }

        Assert.Equal("Ce qui vous attire le plus", aicha.Heading);
        aicha.Reads("Vous aimez surtout aider, écouter, transmettre.", "Ensuite, vous aimez imaginer, créer, vous exprimer.", "Très marqué", "Peu marqué");
        Assert.DoesNotContain("%", aicha.Words, StringComparison.Ordinal);
        Assert.Equal(48, await site.Count("orientation_interest_answers"));
        (await aicha.Open(Given.Interests)).Reads("Voir ce que mes réponses disent");
    }

    [Theory, BothDatabases]
    public async Task One_goes_back_changes_an_answer_stops_and_goes_on_later(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open($"{Words}/R1");
        await aicha.Press("Beaucoup");
        await aicha.Press("Un peu");
        Assert.Equal(Activities.Asked[2].Text, aicha.Heading);

        await aicha.Follow("Précédent");
        Assert.True(aicha.HasButton("Un peu : votre réponse"));
        await aicha.Press("Assez");
        await (await aicha.Open(Given.Interests)).Follow("Reprendre où j'en étais");

        Assert.Equal(Activities.Asked[2].Text, aicha.Heading);
        Assert.Equal(2, await site.Count("orientation_interest_answers"));
        Assert.Equal("4", $"{await site.Scalar("select value from orientation_interest_answers where question = 'I1'")}");
    }

    [Theory, BothDatabases]
    public async Task Who_only_looks_is_nobody_and_a_question_may_be_passed(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open($"{Words}/R1");
        await someone.Follow("Suivant");
        await someone.Open($"{Words}/resultat");

        someone.Reads("Pas encore de résultat", "Il manque encore des réponses");
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task Answers_that_say_nothing_are_told_so_kindly_with_another_way(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open($"{Words}/R1");
        for (var i = 0; i < 48; i++) await someone.Press("Moyennement");

        someone.Reads("Nous préférons ne rien conclure", "Vous avez donné la même réponse partout.", "Vos réponses sont gardées.");
        Assert.True(someone.HasLink("Essayer une autre manière") && someone.HasLink("Partir de ce que j'ai déjà fait"));
        await someone.Press("Effacer ces réponses et recommencer");
        Assert.Equal(Activities.Asked[0].Text, someone.Heading);
        Assert.Equal(0, await site.Count("orientation_interest_answers"));
    }

    [Theory, BothDatabases]
    public async Task The_pairs_grow_while_two_interests_are_too_close_then_end(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open($"{Given.Interests}/preferences/{Pairs.Base[0].Key}");
        // Always the one of the stronger letter for them: S and A exactly as strong, the others far behind.
        var asked = 0;
        while (!someone.Url.AbsolutePath.EndsWith("/resultat", StringComparison.Ordinal) && asked < 60)
        {
            var pair = Pairs.All.Single(p => someone.Url.AbsolutePath.EndsWith(p.Key, StringComparison.Ordinal));
            int Strength(Activity a) => a.Letter is Letter.S or Letter.A ? 10 : (int)a.Letter;
            var first = Strength(pair.First) == Strength(pair.Second) ? asked % 2 is 0 : Strength(pair.First) > Strength(pair.Second);
            await someone.Press((first ? pair.First : pair.Second).Text);
            asked++;
        }

        Assert.InRange(asked, 45, 50);
        someone.Reads("imaginer, créer, vous exprimer", "aider, écouter, transmettre");
        Assert.Equal(asked, await site.Count("orientation_interest_answers"));
    }

    [Theory, BothDatabases]
    public async Task With_pictures_each_screen_is_a_picture_a_word_and_three_answers(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = await (await site.Visit().Open(Given.Interests)).Open($"{Given.Interests}/images/R1");

        Assert.Equal(Activities.Asked[0].Word, marcel.Heading);
        Assert.EndsWith($"#{Activities.Asked[0].Picture}", marcel.Page.QuerySelector(".t-ask__picture img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.NotNull(marcel.Page.QuerySelector(".t-tools[data-read]"));
        await marcel.Press("Entre les deux");
        Assert.Equal(Activities.Asked[1].Word, marcel.Heading);
    }

    [Theory, BothDatabases]
    public async Task What_is_no_question_is_not_found_and_what_is_no_answer_is_refused(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = site.Visit();
        foreach (var path in new[] { "une-par-une/R9", "une-par-une/R1-S1", "preferences/R1", "autrement/R1", "autrement/resultat" })
            Assert.Equal(404, (await someone.Open($"{Given.Interests}/{path}")).Status);

        await someone.Open($"{Words}/R1");
        ((AngleSharp.Html.Dom.IHtmlButtonElement)someone.Page.QuerySelector("button[name=reponse]")!).Value = "9";
        await someone.Press("Pas du tout");

        Assert.Equal(400, someone.Status);
        Assert.Equal(["Touchez une des réponses, ou passez cette question."], someone.Errors);
        Assert.Equal(0, await site.Count("orientation_interest_answers"));
    }

    [Fact]
    public void Every_activity_has_its_picture()
    {
        var sheet = System.Xml.Linq.XDocument.Load(Path.Combine(TestSite.Root, "src/Design/pictures/activities.svg"));

        Assert.Equal(Activities.All.Select(a => a.Picture), sheet.Root!.Elements().Where(e => e.Name.LocalName is "view").Select(v => v.Attribute("id")!.Value));
        Assert.Equal(Activities.All.Select(a => a.Word), sheet.Descendants().Where(e => e.Name.LocalName is "title").Select(t => t.Value));
    }
}
