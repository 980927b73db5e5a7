using Npgsql;
using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>The same lesson, the same plan, whatever the database.</summary>
public sealed class DatabaseJourney(Site site) : Journey(site)
{
    Server? other;

    /// <summary>PostgreSQL only where bin/test started one.</summary>
    public static TheoryData<string> Databases => Environment.GetEnvironmentVariable("TREMPLIN_TEST_POSTGRES") is { Length: > 0 } ? ["SQLite", "PostgreSQL"] : ["SQLite"];

    protected override string Address => other?.Address ?? base.Address;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_someone_wrote_is_found_again_by_a_browser_that_was_closed(string database)
    {
        if (database is "PostgreSQL") other = await Server.Start(Site.Published, await NewDatabase());
        var page = await Visitor(script: false);
        await page.Open(Pages.Course + "/racontez-moi-un-mardi/trente-secondes");
        var learner = new Learner(page);
        await learner.Walk(until: p => p.Path().StartsWith(Pages.Course + "/mes-taches", StringComparison.Ordinal));
        page = await Reopen(page, script: false);
        await page.Open("/mon-plan");
        await Expect(page.Locator(".t-line").Filter(new() { HasTextRegex = Pages.Printed(learner.Actions.Single().What) })).ToHaveCountAsync(1);
        await page.Open(Pages.Course + "/mes-traces");
        await Expect(page.Middle().Locator("section h2")).ToHaveCountAsync(1);
    }

    static async Task<string> NewDatabase()
    {
        var given = Environment.GetEnvironmentVariable("TREMPLIN_TEST_POSTGRES");
        var name = $"journeys_{Environment.ProcessId}";
        await using var source = NpgsqlDataSource.Create(given!);
        await using var create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(given) { Database = name }.ConnectionString;
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (other is not null) await other.DisposeAsync();
    }
}
