using Xunit;

namespace Tremplin.Tests;

public sealed class SiteTests
{
    [Theory, BothDatabases]
    public async Task The_home_page_asks_one_question_and_gives_no_cookie(Db db)
    {
        await using var site = await TestSite.On(db);

        var visitor = await site.Visit().Open("/");

        Assert.Equal("Que voulez-vous faire aujourd'hui ?", visitor.Heading);
        Assert.Empty(visitor.Cookies);
    }

    [Theory, BothDatabases]
    public async Task An_answer_is_kept_from_the_first_click_and_found_again(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open("/formations/essai/tout/seule");

        await aicha.Choose("Le crayon.").Press("Voir ce qu'on peut en dire");

        aicha.Reads("Oui, le crayon d'abord.");
        await aicha.CloseBrowser().Open("/formations/essai/tout/seule");
        Assert.True(aicha.IsChosen("Le crayon."));
        await aicha.Open("/");
        Assert.True(aicha.HasLink("Reprendre"));
    }
}
