using Xunit;

namespace Tremplin.Tests.Accounts.Sessions;

public sealed class SharedTests
{
    [Theory, BothDatabases]
    public async Task On_a_shared_computer_the_browser_forgets_when_it_is_closed(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        await (await aicha.Open("/ordinateur-partage")).Press("Oui, cet ordinateur est partagé");
        aicha.Reads("C'est noté.");

        await aicha.AddToPlan("Appeler la mairie");
        Assert.Equal((null, null), (aicha.Cookies["tremplin"].MaxAge, aicha.Cookies["tremplin"].Expires));
        Assert.True(aicha.Response.Headers.CacheControl!.NoStore);

        await aicha.CloseBrowser().Open("/mon-plan");
        Assert.False(aicha.Sees("Appeler la mairie"));
    }

    [Theory, BothDatabases]
    public async Task Someone_who_had_already_begun_may_say_it_too(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();

        await (await aicha.Open("/ordinateur-partage")).Press("Oui, cet ordinateur est partagé");
        await aicha.Open("/mon-plan");
        site.Clock.AdvanceDays(1);
        await aicha.Open("/mon-plan");

        Assert.Null(aicha.Cookies["tremplin"].MaxAge);
        Assert.DoesNotContain("tremplin", aicha.CloseBrowser().Cookies.Keys);
    }

    [Theory, BothDatabases]
    public async Task At_home_the_browser_remembers_for_60_days(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();

        await aicha.CloseBrowser().Open($"{Given.Step}/seule");

        Assert.True(aicha.IsChosen("Le crayon."));
    }
}
