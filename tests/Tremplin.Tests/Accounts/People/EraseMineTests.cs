using Xunit;

namespace Tremplin.Tests.Accounts.People;

public sealed class EraseMineTests
{
    [Theory, BothDatabases]
    public async Task Someone_erases_what_they_did_here_for_good(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        Assert.Equal(1, await site.Count("accounts_people"));

        await (await aicha.Open("/effacer")).Press("Tout effacer");

        aicha.Reads("C'est effacé.");
        Assert.DoesNotContain("tremplin", aicha.Cookies.Keys);
        foreach (var table in new[] { "accounts_people", "accounts_sessions", "plan_actions", "plan_record", "learning_enrolments", "learning_traces", "learning_certificates" })
            Assert.Equal(0, await site.Count(table));
        await aicha.Open("/mon-plan");
        Assert.False(aicha.Sees("Appeler la mairie"));
    }

    [Theory, BothDatabases]
    public async Task Erasing_takes_nothing_from_anybody_else(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        var marcel = await site.SomeoneWhoWroteEverywhere();

        await (await aicha.Open("/effacer")).Press("Tout effacer");

        await marcel.Open("/mon-plan");
        marcel.Reads("Appeler la mairie");
        Assert.Equal(1, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task The_cookie_of_someone_erased_opens_nothing_and_someone_new_may_begin(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        var old = aicha.Cookie("tremplin")!;
        await (await aicha.Open("/effacer")).Press("Tout effacer");

        aicha.SetCookie("tremplin", old);
        await aicha.AddToPlan("Appeler la mairie");

        Assert.NotEqual(old, aicha.Cookie("tremplin"));
        Assert.Equal(1, await site.Count("accounts_people"));
        Assert.Equal(1, await site.Count("plan_actions"));
    }

    [Theory, BothDatabases]
    public async Task Someone_who_kept_nothing_has_nothing_to_erase(Db db)
    {
        await using var site = await TestSite.On(db);

        var visitor = await site.Visit().Open("/effacer");

        visitor.Reads("Rien n'est gardé pour le moment.");
        Assert.False(visitor.HasButton("Tout effacer"));
    }

    [Theory, BothDatabases]
    public async Task Every_page_leads_to_erasing(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();

        foreach (var path in Given.Pages.Where(p => !p.EndsWith("/imprimer", StringComparison.Ordinal)))
        {
            await aicha.Open(path);
            Assert.True(aicha.HasLink("Effacer ce que j'ai fait ici") && aicha.HasLink("Cet ordinateur est partagé"), path);
        }
    }
}
