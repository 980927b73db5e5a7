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

    [Fact]
    public async Task In_Development_the_demo_people_sign_in_with_the_password_that_the_page_shows()
    {
        await using var site = await TestSite.On(Db.Sqlite, o => o.Environment = "Development");
        Assert.Contains("Mot de passe : essai chez tremplin", (await site.Visit().Open("/compte/connexion")).Words, StringComparison.Ordinal);
        foreach (var name in new[] { "aicha", "marcel", "bruno", "nadia", "david", "sophie", "carole", "karim", "helene" })
            (await (await site.Visit().SignIn(name, "essai chez tremplin")).Open("/compte")).Reads($"Votre nom de connexion est {name}");
    }

    [Fact]
    public async Task In_Development_the_card_that_the_page_shows_opens_the_account_of_Marcel()
    {
        await using var site = await TestSite.On(Db.Sqlite, o => o.Environment = "Development");
        var developer = await site.Visit().Open("/compte/connexion/carte");
        var shown = System.Text.RegularExpressions.Regex.Match(developer.Words, "numéro ([2-9 ]+), lettres ([A-Z ]+), code ([0-9]{6})").Groups;

        await developer.Fill("Le numéro", shown[1].Value).Fill("Les lettres", shown[2].Value).Fill("Votre code de six chiffres", shown[3].Value).Press("Entrer");

        (await developer.Open("/compte")).Reads("Bonjour Marcel.");
    }

    [Fact]
    public async Task In_Production_the_demo_password_opens_nothing()
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var visitor = await site.Visit().SignIn("helene", "essai chez tremplin");

        Assert.Equal(409, visitor.Status);
        Assert.False(visitor.Sees("essai chez tremplin"));
    }

    [Fact]
    public async Task In_Development_letters_are_shown_instead_of_sent_and_in_Production_that_page_is_not_there()
    {
        using var server = new MailServer();
        await using var nothing = await TestSite.On(Db.Sqlite);
        await using var sending = await TestSite.On(Db.Sqlite, server.ByHand);
        Assert.Equal((404, 404), ((await nothing.Visit().Open("/dev/mail")).Status, (await sending.Visit().Open("/dev/mail")).Status));

        await using var site = await TestSite.On(Db.Sqlite, o =>
        {
            o.Environment = "Development";
            Posting.ByHand(o);
        });
        var aicha = await site.Visit().SignIn("aicha", "essai chez tremplin");
        await (await aicha.Open("/compte/adresse")).Fill("Votre adresse e-mail", "aicha@exemple.test").Fill("Votre mot de passe d'aujourd'hui", "essai chez tremplin").Press("Recevoir un lien");
        await site.Deliver();

        (await site.Visit().Open("/dev/mail")).Reads("Confirmez votre adresse e-mail", "À : aicha@exemple.test", "/compte/adresse/confirmer/");
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
