using Xunit;

namespace Tremplin.Tests.House;

/// <summary>The same thing sent 16 times at once: once is once, and nobody sees an exception.</summary>
public sealed class RaceTests
{
    const int Taps = 16;

    static async Task<int[]> All(Visitor visitor, Func<HttpRequestMessage> make)
    {
        using var start = new Barrier(Taps);
        return await Task.WhenAll(Enumerable.Range(0, Taps).Select(_ => Task.Run(async () =>
        {
            start.SignalAndWait();
            using var request = make();
            using var response = await visitor.SendOnce(request);
            return (int)response.StatusCode;
        })));
    }

    static void NobodySawAnException(TestSite site, int[] statuses)
    {
        Assert.All(statuses, s => Assert.True(s is 200 or 302 or 303 or 409, $"a status {s}: {string.Join('\n', site.Log.Lines.Where(l => l.StartsWith("Error", StringComparison.Ordinal)))} {site.Log.Exceptions.FirstOrDefault()}"));
        Assert.DoesNotContain(site.Log.Lines, l => l.Contains("Tremplin.Host.Faults", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_closing_action_sent_16_times_at_once_makes_one_line(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open($"{Given.Step}/geste");

        var statuses = await All(aicha, aicha.Fill("Ce que je vais faire", "Appeler Samira").Prepare("Ajouter à mon plan"));

        NobodySawAnException(site, statuses);
        Assert.Equal(1L, Convert.ToInt64(await site.Scalar("select count(*) from plan_actions where origin like '%/geste'"), null));
        Assert.Equal(2L, Convert.ToInt64(await site.Scalar("select count(*) from plan_actions where origin like 'learning:essai/%' and origin not like '%/geste'"), null));
        await aicha.Open("/mon-plan");
        Assert.Single(aicha.Page.QuerySelectorAll("button"), b => Visitor.Plain(b.TextContent) == "C'est fait : Appeler Samira");
    }

    [Theory, BothDatabases]
    public async Task Sixteen_first_clicks_at_once_break_nothing_and_each_person_has_one_line(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open($"{Given.Step}/geste");

        var statuses = await All(someone, someone.Fill("Ce que je vais faire", "Appeler Samira").Prepare("Ajouter à mon plan"));

        NobodySawAnException(site, statuses);
        var people = await site.Count("accounts_people");
        Assert.InRange(people, 1, Taps);
        Assert.Equal(people, Convert.ToInt64(await site.Scalar("select count(distinct person_id) from plan_actions where origin like '%/geste'"), null));
        Assert.Equal(people, Convert.ToInt64(await site.Scalar("select count(*) from plan_actions where origin like '%/geste'"), null));
        await someone.Open("/mon-plan");
        someone.Reads("Appeler Samira");
    }

    [Theory, BothDatabases]
    public async Task A_line_of_ones_own_added_16_times_at_once_is_one_line(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open("/mon-plan");

        var statuses = await All(aicha, aicha.Fill("Je vais...", "Appeler la mairie").Prepare("Ajouter à mon plan"));

        NobodySawAnException(site, statuses);
        Assert.Equal(1L, Convert.ToInt64(await site.Scalar("select count(*) from plan_actions where origin like 'own:%'"), null));
    }

    [Theory, BothDatabases]
    public async Task An_attestation_asked_16_times_at_once_is_given_once(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await (await (await site.SomeoneWhoHasBegun()).FinishTheCourse()).Open(Given.Attestation);

        var statuses = await All(aicha, aicha.Fill("Votre nom, comme il sera écrit", "Aïcha").Prepare("Recevoir mon attestation"));

        NobodySawAnException(site, statuses);
        Assert.Equal((1, 1), (await site.Count("learning_certificates"), await site.Count("learning_certificate_proofs")));
        await aicha.Open(Given.Attestation);
        statuses = await All(aicha, aicha.Prepare("Retirer mon attestation"));
        NobodySawAnException(site, statuses);
        Assert.Equal((0, 1), (await site.Count("learning_certificates"), await site.Count("learning_certificate_proofs")));
    }

    [Theory, BothDatabases]
    public async Task A_job_put_aside_and_a_door_taken_16_times_at_once_are_one_row_each(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await (await site.SomeoneWhoHasBegun()).Open("/orientation/metiers");

        NobodySawAnException(site, await All(aicha, aicha.Prepare($"Moins de ce genre : {Visitor.Plain(aicha.Page.QuerySelector("h2 a")!.TextContent)}")));
        await aicha.Open("/orientation/portes/conseil");
        NobodySawAnException(site, await All(aicha, aicha.Prepare("Ajouter à mon plan")));

        Assert.Equal(1, await site.Count("orientation_criteria"));
        Assert.Equal(1L, Convert.ToInt64(await site.Scalar("select count(*) from plan_actions where origin = 'orientation:conseil'"), null));
    }

    [Theory, BothDatabases]
    public async Task A_line_done_16_times_at_once_is_done(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie");

        var statuses = await All(aicha, aicha.Prepare("C'est fait : Appeler la mairie"));

        NobodySawAnException(site, statuses);
        Assert.Equal("Done", await site.Scalar("select state from plan_actions"));
    }

    [Theory, BothDatabases]
    public async Task A_moment_sent_16_times_at_once_is_kept_once(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open($"{Given.Step}/moments");

        var statuses = await All(aicha, aicha.Fill("Quel était ce travail ?", "Caissière").Fill("Que faites-vous ?", "Je compte").Prepare("Enregistrer"));

        NobodySawAnException(site, statuses);
        Assert.Equal(2, await site.Count("plan_record"));
        await aicha.Open($"{Given.Step}/moments");
        aicha.Reads("Mes moments", "Je compte");
        Assert.Single(aicha.Page.QuerySelectorAll("button"), b => Visitor.Plain(b.TextContent).StartsWith("Retirer", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Someone_who_erases_while_writing_leaves_nothing_that_belongs_to_nobody(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open($"{Given.Step}/envies");
        var write = aicha.Fill("Le mot que je garde", "Calme").Prepare("Enregistrer");
        await aicha.Open("/effacer");
        var erase = aicha.Prepare("Tout effacer");
        var turns = 0;

        var statuses = await All(aicha, () => Interlocked.Increment(ref turns) % 8 is 0 ? erase() : write());

        NobodySawAnException(site, statuses);
        foreach (var table in new[] { "plan_record", "plan_actions", "learning_traces", "learning_enrolments", "accounts_sessions" })
            Assert.Equal((table, 0L), (table, Convert.ToInt64(await site.Scalar($"select count(*) from {table} where person_id not in (select id from accounts_people)"), null)));
    }
}
