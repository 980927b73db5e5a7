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
        var aicha = await (await site.Visit().Open(Given.Interests)).Follow("Commencer : Une activité à la fois");

        aicha.Reads("Question 1 sur 48", Activities.Asked[0].Text);
        await AnswerAll(aicha);

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
        // Always the one of the stronger letter for them: S and A as strong, A when they meet; the others far behind.
        var asked = 0;
        while (!someone.Url.AbsolutePath.EndsWith("/resultat", StringComparison.Ordinal) && asked < 70)
        {
            var pair = Pairs.All.Single(p => someone.Url.AbsolutePath.EndsWith(p.Key, StringComparison.Ordinal));
            int Strength(Activity a) => a.Letter is Letter.S or Letter.A ? 10 : (int)a.Letter;
            var first = Strength(pair.First) == Strength(pair.Second) ? pair.First.Letter is Letter.A : Strength(pair.First) > Strength(pair.Second);
            await someone.Press((first ? pair.First : pair.Second).Text);
            asked++;
        }

        Assert.InRange(asked, 46, PairScore.Most);
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

    /// <summary>She loves to help and likes to create; a few answers wander, as anybody's do.</summary>
    static async Task AnswerAll(Visitor someone, Letter first = Letter.S, Letter second = Letter.A)
    {
        string[] often = ["Beaucoup", "Assez", "Beaucoup"], now = ["Assez", "Moyennement", "Assez"], seldom = ["Pas du tout", "Un peu", "Pas du tout"];
        await someone.Open($"{Words}/R1");
        for (var i = 0; i < 48; i++)
        {
            var letter = Activities.Asked[i].Letter;
            await someone.Press((letter == first ? often : letter == second ? now : seldom)[i / 6 % 3]);
        }
    }

    [Theory, BothDatabases]
    public async Task Who_begins_again_reads_what_was_then_and_what_is_now(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        await AnswerAll(aicha);
        await aicha.Press("Effacer ces réponses et recommencer");
        Assert.Equal(1, await site.Count("orientation_interest_results"));
        site.Clock.AdvanceDays(30);
        await AnswerAll(aicha, Letter.R, Letter.S);

        aicha.Reads("Avant et maintenant", "23 novembre 2026", "Aider les autres, puis créer", "Maintenant", "Faire de ses mains, puis aider les autres", "Une envie revient : aider les autres. L'autre a changé.");
    }

    [Theory, BothDatabases]
    public async Task Answers_that_said_nothing_leave_no_result_when_one_begins_again(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open($"{Words}/R1");
        for (var i = 0; i < 48; i++) await someone.Press("Moyennement");
        await someone.Press("Effacer ces réponses et recommencer");

        Assert.Equal(0, await site.Count("orientation_interest_results"));
    }

    [Theory, BothDatabases]
    public async Task Two_ways_to_be_asked_are_read_side_by_side(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        await AnswerAll(aicha);
        Assert.False(aicha.Sees("Ce que disent vos autres réponses"));
        await aicha.Open($"{Given.Interests}/images/R1");
        for (var i = 0; i < 48; i++) await aicha.Press(i / 6 % 3 is 2 ? "Entre les deux" : Activities.Asked[i].Letter is Letter.R ? "J'aime" : "Je n'aime pas");

        aicha.Reads("Ce que disent vos autres réponses", "Une activité à la fois", "Aider les autres, puis créer");
    }

    [Theory, BothDatabases]
    public async Task The_result_is_one_sheet_to_print_with_room_to_write(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        Assert.Equal(404, (await aicha.Open($"{Words}/imprimer")).Status);
        await AnswerAll(aicha);
        await aicha.Follow("Imprimer mon résultat");

        aicha.Reads("J'aime surtout aider, écouter, transmettre.", "Ensuite, j'aime imaginer, créer, m'exprimer.", "23 novembre 2026", "Des métiers à regarder");
    }

    [Theory, BothDatabases]
    public async Task A_course_sends_to_the_test_which_leads_back_and_then_says_what_it_found(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await (await aicha.Open($"{Given.Step}/ouverture")).Follow("Dire ce que j'aime faire");
        Assert.Equal(Given.Interests, aicha.Url.AbsolutePath);
        await (await aicha.Open($"{Words}/R1")).Press("Beaucoup");
        (await aicha.Open($"{Given.Step}/ouverture")).Reads("Vous avez commencé à dire ce que vous aimez.");

        await AnswerAll(aicha);
        await aicha.Follow("Aller à la leçon");

        Assert.Equal($"{Given.Step}/ouverture", aicha.Url.AbsolutePath);
        aicha.Reads("ce qui vous attire le plus, c'est aider les autres, puis créer.");
    }

    [Theory, BothDatabases]
    public async Task Both_activities_and_every_answer_are_read_aloud(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = site.Visit();
        foreach (var (path, answers) in new[] { ($"preferences/{Pairs.Base[0].Key}", 2), ("images/R1", 3), ("une-par-une/R1", 5) })
            Assert.Equal(answers, (await marcel.Open($"{Given.Interests}/{path}")).Page.QuerySelectorAll("button[name=reponse] [data-readable]").Length);
    }

    [Fact]
    public void Every_activity_has_its_picture()
    {
        var sheet = System.Xml.Linq.XDocument.Load(Path.Combine(TestSite.Root, "src/Design/pictures/activities.svg"));

        Assert.Equal(Activities.All.Select(a => a.Picture), sheet.Root!.Elements().Where(e => e.Name.LocalName is "view").Select(v => v.Attribute("id")!.Value));
        Assert.Equal(Activities.All.Select(a => a.Word), sheet.Descendants().Where(e => e.Name.LocalName is "title").Select(t => t.Value));
    }
}
