using Xunit;

namespace Tremplin.Tests.Plan.Actions;

public sealed class PlanPageTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    [Theory, BothDatabases]
    public async Task Someone_adds_a_line_of_their_own_as_their_first_act(Db db)
    {
        await using var site = await TestSite.On(db);

        var aicha = await site.Visit().AddToPlan("Appeler la mairie", Today.AddDays(1));

        aicha.Reads("C'est dans votre plan.");
        aicha.Reads("Appeler la mairie");
        Assert.Equal(1, await site.Count("plan_actions"));
    }

    [Theory, BothDatabases]
    public async Task An_empty_line_is_refused_at_its_field_and_in_the_summary(Db db)
    {
        await using var site = await TestSite.On(db);
        var visitor = await site.Visit().Open("/mon-plan");

        await visitor.Fill("Je vais...", "  ").Fill("Quel jour ?", "").Press("Ajouter à mon plan");

        Assert.Equal(400, visitor.Status);
        Assert.Equal(["Écrivez ce que vous allez faire. Un verbe suffit.", "Choisissez un jour."], visitor.Errors);
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task A_day_that_is_past_is_refused_and_the_words_stay(Db db)
    {
        await using var site = await TestSite.On(db);

        var visitor = await site.Visit().AddToPlan("Appeler la mairie", Today.AddDays(-1));

        Assert.Equal(409, visitor.Status);
        Assert.Equal(["Ce jour est passé. Choisissez aujourd'hui ou un jour à venir."], visitor.Errors);
        Assert.Equal("Appeler la mairie", visitor.ValueOf("Je vais..."));
        Assert.Equal(0, await site.Count("plan_actions"));
    }

    [Theory, BothDatabases]
    public async Task The_same_form_sent_twice_makes_one_line(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        var before = await site.Count("plan_actions");
        await aicha.Open("/mon-plan");
        var send = aicha.Fill("Je vais...", "Appeler la mairie").Prepare("Ajouter à mon plan");

        await aicha.Send(send);
        await aicha.Send(send);

        Assert.Equal(before + 1, await site.Count("plan_actions"));
    }

    [Theory, BothDatabases]
    public async Task Going_back_and_writing_another_thing_in_the_same_form_loses_neither(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open("/mon-plan");
        var first = aicha.Fill("Je vais...", "Appeler la mairie").Prepare("Ajouter à mon plan");
        var second = aicha.Fill("Je vais...", "Imprimer mon CV").Prepare("Ajouter à mon plan");

        await aicha.Send(first);
        await aicha.Send(second);

        aicha.Reads("Appeler la mairie");
        aicha.Reads("Imprimer mon CV");
    }

    [Theory, BothDatabases]
    public async Task A_line_is_done_and_opened_again(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie");

        await aicha.Press("C'est fait : Appeler la mairie");
        aicha.Reads("C'est noté, c'est fait.");

        await aicha.Press("Annuler : Appeler la mairie");
        aicha.Reads("C'est de nouveau à faire.");
        Assert.True(aicha.HasButton("C'est fait : Appeler la mairie"));
    }

    [Theory, BothDatabases]
    public async Task A_line_is_moved_with_one_tap(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie", Today);

        await aicha.Press("La semaine prochaine");

        aicha.Reads("C'est déplacé.");
        Assert.Equal("2026-11-30", $"{await site.Scalar(db is Db.Sqlite ? "select day from plan_actions" : "select day::text from plan_actions")}");
    }

    [Theory, BothDatabases]
    public async Task A_line_is_moved_to_a_chosen_day_or_refused_with_the_day_kept(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie", Today);
        await aicha.Follow("Choisir un jour, ou retirer");

        await aicha.Fill("Quel jour ?", "2020-01-01").Press("Déplacer");
        Assert.Equal((409, "2020-01-01"), (aicha.Status, aicha.ValueOf("Quel jour ?")));

        await aicha.Fill("Quel jour ?", "2026-12-01").Press("Déplacer");
        aicha.Reads("C'est déplacé.");
    }

    [Theory, BothDatabases]
    public async Task A_line_is_dropped_with_a_reason_that_nobody_asks_for(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie", Today);
        await aicha.Follow("Choisir un jour, ou retirer");

        await aicha.Choose("Je n'ai pas le temps").Press("Retirer");

        aicha.Reads("C'est retiré de votre plan.");
        Assert.False(aicha.Sees("Appeler la mairie"));
        Assert.Equal("Je n'ai pas le temps", await site.Scalar("select drop_reason from plan_actions"));
    }

    [Theory, BothDatabases]
    public async Task The_line_of_someone_else_is_not_there_whatever_is_asked(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie", Today);
        var hers = aicha.Page.QuerySelectorAll(".t-move a").Select(a => a.GetAttribute("href")!).Single();
        var marcel = await site.Visit().AddToPlan("Acheter un timbre", Today);
        var his = marcel.Page.QuerySelectorAll(".t-move a").Select(a => a.GetAttribute("href")!).Single();

        await marcel.Open(hers);
        Assert.Equal(404, marcel.Status);

        foreach (var button in new[] { "C'est fait : Acheter un timbre", "Demain" })
        {
            await marcel.Open("/mon-plan");
            await marcel.Send(Forged(marcel.Prepare(button), his[10..], hers[10..]));
            Assert.Equal((button, 404), (button, marcel.Status));
        }
        foreach (var button in new[] { "Déplacer", "Retirer" })
        {
            await marcel.Open(his);
            await marcel.Send(Forged(marcel.Prepare(button), his[10..], hers[10..]));
            Assert.Equal((button, 404), (button, marcel.Status));
        }
        await aicha.Open("/mon-plan");
        Assert.True(aicha.HasButton("C'est fait : Appeler la mairie"));
    }

    [Theory, BothDatabases]
    public async Task Two_weeks_away_shift_everything_and_nothing_is_late(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie", Today);
        await aicha.AddToPlan("Imprimer mon CV", Today.AddDays(2));

        site.Clock.AdvanceDays(14);
        await aicha.Open("/mon-plan");

        aicha.Reads("Appeler la mairie", "Imprimer mon CV");
        Assert.DoesNotContain("retard", aicha.Words.Replace("Rien n'est jamais en retard", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    static Func<HttpRequestMessage> Forged(Func<HttpRequestMessage> make, string mine, string theirs) => () =>
    {
        var request = make();
        request.RequestUri = new(request.RequestUri!.AbsoluteUri.Replace(mine, theirs, StringComparison.OrdinalIgnoreCase));
        return request;
    };
}
