using Tremplin.Orientation.Interests;
using Xunit;

namespace Tremplin.Tests.Orientation.Sharing;

/// <summary>/orientation/partage: what I show of my result, to whom, until when.</summary>
public sealed class SharingTests
{
    const string Links = "/orientation/partage";

    /// <summary>Someone with a result, who gave a link to Bruno; the link.</summary>
    static async Task<(Visitor Aicha, string Link)> Shared(TestSite site, string someone = "Bruno")
    {
        var aicha = await site.Visit().Open($"{Given.Interests}/une-par-une/R1");
        string[] often = ["Beaucoup", "Assez", "Beaucoup"], now = ["Assez", "Moyennement", "Assez"], seldom = ["Pas du tout", "Un peu", "Pas du tout"];
        for (var i = 0; i < 48; i++) await aicha.Press((Activities.Asked[i].Letter switch { Letter.S => often, Letter.A => now, _ => seldom })[i / 6 % 3]);
        await (await aicha.Open(Links)).Fill("Pour qui est ce lien ?", someone).Press("Faire un lien");
        return (aicha, LinkOn(aicha));
    }

    static string LinkOn(Visitor someone) => new Uri(someone.Page.QuerySelector("[data-copy]")!.TextContent.Trim()).AbsolutePath;

    [Theory, BothDatabases]
    public async Task A_counsellor_reads_the_result_without_an_account_and_nothing_else(Db db)
    {
        await using var site = await TestSite.On(db);
        var (aicha, link) = await Shared(site);
        aicha.Reads("Votre lien est prêt.", "Bruno", "Il s'ouvre jusqu'au 23 décembre 2026.", "Personne ne l'a encore ouvert.");

        var bruno = await site.Visit().Open(link);

        Assert.Equal("Ce que cette personne aime faire", bruno.Heading);
        bruno.Reads("Elle aime surtout aider, écouter, transmettre.", "Ensuite, elle aime imaginer, créer, s'exprimer.", "Très marqué", "23 novembre 2026", "Une activité à la fois", "Il n'existe pas encore de moyennes françaises.");
        Assert.False(bruno.Sees("Bruno") || bruno.Sees("%"));
        Assert.Empty(bruno.Cookies);
        Assert.Equal(("no-store", "no-referrer", "noindex, nofollow"),
            ($"{bruno.Response.Headers.CacheControl}", string.Concat(bruno.Response.Headers.GetValues("Referrer-Policy")), string.Concat(bruno.Response.Headers.GetValues("X-Robots-Tag"))));
    }

    [Theory, BothDatabases]
    public async Task Its_owner_sees_when_it_was_opened_and_not_their_own_look(Db db)
    {
        await using var site = await TestSite.On(db);
        var (aicha, link) = await Shared(site);
        (await aicha.Open(link)).Reads("Voici ce que lira la personne à qui vous donnez ce lien.");
        Assert.Equal(0, await site.Count("orientation_share_views"));
        await site.Visit().Open(link);
        site.Clock.AdvanceDays(1);
        await site.Visit().Open(link);

        (await aicha.Open(Links)).Reads("Ouvert 2 fois", "24 novembre 2026 à 9 h", "23 novembre 2026 à 9 h");
    }

    [Theory, BothDatabases]
    public async Task A_link_shows_what_was_shared_even_after_other_answers(Db db)
    {
        await using var site = await TestSite.On(db);
        var (aicha, link) = await Shared(site);
        await (await aicha.Open($"{Given.Interests}/une-par-une/resultat")).Press("Effacer ces réponses et recommencer");

        (await site.Visit().Open(link)).Reads("Elle aime surtout aider, écouter, transmettre.");
    }

