using Tremplin.Accounts.Email;
using Tremplin.Kernel.Privacy;
using Xunit;

namespace Tremplin.Tests.Accounts.Email;

/// <summary>An address counts once its link was followed, is kept sealed, and goes when its owner says so.</summary>
public sealed class AddressTests
{
    [Theory, BothDatabases]
    public async Task An_address_counts_once_its_link_was_followed_on_any_device(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        var link = await aicha.AskAddress(site, server, "aicha@exemple.test");
        (await aicha.Open("/compte/adresse")).Reads("Un message part à aicha@exemple.test.");

        // A program that reads mail opens links.
        var phone = await site.Visit().Open(link);
        Assert.Equal(0, await site.Count("accounts_addresses"));
        phone.Reads("aicha@exemple.test");
        await phone.Press("Oui, c'est mon adresse");

        phone.Reads("Votre adresse est confirmée.");
        (await aicha.Open("/compte/adresse")).Reads("L'adresse de votre compte : aicha@exemple.test");
        Assert.DoesNotContain("tremplin", phone.Cookies.Keys);
        Assert.DoesNotContain("aicha", $"{await site.Scalar("select sealed_address || digest from accounts_addresses")}", StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_link_works_once_and_not_for_long(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        var link = await aicha.AskAddress(site, server, "aicha@exemple.test");
        await aicha.Open(link);
        var again = aicha.Prepare("Oui, c'est mon adresse");
        await aicha.Press("Oui, c'est mon adresse");

        await aicha.Send(again);
        Assert.Equal((409, MailLinks.Dead), (aicha.Status, Assert.Single(aicha.Errors)));
        Assert.Equal(404, (await aicha.Open(link)).Status);
        Assert.Equal(404, (await aicha.Open($"/compte/adresse/confirmer/{new string('A', 43)}")).Status);

        var late = await aicha.AskAddress(site, server, "autre@exemple.test");
        var sent = (await aicha.Open(late)).Prepare("Oui, c'est mon adresse");
        site.Clock.AdvanceDays(1);
        Assert.Equal(409, (await aicha.Send(sent)).Status);
        (await aicha.Open("/compte/adresse")).Reads("L'adresse de votre compte : aicha@exemple.test");

        await site.Ask(async s => await Tremplin.Accounts.AccountsModule.EraseUnusedPeople(s, CancellationToken.None));
        Assert.Equal(0, await site.Count("accounts_mail_links"));
    }

    [Theory, BothDatabases]
    public async Task A_second_address_forgets_the_link_of_the_first(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        var first = await aicha.AskAddress(site, server, "premiere@exemple.test");

        await aicha.HasAddress(site, server, "seconde@exemple.test");

        Assert.Equal(404, (await aicha.Open(first)).Status);
    }

    [Theory, BothDatabases]
    public async Task The_link_of_somebody_else_changes_only_their_account(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var (aicha, sam) = (site.Visit(), site.Visit());
        await aicha.CreateAccount("Aïcha");
        await sam.CreateAccount("Sam");
        var link = await aicha.AskAddress(site, server, "aicha@exemple.test");

        await (await sam.Open(link)).Press("Oui, c'est mon adresse");

        Assert.False((await sam.Open("/compte/adresse")).Sees("L'adresse de votre compte"));
        (await aicha.Open("/compte/adresse")).Reads("L'adresse de votre compte : aicha@exemple.test");
        // Nor does a link to confirm choose a password.
        Assert.Equal(404, (await sam.Open((await aicha.AskAddress(site, server, "a@exemple.test")).Replace("adresse/confirmer", "oubli", StringComparison.Ordinal))).Status);
    }

    [Theory, BothDatabases]
    public async Task The_address_before_is_told_when_it_is_changed_or_removed(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        await aicha.HasAddress(site, server, "avant@exemple.test");
        await aicha.HasAddress(site, server, "apres@exemple.test");
        await site.Deliver();

        var told = server.Letters.Last();
        Assert.Equal(("avant@exemple.test", "Votre adresse e-mail a changé"), (told.To, Visitor.Plain(told.Subject)));
        Assert.DoesNotContain("apres@", told.Raw, StringComparison.Ordinal);

        await (await aicha.Open("/compte/adresse")).Fill("Votre mot de passe, pour la retirer", Given.Password).Press("Retirer mon adresse");
        await site.Deliver();
        aicha.Reads("Votre compte n'a plus d'adresse e-mail.");
        Assert.Equal(("apres@exemple.test", 0L), (server.Letters.Last().To, await site.Count("accounts_addresses")));
    }

    [Theory, BothDatabases]
    public async Task Changing_or_removing_asks_for_the_password(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        await aicha.HasAddress(site, server, "aicha@exemple.test");
        var before = server.Letters.Count;

        await (await aicha.Open("/compte/adresse")).Fill("Votre adresse e-mail", "voleur@exemple.test").Fill("Votre mot de passe d'aujourd'hui", "pas le bon du tout").Press("Recevoir un lien");
        Assert.Equal("Ce n'est pas votre mot de passe d'aujourd'hui. Écrivez-le de nouveau.", Assert.Single(aicha.Errors));
        await (await aicha.Open("/compte/adresse")).Press("Retirer mon adresse");
        Assert.Equal(409, aicha.Status);
        await site.Deliver();

        Assert.Equal((before, 1L), (server.Letters.Count, await site.Count("accounts_addresses")));
    }

    [Theory, BothDatabases]
    public async Task What_is_no_address_is_refused_and_stays_in_the_field(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");

        await (await aicha.Open("/compte/adresse")).Fill("Votre adresse e-mail", "aicha.exemple.test").Fill("Votre mot de passe d'aujourd'hui", Given.Password).Press("Recevoir un lien");

        Assert.Equal((400, "aicha.exemple.test"), (aicha.Status, aicha.ValueOf("Votre adresse e-mail")));
        Assert.StartsWith("Vérifiez cette adresse.", Assert.Single(aicha.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await site.Count("kernel_outbox"));
    }

    [Theory, BothDatabases]
    public async Task Nobody_fills_somebody_elses_box_from_here(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var troll = site.Visit();
        await troll.CreateAccount("Sam");

        for (var i = 0; i < 7; i++)
            await (await troll.Open("/compte/adresse")).Fill("Votre adresse e-mail", "victime@exemple.test").Fill("Votre mot de passe d'aujourd'hui", Given.Password).Press("Recevoir un lien");
        await site.Deliver();

        Assert.Equal(5, server.Letters.Count);
        Assert.Contains("trop d'essais", Assert.Single(troll.Errors), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_site_that_sends_no_mail_offers_none_and_still_lets_an_address_go(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.CreateAccount("Aïcha");
        Assert.False((await aicha.Open("/compte")).HasLink("Mon adresse e-mail"));
        Assert.Equal(404, (await aicha.Open("/compte/adresse")).Status);

        var sam = await site.SomeoneWhoWroteEverywhere();
        await sam.CreateAccount("Sam");
        Assert.True((await sam.Open("/compte")).HasLink("Mon adresse e-mail"));
        Assert.False((await sam.Open("/compte/adresse")).HasButton("Recevoir un lien"));
        await sam.Fill("Votre mot de passe, pour la retirer", Given.Password).Press("Retirer mon adresse");
        Assert.Equal(0, await site.Count("accounts_addresses"));
    }

    [Theory, BothDatabases]
    public async Task The_key_that_finds_addresses_survives_a_restart_and_finds_none_elsewhere(Db db)
    {
        await using var site = await TestSite.On(db);
        await using var other = await TestSite.On(db);
        var before = site.Services.GetRequiredService<Digests>().Of("aicha@exemple.test");

        await site.Restart();

        Assert.Equal(before, site.Services.GetRequiredService<Digests>().Of("aicha@exemple.test"));
        Assert.NotEqual(before, other.Services.GetRequiredService<Digests>().Of("aicha@exemple.test"));
        Assert.DoesNotContain(site.Log.Lines, l => l.Contains("unknown element", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(" Aicha@Exemple.test ", "Aicha@exemple.test")]
    [InlineData("a.b+c@boîte.exemple.test", "a.b+c@xn--bote-1pa.exemple.test")]
    [InlineData("", null)]
    [InlineData("aicha", null)]
    [InlineData("aicha@exemple", null)]
    [InlineData("a@b@exemple.test", null)]
    [InlineData("aicha @exemple.test", null)]
    [InlineData("aicha@exemple.test\r\nBcc: x@exemple.test", null)]
    [InlineData("aïcha@exemple.test", null)]
    [InlineData("a..b@exemple.test", null)]
    [InlineData("<a@exemple.test>", null)]
    [InlineData("a@-exemple.test", null)]
    public void An_address_is_one_line_that_servers_understand(string typed, string? read) => Assert.Equal(read, EmailAddress.Parse(typed)?.Value);
}
