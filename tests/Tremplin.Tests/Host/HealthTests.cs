using Xunit;

namespace Tremplin.Tests.Host;

public sealed class HealthTests
{
    [Theory, BothDatabases]
    public async Task A_site_that_is_up_says_so(Db db)
    {
        await using var site = await TestSite.On(db);

        foreach (var (path, word) in new[] { ("/health/live", "live"), ("/health/ready", "ready") })
        {
            using var response = await site.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((200, word), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        }
    }

    [Theory, BothDatabases]
    public async Task A_site_whose_migrations_are_not_applied_is_not_ready(Db db)
    {
        var data = TestSite.NewFolder();
        var connectionString = await Template.Empty(db, data);
        await using var app = HostHook.Build(TestSite.Arguments(data, connectionString, TestSite.EssaiFolder, "Production", new Dictionary<string, string>()), s => s.AddLogging(l => l.ClearProviders()));
        await app.StartAsync();
        using var http = TestSite.NewClient();

        using var before = await http.GetAsync(new Uri(new Uri(app.Urls.Single()), "/health/ready"));
        await TheHouse.Migrate(app, CancellationToken.None);
        using var after = await http.GetAsync(new Uri(new Uri(app.Urls.Single()), "/health/ready"));

        Assert.Equal((503, 200), ((int)before.StatusCode, (int)after.StatusCode));
        await app.StopAsync();
    }

    [Theory, BothDatabases]
    public async Task Requests_in_flight_finish_when_the_site_stops(Db db)
    {
        await using var site = await TestSite.On(db);
        var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Visit().Open("/mon-plan")));

        var sending = people.Select(p => p.SendOnce(p.Fill("Je vais...", "Appeler la mairie").Prepare("Ajouter à mon plan")())).ToList();
        await Task.WhenAny(sending);
        await site.Restart();

        var confirmed = 0;
        foreach (var answer in sending)
        {
            try
            {
                if ((int)(await answer).StatusCode is 302) confirmed++;
            }
            catch (Exception notThere) when (notThere is HttpRequestException or OperationCanceledException or IOException)
            {
                // It had not reached the site yet.
            }
        }
        Assert.True(confirmed > 0);
        Assert.True(await site.Count("plan_actions") >= confirmed);
    }
}
