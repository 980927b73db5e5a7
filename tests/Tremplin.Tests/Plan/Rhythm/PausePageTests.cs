using Xunit;

namespace Tremplin.Tests.Plan.Rhythm;

public sealed class PausePageTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>The names of the days and what is on them, as the plan shows it.</summary>
    static async Task<string> PlanOf(Visitor someone)
    {
        await someone.Open("/mon-plan");
        return string.Join("; ", someone.Page.QuerySelectorAll(".t-day").Select(d =>
            $"{Visitor.Plain(d.QuerySelector(".t-day__name")!.TextContent).Replace(" Aujourd'hui", "", StringComparison.Ordinal)}: {string.Join(", ", d.QuerySelectorAll(".t-line h3").Select(l => Visitor.Plain(l.TextContent)))}"));
    }

    [Theory, BothDatabases]
    public async Task One_tap_on_the_plan_and_what_was_for_today_waits_for_tomorrow(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie", Today);
        await aicha.AddToPlan("Imprimer mon CV", Today.AddDays(2));

        await aicha.Press("Je suis malade aujourd'hui");

        aicha.Reads("C'est noté. Le reste attend.", "Vous êtes malade. Tout reprend demain.");
        Assert.DoesNotContain("Illness", $"{await site.Scalar("select sealed_kind from plan_breaks")}", StringComparison.Ordinal);
        Assert.Equal("Mardi 24: Appeler la mairie; Mercredi 25: Imprimer mon CV", await PlanOf(aicha));
    }

    [Theory, BothDatabases]
    public async Task The_break_is_taken_away_and_everything_is_back_in_its_place(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie", Today);
        await aicha.Press("Je suis malade aujourd'hui");

        await aicha.Press("Retirer cette pause");

        aicha.Reads("La pause est retirée. Tout est revenu à sa place.");
        Assert.Equal("Lundi 23: Appeler la mairie", await PlanOf(aicha));
        Assert.Equal(0, await site.Count("plan_breaks"));
    }

    [Theory, BothDatabases]
    public async Task Days_of_illness_keep_the_order_and_the_rhythm_of_what_waits(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Un", Today);
        await aicha.AddToPlan("Deux", Today.AddDays(2));
        await aicha.Open("/mon-plan/rythme/pause");

        await aicha.Press("Je reprends dans trois jours");

        Assert.Equal("Jeudi 26: Un; Samedi 28: Deux", await PlanOf(aicha));
    }

    [Theory, BothDatabases]
    public async Task The_day_of_an_interview_is_kept_for_it_and_the_rest_waits(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Entretien à la boulangerie", Today.AddDays(3));
        await aicha.AddToPlan("Imprimer mon CV", Today.AddDays(3));
        await aicha.Open("/mon-plan/rythme/pause");

        await aicha.Fill("Quel jour ?", "2026-11-26").Press("Garder ce jour libre");

        aicha.Reads("Un entretien jeudi 26 novembre. Ce jour est gardé libre.");
        Assert.Equal("Jeudi 26: Entretien à la boulangerie; Vendredi 27: Imprimer mon CV", await PlanOf(aicha));
    }

    [Theory, BothDatabases]
    public async Task What_is_put_on_a_day_off_afterwards_stays_there(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open("/mon-plan/rythme/pause");
        await aicha.Fill("À partir du", "2026-12-01").Fill("Jusqu'au", "2026-12-08").Press("Mettre mon plan en pause");
        aicha.Reads("En pause du mardi 1er au mardi 8 décembre. Tout reprend mercredi 9 décembre.");
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        await aicha.AddToPlan("Appeler la mairie", new(2026, 12, 3));

        Assert.False(aicha.HasButton("Retirer cette pause"));
        Assert.Contains("Jeudi 3: Appeler la mairie", await PlanOf(aicha), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_break_that_makes_no_sense_is_refused_and_says_what_to_do(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open("/mon-plan/rythme/pause");

        await aicha.Fill("À partir du", "2026-12-08").Fill("Jusqu'au", "2026-12-01").Press("Mettre mon plan en pause");
        Assert.Equal((409, "La pause finit avant de commencer. Choisissez un jour qui vient après."), (aicha.Status, Assert.Single(aicha.Errors)));
        Assert.Equal("2026-12-08", aicha.ValueOf("À partir du"));

        await (await aicha.Open("/mon-plan/rythme/pause")).Fill("Quel jour ?", "2026-11-01").Press("Garder ce jour libre");
        Assert.Equal((409, "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir."), (aicha.Status, Assert.Single(aicha.Errors)));

        foreach (var extreme in new[] { "0001-01-01", "9999-12-31" })
        {
            await (await aicha.Open("/mon-plan/rythme/pause")).Fill("Quel jour reprenez-vous ?", extreme).Press("Tout attend jusque-là");
            Assert.Equal((extreme, 409), (extreme, aicha.Status));
            await (await aicha.Open("/mon-plan/rythme/pause")).Fill("Jusqu'au", extreme).Press("Mettre mon plan en pause");
            Assert.Equal((extreme, 409), (extreme, aicha.Status));
        }
        await (await aicha.Open("/mon-plan/rythme/pause")).Fill("Quel jour reprenez-vous ?", "").Press("Tout attend jusque-là");
        Assert.Equal((400, "Choisissez un jour."), (aicha.Status, Assert.Single(aicha.Errors)));
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task The_same_tap_sixteen_times_at_once_is_one_break(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open("/mon-plan");
        var tap = aicha.Prepare("Je suis malade aujourd'hui");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            using var request = tap();
            using var response = await aicha.SendOnce(request);
            Assert.Equal(302, (int)response.StatusCode);
        }));

        Assert.Equal(1, await site.Count("plan_breaks"));
    }

    [Theory, BothDatabases]
    public async Task The_break_of_someone_else_is_not_taken_away(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open("/mon-plan");
        await aicha.Press("Je suis malade aujourd'hui");
        var marcel = await site.SomeoneWhoHasBegun();
        await marcel.Open("/mon-plan");
        var tap = marcel.Prepare("Je suis malade aujourd'hui");
        var hers = $"{await site.Scalar("select id from plan_breaks")}";

        await marcel.Send(() =>
        {
            var request = tap();
            request.RequestUri = new($"{site.Address}mon-plan/rythme/pause?handler=End&id={hers}");
            return request;
        });

        Assert.Equal(1, await site.Count("plan_breaks"));
    }
}
