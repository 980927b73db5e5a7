using Xunit;

namespace Tremplin.Tests.Accounts.Sessions;

public sealed class AccountTests
{
    [Theory, BothDatabases]
    public async Task Signing_out_leaves_nothing_of_the_person_in_this_browser(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        await aicha.CreateAccount("Aïcha");
        var held = aicha.Cookie("tremplin")!;

        var left = await aicha.SendOnce((await aicha.Open("/compte")).Prepare("Me déconnecter")());

        Assert.Equal("\"cache\", \"storage\"", string.Join(", ", left.Headers.GetValues("Clear-Site-Data")));
        Assert.DoesNotContain("tremplin", aicha.Cookies.Keys);
        Assert.False((await aicha.Open("/mon-plan")).Sees("Appeler la mairie"));
        Assert.False((await site.Visit().SetCookie("tremplin", held).Open("/mon-plan")).Sees("Appeler la mairie"));
        Assert.Equal(0, await site.Count("accounts_sessions"));
    }

    [Theory, BothDatabases]
    public async Task A_device_that_was_lost_is_closed_from_another(Db db)
    {
        await using var site = await TestSite.On(db);
        var phone = site.Visit();
        var name = await phone.CreateAccount("Aïcha");
        var computer = await site.Visit().SignIn(name);

        await (await computer.Open("/compte")).Press("Fermer :");

        computer.Reads("C'est fermé.");
        Assert.False((await phone.Open("/compte")).Sees("Bonjour Aïcha."));
        (await computer.Open("/compte")).Reads("Bonjour Aïcha.");
    }

    [Theory, BothDatabases]
    public async Task Everywhere_but_here_is_closed_at_once(Db db)
    {
        await using var site = await TestSite.On(db);
        var one = site.Visit();
        var name = await one.CreateAccount("Aïcha");
        var others = new[] { await site.Visit().SignIn(name), await site.Visit().SignIn(name) };

        await (await one.Open("/compte")).Press("Fermer partout, sauf ici");

        foreach (var other in others) Assert.False((await other.Open("/compte")).Sees("Bonjour Aïcha."));
        (await one.Open("/compte")).Reads("Bonjour Aïcha.");
    }

    [Theory, BothDatabases]
    public async Task Nobody_closes_somebody_elses_session(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        var session = $"{await site.Scalar("select id from accounts_sessions")}";
        var sam = site.Visit();
        var name = await sam.CreateAccount("Sam");
        await site.Visit().SignIn(name);
        await sam.Open("/compte");
        ((AngleSharp.Html.Dom.IHtmlInputElement)sam.Page.QuerySelector("input[name=appareil]")!).Value = session;

        await sam.Press("Fermer :");

        (await aicha.Open("/compte")).Reads("Bonjour Aïcha.");
    }

    [Theory, BothDatabases]
    public async Task Changing_the_password_asks_for_the_old_one_and_closes_the_other_devices(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        var name = await aicha.CreateAccount("Aïcha");
        var thief = await site.Visit().SignIn(name);

        await (await aicha.Open("/compte/mot-de-passe")).Fill("Votre mot de passe d'aujourd'hui", "pas le bon du tout").Fill("Le nouveau", "quatre autres mots calmes").Press("Changer");
        Assert.Equal("Ce n'est pas votre mot de passe d'aujourd'hui. Écrivez-le de nouveau.", Assert.Single(aicha.Errors));

        await aicha.Fill("Votre mot de passe d'aujourd'hui", Given.Password).Fill("Le nouveau", "quatre autres mots calmes").Press("Changer");
        aicha.Reads("Votre mot de passe a changé.");
        Assert.False((await thief.Open("/compte")).Sees("Bonjour Aïcha."));
        (await (await site.Visit().SignIn(name, "quatre autres mots calmes")).Open("/compte")).Reads("Bonjour Aïcha.");
    }

    [Theory, BothDatabases]
    public async Task The_name_one_is_called_by_changes_and_the_sign_in_name_stays(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        var name = await aicha.CreateAccount("Aïcha");

        await (await aicha.Open("/compte/nom")).Fill("Comment voulez-vous qu'on vous appelle ?", "Madame B.").Press("Enregistrer");

        aicha.Reads("Bonjour Madame B.", $"Votre nom de connexion est {name}");
    }

    [Theory, BothDatabases]
    public async Task An_account_opened_on_a_shared_computer_closes_with_the_browser(Db db)
    {
        await using var site = await TestSite.On(db);
        var name = await site.Visit().CreateAccount("Aïcha");
        var library = site.Visit();
        await (await library.Open("/ordinateur-partage")).Press("Oui, cet ordinateur est partagé");
        await library.SignIn(name);
        (await library.Open("/compte")).Reads("Bonjour Aïcha.");
        Assert.Equal("no-store", library.Response.Headers.CacheControl!.ToString());

        library.CloseBrowser();

        Assert.False((await library.Open("/compte")).Sees("Aïcha"));
    }
}
