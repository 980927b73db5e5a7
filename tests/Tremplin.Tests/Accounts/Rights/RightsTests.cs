using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace Tremplin.Tests.Accounts.Rights;

public sealed class RightsTests
{
    [Theory, BothDatabases]
    public async Task Someone_takes_away_everything_held_about_them_and_nothing_of_anybody_else(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.SomeoneWhoWroteEverywhere("Monsieur Aubert riait");
        var aicha = await site.SomeoneWhoWroteEverywhere("Monsieur <b>Ferrand</b> tremblait");
        await aicha.CreateAccount("Aïcha");

        var answer = await aicha.SendOnce((await aicha.Open("/compte/mes-droits")).Prepare("Télécharger mes données")());

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var json = JsonDocument.Parse(zip.GetEntry("mes-donnees.json")!.Open()).RootElement;
        foreach (var table in (await House.SchemaTests.TablesOfPeople(site)).Append("accounts_people"))
            Assert.True(json.TryGetProperty(table, out var rows) && rows.GetArrayLength() > 0, $"{table} is not in the file");
        Assert.Contains("tremblait", json.ToString(), StringComparison.Ordinal);
        Assert.Contains("Appeler la mairie", json.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Aubert", json.ToString(), StringComparison.Ordinal);
        using var page = new StreamReader(zip.GetEntry("mes-donnees.html")!.Open());
        var html = await page.ReadToEndAsync();
        Assert.Contains("Appeler la mairie", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Ferrand", html, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_account_is_erased_fourteen_days_after_it_was_asked(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        var name = await aicha.CreateAccount("Aïcha");

        await (await aicha.Open("/compte/mes-droits")).Press("Effacer mon compte");
        aicha.Reads("Votre compte sera effacé le");

        site.Clock.AdvanceDays(13);
        await RunTheJob(site);
        (await (await site.Visit().SignIn(name)).Open("/compte")).Reads("Vous pouvez encore changer d'avis.");

        site.Clock.AdvanceDays(1);
        await RunTheJob(site);
        foreach (var table in (await House.SchemaTests.TablesOfPeople(site)).Append("accounts_people")) Assert.Equal((table, 0), (table, await site.Count(table)));
        Assert.Contains("ne vont pas ensemble", Assert.Single((await site.Visit().SignIn(name)).Errors), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Someone_who_changes_their_mind_keeps_everything(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        await aicha.CreateAccount("Aïcha");
        await (await aicha.Open("/compte/mes-droits")).Press("Effacer mon compte");

        await aicha.Press("Garder mon compte");
        site.Clock.AdvanceDays(15);
        await RunTheJob(site);

        (await aicha.Open("/mon-plan")).Reads("Appeler la mairie");
    }

    [Theory, BothDatabases]
    public async Task An_account_unused_for_60_days_stays(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.Visit().CreateAccount("Aïcha");

        site.Clock.AdvanceDays(100);
        await RunTheJob(site);

        Assert.Equal(1, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task An_account_is_not_erased_by_one_tap_at_the_foot_of_a_page(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open("/effacer");
        var send = aicha.Prepare("Tout effacer");
        await aicha.CreateAccount("Aïcha");

        await aicha.Send(send);

        Assert.Equal(1, await site.Count("accounts_people"));
        Assert.True((await aicha.Open("/effacer")).HasLink("Mes droits"));
    }

    static async Task RunTheJob(TestSite site) => await site.Ask(async s =>
    {
        await Tremplin.Accounts.AccountsModule.EraseUnusedPeople(s, CancellationToken.None);
        return true;
    });
}
