using Tremplin.Host;
using Tremplin.Kernel.Privacy;
using Xunit;

namespace Tremplin.Tests.Host;

/// <summary>A site does not open on a database that is not fit for it.</summary>
public sealed class OpeningTests
{
    static readonly Dictionary<string, string> AsTheyAre = [];

    static async Task<string> Refused(string data, string connectionString, Dictionary<string, string> settings, string environment = "Production")
    {
        await using var app = HostHook.Build(TestSite.Arguments(data, connectionString, TestSite.EssaiFolder, environment, settings), s => s.AddLogging(l => l.ClearProviders()));
        return (await Assert.ThrowsAsync<BadSetting>(() => TheHouse.Prepare(app, CancellationToken.None))).Message;
    }

    [Theory, BothDatabases]
    public async Task Production_does_not_open_on_demo_data(Db db)
    {
        await using var site = await TestSite.On(db, o => o.Environment = "Development");
        Assert.True(await site.Count("accounts_people") > 0);

        Assert.Contains("personnes de démonstration", await Refused(site.Data, site.ConnectionString, AsTheyAre), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_on_PostgreSQL_does_not_open_before_it_is_migrated()
    {
        if (BothDatabasesAttribute.IsQuick) return;
        var data = TestSite.NewFolder();

        Assert.Contains("Tremplin.Host migrate", await Refused(data, await Template.Empty(Db.Postgres, data), AsTheyAre), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_secret_than_the_one_that_closed_the_keys_is_refused()
    {
        if (BothDatabasesAttribute.IsQuick) return;
        await using var site = await TestSite.On(Db.Postgres);
        await site.SomeoneWhoHasBegun();

        Assert.Contains("n'est pas celui qui a fermé les clés", await Refused(TestSite.NewFolder(), site.ConnectionString, new() { ["TREMPLIN_SECRET"] = "un tout autre secret, 9876543210 vraiment" }), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_keys_survive_a_restart(Db db)
    {
        await using var site = await TestSite.On(db);
        var sealedWords = site.Services.GetRequiredService<PrivateText>().Seal("Monsieur Ferrand");

        await site.Restart();

        Assert.Equal("Monsieur Ferrand", site.Services.GetRequiredService<PrivateText>().Open(sealedWords));
    }

    [Fact]
    public async Task What_one_node_sealed_opens_on_another_that_shares_only_the_database()
    {
        if (BothDatabasesAttribute.IsQuick) return;
        await using var site = await TestSite.On(Db.Postgres);
        var aicha = await site.SomeoneWhoWroteEverywhere("Monsieur Ferrand tremblait");
        await aicha.Open($"{Given.Step}/envies");

        await using var other = await HostProcess.Start(TestSite.NewFolder(), site.ConnectionString);
        var there = other.Visit().SetCookie("tremplin", aicha.Cookie("tremplin")!).SetCookie("formulaire", aicha.Cookie("formulaire")!);
        await there.Open($"{Given.Step}/envies");
        Assert.Equal("Monsieur Ferrand tremblait", there.ValueOf("Ce qui pèse en ce moment"));

        // A form that the first node gave is sent to the other.
        var token = aicha.Page.QuerySelector("input[name=jeton]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(other.Address, $"{Given.Step}/mot")) { Content = new FormUrlEncodedContent([new("jeton", token), new("reponse", "compter")]) };
        Assert.Equal(302, (int)(await there.SendOnce(request)).StatusCode);
    }

    [Fact]
    public async Task The_keys_in_the_database_are_sealed_and_those_that_were_files_are_shared()
    {
        if (BothDatabasesAttribute.IsQuick) return;
        await using var alone = await TestSite.On(Db.Sqlite);
        var before = alone.Services.GetRequiredService<PrivateText>().Seal("Madame Delmas");
        await using var site = await TestSite.On(Db.Postgres);
        Template.Copy(Path.Combine(alone.Data, "keys"), Path.Combine(site.Data, "keys"));

        await site.Restart();
        Directory.Delete(Path.Combine(site.Data, "keys"), recursive: true);
        await site.Restart();

        Assert.Equal("Madame Delmas", site.Services.GetRequiredService<PrivateText>().Open(before));
        Assert.DoesNotContain("masterKey", $"{await site.Scalar("select string_agg(sealed_xml, ' ') from kernel_keys")}", StringComparison.Ordinal);
    }
}
