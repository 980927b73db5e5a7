using Xunit;

namespace Tremplin.Tests.Host;

/// <summary>Whatever is typed is words: on the page that shows it, on every other page, and in the database.</summary>
public sealed class HostileTextTests
{
    static readonly string[] Texts =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; drop table plan_actions; --", "{{7*7}} ${7*7} #{7*7} @(1+1)",
        "[clic](javascript:alert(1)) **gras** <b>gras</b>", "</textarea><svg onload=alert(1)>", "&lt;script&gt; &amp;", "{moments.competence} {date}",
        "\u202Edroite à gauche\u202C", "e\u0301\u200B\uFEFF", "🙂👩‍👩‍👧 ﷽", "ligne\r\nSet-Cookie: a=b", "\u0001\u0002\u001F",
    ];

    [Theory, BothDatabases]
    public async Task Hostile_text_is_inert_on_every_page(Db db)
    {
        await using var site = await TestSite.On(db);
        foreach (var text in Texts.Chunk(5).Select(some => string.Join(" ", some)))
        {
            var someone = await site.Visit().Open($"{Given.Step}/moments");
            await someone.Fill("Quel était ce travail ?", text).Fill("Racontez un moment.", text).Fill("Que faites-vous ?", text).Fill("Donc, je sais...", text).Choose("quelqu'un l'a vu").Fill("Qui l'a vu ?", text).Press("Enregistrer");
            Assert.Equal((text, 200), (text, someone.Status));
            await (await someone.Open($"{Given.Step}/envies")).Fill("Le mot que je garde", text).Fill("Ce qui pèse en ce moment", text).Press("Enregistrer");
            Assert.Equal((text, 200), (text, someone.Status));
            await (await someone.Open($"{Given.Step}/mot")).Fill("Quel verbe prend-elle ?", text).Press(Given.Answer);
            Assert.Equal((text, 200), (text, someone.Status));
            await (await someone.Open($"{Given.Step}/geste")).Fill("Ce que je vais faire", text).Fill("Et si c'est difficile ?", text).Press("Ajouter à mon plan");
            Assert.Equal((text, 200), (text, someone.Status));
            await someone.AddToPlan(text);
            Assert.Equal((text, 200), (text, someone.Status));

            // The visitor inspects each page: no script, no handler, no template, nothing from elsewhere.
            foreach (var path in Given.Pages)
            {
                await someone.Open(path);
                Assert.Equal((text, path, 200), (text, path, someone.Status));
                Assert.Empty(someone.Page.QuerySelectorAll("main script, main svg[onload], main img[src=x], main a[href^=javascript]"));
            }
        }
    }

    [Theory, BothDatabases]
    public async Task What_no_keyboard_types_is_refused_with_a_page(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open($"{Given.Step}/envies");

        await someone.Fill("Le mot que je garde", "nul\0nul").Press("Enregistrer");

        Assert.Equal((400, "Cette demande n'est pas passée"), (someone.Status, someone.Heading));
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task What_was_written_is_read_again_as_it_was_written(Db db)
    {
        await using var site = await TestSite.On(db);
        foreach (var text in Texts.Where(t => !t.Any(char.IsControl)))
        {
            var someone = await site.Visit().Open($"{Given.Step}/envies");
            await someone.Fill("Le mot que je garde", text).Press("Enregistrer");
            await someone.Open($"{Given.Step}/envies");
            Assert.Equal(text, someone.ValueOf("Le mot que je garde"));
        }
    }

    [Theory, InlineData("/?x=<script>"), InlineData("/mon-plan?fait=<script>alert(1)</script>"), InlineData("/formations/essai/tout/moments?entree=<script>&garde=<script>&champ=<script>"), InlineData("/formations/essai/tout/seule?court=<script>"), InlineData("/affichage?retour=javascript:alert(1)"), InlineData("/affichage?retour=//ailleurs.test/"), InlineData("/erreur/404"), InlineData("/erreur/200"), InlineData("/erreur/-1"), InlineData("/formations/essai/tout/seule?handler=rien")]
    public async Task Hostile_addresses_are_answered_with_a_page(string address)
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var visitor = await site.Visit().Open(address);

        Assert.Equal(site.Address.Authority, visitor.Url.Authority);
        Assert.Empty(visitor.Page.QuerySelectorAll("a[href^=javascript], a[href*='ailleurs.test']"));
    }
}
