using Xunit;

namespace Tremplin.Tests.Accounts;

public sealed class DemoTests
{
    [Fact]
    public async Task In_Production_there_are_no_demo_people()
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var visitor = await site.Visit().Open("/demo");

        Assert.Equal(404, visitor.Status);
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task In_Development_one_takes_the_place_of_a_demo_person(Db db)
    {
        await using var site = await TestSite.On(db, o => o.Environment = "Development");
        var developer = await site.Visit().Open("/demo");

        await developer.Choose("Aïcha").Press("Prendre sa place");
        await developer.Open("/");

        Assert.True(developer.HasLink("Reprendre"));
    }
}
