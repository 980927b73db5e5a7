using Xunit;

namespace Tremplin.Tests.Accounts.People;

public sealed class MergePeopleTests
{
    [Theory, BothDatabases]
    public async Task What_someone_did_before_signing_in_joins_their_account_without_loss_or_doubles(Db db)
    {
        await using var site = await TestSite.On(db);
        var david = await site.SomeoneWhoWroteEverywhere();
        var name = await david.CreateAccount("David");
        await david.AddToPlan("Relire ma leçon");

        var elsewhere = await site.SomeoneWhoWroteEverywhere("Monsieur Aubert riait");
        await elsewhere.AddToPlan("Apporter mes papiers");
        var before = await site.Count("plan_record");
        await elsewhere.SignIn(name);

        Assert.Equal(1, await site.Count("accounts_people"));
        (await elsewhere.Open("/mon-plan")).Reads("Appeler la mairie", "Relire ma leçon", "Apporter mes papiers");
        var traces = (await elsewhere.Open("/formations/essai/mes-traces")).Words;
        Assert.Contains("Monsieur Ferrand tremblait", traces, StringComparison.Ordinal);
        Assert.Contains("Monsieur Aubert riait", traces, StringComparison.Ordinal);
        Assert.Equal(before, await site.Count("plan_record"));
        Assert.Equal(1, await site.Count("learning_enrolments"));
        Assert.Equal(await site.Count("learning_traces"), Convert.ToInt64(await site.Scalar("select count(distinct step) from learning_traces"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory, BothDatabases]
    public async Task Every_table_that_knows_people_follows_them(Db db)
    {
        await using var site = await TestSite.On(db);
        var name = await site.Visit().CreateAccount("David");
        var kept = $"{await site.Scalar("select id from accounts_people")}";
        var elsewhere = await site.SomeoneWhoWroteEverywhere();

        await elsewhere.SignIn(name);

        foreach (var table in await House.SchemaTests.TablesOfPeople(site))
        {
            Assert.True(await site.Count(table) > 0, table);
            Assert.Equal((table, kept), (table, $"{await site.Scalar($"select distinct person_id from {table}")}"));
        }
    }

    [Theory, BothDatabases]
    public async Task Signing_in_from_an_account_to_another_merges_nothing(Db db)
    {
        await using var site = await TestSite.On(db);
        var sam = await site.Visit().CreateAccount("Sam");
        var visitor = await site.SomeoneWhoWroteEverywhere();
        await visitor.CreateAccount("David");
        await (await visitor.Open("/compte")).Press("Me déconnecter");

        await visitor.SignIn(sam);

        Assert.Equal(2, await site.Count("accounts_people"));
        Assert.False((await visitor.Open("/mon-plan")).Sees("Appeler la mairie"));
    }
}