    [Theory, BothDatabases]
    public async Task Stopped_expired_and_unknown_links_are_the_same_page_that_is_not_found(Db db)
    {
        await using var site = await TestSite.On(db);
        var (aicha, stopped) = await Shared(site, "Bruno");
        await (await aicha.Open(Links)).Press("Arrêter ce lien");
        aicha.Reads("Le lien est arrêté.", "Liens qui n'ouvrent plus rien");
        Assert.Equal(0L, Convert.ToInt64(await site.Scalar("select count(*) from orientation_shares where sealed_shown is not null or sealed_secret is not null"), System.Globalization.CultureInfo.InvariantCulture));

        var (_, expired) = await Shared(site, "Nadia");
        Assert.Equal(200, (await site.Visit().Open(expired)).Status);
        site.Clock.AdvanceDays(31);

        var someone = site.Visit();
        var answers = new List<string>();
        foreach (var link in new[] { stopped, expired, $"{Links}/{new string('a', 43)}", $"{Links}/court" })
        {
            await someone.Open(link);
            Assert.Equal(404, someone.Status);
            answers.Add(someone.Words);
        }
        Assert.Single(answers.Distinct());
    }

    [Theory, BothDatabases]
    public async Task A_link_ends_on_the_same_night_for_its_owner_overseas_and_for_its_reader(Db db)
    {
        await using var site = await TestSite.On(db);
        var (aicha, link) = await Shared(site);
        await (await aicha.Open("/mon-plan/rythme")).Select("Où vivez-vous ?", "Guyane").Press("C'est mon heure");
        site.Clock.Set(new(2026, 12, 24, 0, 30, 0, TimeSpan.Zero)); // 24 December in Paris, 23 in Cayenne

        Assert.Equal(404, (await site.Visit().Open(link)).Status);
        Assert.False((await aicha.Open(Links)).HasButton("Arrêter ce lien"));
        aicha.Reads("Liens qui n'ouvrent plus rien");
    }

    [Theory, BothDatabases]
    public async Task The_same_form_sent_twice_makes_one_link_and_the_secret_is_nowhere_in_the_database(Db db)
    {
        await using var site = await TestSite.On(db);
        var (aicha, _) = await Shared(site);
        var send = aicha.Prepare("Faire un lien");
        await aicha.Send(send);
        await aicha.Send(send);

        Assert.Equal(2, await site.Count("orientation_shares"));
        var secret = LinkOn(aicha).Split('/')[^1];
        Assert.Equal(0L, Convert.ToInt64(await site.Scalar($"select count(*) from orientation_shares where id = '{secret}' or sealed_secret like '%{secret}%' or sealed_for like '%Bruno%' or sealed_shown like '%Strong%'"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory, BothDatabases]
    public async Task Somebody_elses_link_cannot_be_stopped_or_forgotten(Db db)
    {
        await using var site = await TestSite.On(db);
        var (aicha, link) = await Shared(site);
        var stop = aicha.Page.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        var (marcel, _) = await Shared(site);
        ((AngleSharp.Html.Dom.IHtmlInputElement)marcel.Page.QuerySelector("input[name=id]")!).Value = stop;

        await marcel.Press("Arrêter ce lien");

        Assert.Equal(404, marcel.Status);
        Assert.Equal(200, (await site.Visit().Open(link)).Status);
    }

    [Theory, BothDatabases]
    public async Task A_day_of_the_past_or_far_away_is_refused_and_what_was_typed_stays(Db db)
    {
        await using var site = await TestSite.On(db);
        var (aicha, _) = await Shared(site);
        foreach (var day in new[] { "2026-11-22", "2028-01-01" })
        {
            await (await aicha.Open(Links)).Fill("Pour qui est ce lien ?", "Nadia").Fill("Jusqu'à quel jour ?", day).Press("Faire un lien");
            Assert.Equal(409, aicha.Status);
            Assert.Equal(["Choisissez un jour à venir, dans l'année."], aicha.Errors);
            Assert.Equal(("Nadia", day), (aicha.ValueOf("Pour qui est ce lien ?"), aicha.ValueOf("Jusqu'à quel jour ?")));
        }
        Assert.Equal(1, await site.Count("orientation_shares"));
    }

    [Theory, BothDatabases]
    public async Task Without_a_result_there_is_nothing_to_show_and_nobody_is_known(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open(Links);

        someone.Reads("Il n'y a pas encore de résultat à montrer.");
        Assert.False(someone.HasButton("Faire un lien"));
        Assert.Equal(0, await site.Count("accounts_people"));
    }
}
