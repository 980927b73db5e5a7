using Xunit;

namespace Tremplin.Tests.Orientation.Hub;

/// <summary>/orientation: the ways in, and where one is in each.</summary>
public sealed class HubTests
{
    [Theory, BothDatabases]
    public async Task Who_comes_first_reads_what_each_way_is_for(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await (await site.Visit().Open("/")).Follow("M'orienter");

        Assert.Equal("M'orienter", someone.Heading);
        someone.Reads("Commencez par où vous voulez : rien n'est obligatoire.", "Ce que j'aime faire", "Ce que j'ai déjà fait", "Des métiers pour moi", "Mes projets", "Montrer mon résultat");
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task Each_way_says_where_one_is(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();

        (await aicha.Open("/orientation")).Reads("Voici où vous en êtes.", "Vous avez commencé. Vos réponses sont gardées.", "Un lien est ouvert.");
    }

    [Theory, BothDatabases]
    public async Task A_moment_of_a_lesson_is_one_thing_that_one_can_do_as_on_the_page_of_skills(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await (await aicha.Open($"{Given.Step}/moments")).Fill("Quel était ce travail ?", "Caissière").Fill("Que faites-vous ?", "Je compte tout haut").Fill("Donc, je sais...", "Je sais clôturer la caisse").Press("Enregistrer");

        (await aicha.Open("/orientation")).Reads("Une chose que vous savez faire est écrite.");
        (await aicha.Open("/orientation/competences")).Reads("1 chose que vous savez faire");
    }
}
