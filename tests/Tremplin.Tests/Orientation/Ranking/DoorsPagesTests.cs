using Tremplin.Accounts.Sessions;
using Xunit;

namespace Tremplin.Tests.Orientation.Ranking;

/// <summary>The five first steps that follow a result, each with its day in the plan.</summary>
public sealed class DoorsPagesTests
{
    const string Doors = "/orientation/portes", Result = $"{Given.Interests}/une-par-une/resultat";

    [Theory, BothDatabases]
    public async Task A_result_ends_with_three_jobs_and_five_doors(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await site.AnswersOfTheLast("SC");
        await aicha.Open(Result);

        aicha.Reads("Les trois premiers métiers de votre liste", "Pourquoi je vois cela", "Vous aimez aider, écouter, transmettre.", "Un premier pas");
        Assert.Equal(5, aicha.Page.QuerySelectorAll("a.t-door").Length);
        site.Services.GetRequiredService<SessionCache>().Clear();
        // The session, the answers with the results of before, the record, the criteria, the plan.
        Assert.InRange((await aicha.Open(Result)).Statements.Count, 1, 5);

        await aicha.Follow("Demander une courte immersion");
        await aicha.Press("Ajouter à mon plan");
        (await aicha.Open(Result)).Reads("C'est dans votre plan,");
        var first = aicha.Page.QuerySelector("#portes ~ form h3")!.TextContent.Trim();
        await aicha.Press($"Moins de ce genre : {first}");
        aicha.Reads($"« {first} » est mis de côté.");
        Assert.NotEqual(first, (await aicha.Open(Result)).Page.QuerySelector("#portes ~ form h3")!.TextContent.Trim());
    }

    [Theory, BothDatabases]
    public async Task Every_door_writes_one_dated_line_however_often_it_is_sent(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = site.Visit();
        var lines = 0;
        foreach (var (path, origin) in new[] { ("metiers", "metiers"), ("immersion?metier=D1209", "immersion/D1209"), ("questions?metier=D1209", "questions/D1209"), ("formation", "formation"), ("conseil", "conseil") })
        {
            await someone.Open($"{Doors}/{path}");
            var day = someone.ValueOf("Quel jour ?");
            var add = someone.Prepare("Ajouter à mon plan");
            await someone.Send(add);
            await someone.Send(add);

            someone.Reads("C'est dans votre plan,");
            Assert.True(someone.HasLink("Voir mon plan") && someone.HasButton("Changer de jour"));
            Assert.Equal(++lines, await site.Count("plan_actions"));
            Assert.Equal(day, $"{await site.Scalar($"select day from plan_actions where origin = 'orientation:{origin}'"):yyyy-MM-dd}");
        }
        (await someone.Open("/mon-plan")).Reads("Regarder trois métiers", "Demander une courte immersion : fleuriste", "Questionner quelqu'un du métier : fleuriste", "En parler avec ma conseillère ou mon conseiller");
    }

    [Theory, BothDatabases]
    public async Task The_day_is_the_persons_to_choose_and_to_change(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await (await site.Visit().Open("/mon-plan/rythme/semaine")).Choose("Mardi").Choose("Jeudi").Press("Enregistrer ma semaine");
        await someone.Open($"{Doors}/conseil");
        Assert.Contains(DateOnly.Parse(someone.ValueOf("Quel jour ?"), System.Globalization.CultureInfo.InvariantCulture).DayOfWeek, new[] { DayOfWeek.Tuesday, DayOfWeek.Thursday });

        await someone.Fill("Quel jour ?", "2001-01-01").Press("Ajouter à mon plan");
        Assert.Equal((400, "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir."), (someone.Status, Assert.Single(someone.Errors)));
        await someone.Fill("Quel jour ?", "").Press("Ajouter à mon plan");
        Assert.Equal((400, "Choisissez un jour."), (someone.Status, Assert.Single(someone.Errors)));
        var (one, other) = (site.Clock.GetUtcNow().AddDays(8), site.Clock.GetUtcNow().AddDays(9));
        await someone.Fill("Quel jour ?", $"{one:yyyy-MM-dd}").Press("Ajouter à mon plan");
        await someone.Fill("Quel jour ?", $"{other:yyyy-MM-dd}").Press("Changer de jour");
        Assert.Equal($"{other:yyyy-MM-dd}", $"{await site.Scalar("select day from plan_actions"):yyyy-MM-dd}");
    }

    [Theory, BothDatabases]
    public async Task Without_a_job_the_door_asks_which_one_and_nobody_is_known(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open($"{Doors}/questions");

        someone.Reads("Pour quel métier ?", "Vos cinq questions");
        Assert.False(someone.HasButton("Ajouter à mon plan"));
        Assert.Equal(0, await site.Count("accounts_people"));
        foreach (var path in new[] { "questions?metier=Z9999", "ailleurs" }) Assert.Equal(404, (await site.Visit().Open($"{Doors}/{path}")).Status);
    }

    [Fact]
    public async Task The_page_of_a_job_has_its_two_doors()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/metiers/D1209"));
        using var response = await site.Visit().SendOnce(request);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("href=\"/orientation/portes/immersion?metier=D1209\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/orientation/portes/questions?metier=D1209\"", page, StringComparison.Ordinal);
        var someone = await site.Visit().Open($"{Doors}/questions?metier=D1209");
        Assert.Equal("Questionner quelqu'un du métier : fleuriste", someone.Heading);
        someone.Reads("je m'intéresse à votre métier : fleuriste", "À qui d'autre me conseillez-vous de parler ?");
    }

    [Fact]
    public async Task Where_the_course_is_published_the_door_leads_to_it_and_the_call_to_its_lesson()
    {
        await using var site = await TestSite.On(Db.Sqlite, o => o.Courses = TestSite.RealCourses);
        var someone = await site.Visit().Open($"{Doors}/questions?metier=D1209");

        Assert.Equal(200, (await someone.Follow("Appeler quelqu'un du métier")).Status);
        Assert.Equal(200, (await (await someone.Open($"{Doors}/formation")).Follow("Voir la formation")).Status);
        await using var without = await TestSite.On(Db.Sqlite);
        Assert.True((await without.Visit().Open($"{Doors}/formation")).HasLink("Voir les formations"));
    }
}
