using Tremplin.Host;
using Xunit;

namespace Tremplin.Tests.Accounts.People;

public sealed class EraseUnusedPeopleTests
{
    [Theory, BothDatabases]
    public async Task A_person_unused_for_60_days_is_erased_by_the_job(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.SomeoneWhoWroteEverywhere();

        site.Clock.AdvanceDays(60);
        await RunTheJob(site);
        Assert.Equal(1, await site.Count("accounts_people"));

        site.Clock.AdvanceDays(1);
        await RunTheJob(site);
        foreach (var table in new[] { "accounts_people", "accounts_sessions", "plan_actions", "plan_record", "learning_enrolments", "learning_traces", "learning_certificates" })
            Assert.Equal(0, await site.Count(table));
    }

    [Theory, BothDatabases]
    public async Task Coming_back_begins_the_60_days_again_for_the_rows_and_the_cookie(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        var token = aicha.Cookie("tremplin");

        site.Clock.AdvanceDays(50);
        await aicha.Forget("formulaire").Open("/mon-plan");
        Assert.Equal(token, aicha.Cookie("tremplin"));
        Assert.Contains(aicha.Response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("tremplin=", StringComparison.Ordinal) && c.Contains("max-age=5184000", StringComparison.Ordinal));

        site.Clock.AdvanceDays(50);
        await RunTheJob(site);
        Assert.Equal(1, await site.Count("accounts_people"));
        await aicha.Open($"{Given.Step}/seule");
        Assert.True(aicha.IsChosen("Le crayon."));
    }

    [Theory, BothDatabases]
    public async Task Only_those_unused_are_erased_however_many_they_are(Db db)
    {
        await using var site = await TestSite.On(db);
        var first = await site.SomeoneWhoHasBegun();
        for (var i = 0; i < 3; i++) await site.SomeoneWhoHasBegun();
        site.Clock.AdvanceDays(40);
        await first.Open("/mon-plan");
        site.Clock.AdvanceDays(30);

        await RunTheJob(site);
        await RunTheJob(site);

        Assert.Equal(1, await site.Count("accounts_people"));
        Assert.Equal(1, await site.Count("learning_enrolments"));
    }

    static async Task RunTheJob(TestSite site) =>
        await new NightlyErasure(site.Services.GetRequiredService<IServiceScopeFactory>()).Execute(null!, CancellationToken.None);
}
