using Tremplin.Accounts.Email;
using Tremplin.Tests.Accounts.Credentials;
using Xunit;

namespace Tremplin.Tests.Accounts.Email;

/// <summary>A forgotten password: a link to the account's own address, and not a word to anybody else.</summary>
public sealed class LostPasswordTests
{
    const string Next = "quatre autres mots calmes";

    [Theory, BothDatabases]
    public async Task Someone_who_forgot_everything_but_their_address_comes_back_from_another_phone(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var old = await site.SomeoneWhoHasBegun();
        var name = await old.CreateAccount("Aïcha");
        await old.HasAddress(site, server, "Aicha@exemple.test");
        await old.AddToPlan("Appeler la mairie");
        var phone = await site.SomeoneWhoHasBegun();
        await phone.AddToPlan("Relire ma lettre");

        await phone.Forgot(site, "aicha@EXEMPLE.test");
        var letter = server.Letters.Last();
        Assert.Equal(("Aicha@exemple.test", "Choisissez un nouveau mot de passe"), (letter.To, letter.Subject));
        Assert.Contains(name, letter.Text, StringComparison.Ordinal);
        await (await phone.Open(letter.Link("/compte/oubli/"))).Fill("Votre nouveau mot de passe", Next).Press("Enregistrer et me connecter");

        phone.Reads("Votre mot de passe a changé.", "Bonjour Aïcha.");
        (await phone.Open("/mon-plan")).Reads("Appeler la mairie", "Relire ma lettre");
        Assert.False((await old.Open("/compte")).Sees("Bonjour Aïcha."));
        Assert.Equal(409, (await site.Visit().SignIn(name)).Status);
        (await (await site.Visit().SignIn(name, Next)).Open("/compte")).Reads("Bonjour Aïcha.");
        await site.Deliver();
        Assert.Equal("Votre mot de passe a changé", server.Letters.Last().Subject);
    }

    [Theory, BothDatabases]
    public async Task Nothing_tells_whether_a_name_or_an_address_is_known(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var (aicha, sam) = (site.Visit(), site.Visit());
        var name = await aicha.CreateAccount("Aïcha");
        await aicha.HasAddress(site, server, "aicha@exemple.test");
        var without = await sam.CreateAccount("Sam");
        var letters = server.Letters.Count;
        var answers = new List<(string Words, string Statements, string Path)>();

        foreach (var (who, sent) in new[] { (name, 1), ("aicha@exemple.test", 1), (without, 0), ("personne-123", 0), ("personne@exemple.test", 0), ("n'importe quoi", 0) })
        {
            var visitor = await site.Visit().Open("/compte/oubli");
            var request = visitor.Fill("Votre nom de connexion, ou votre adresse e-mail", who).Prepare("Recevoir un lien");
            using var message = request();
            message.Headers.Add(StatementCounter.Header, "forgotten");
            var answer = await visitor.SendOnce(message);
            var statements = string.Join('\n', site.Services.GetRequiredService<StatementCounter>().Take("forgotten"));
            answers.Add(((await visitor.Open($"{answer.Headers.Location}")).Words, statements, $"{answer.StatusCode} {answer.Headers.Location}"));
            await site.Deliver();
            Assert.Equal((who, letters += sent), (who, server.Letters.Count));
        }

        Assert.Single(answers.Distinct());
        Assert.Contains("Si un compte va avec ce que vous avez écrit", answers[0].Words, StringComparison.Ordinal);
        Assert.Equal(0, await site.Count("accounts_lost_passwords"));
    }

    [Theory, BothDatabases]
    public async Task A_link_works_once_for_an_hour_and_opening_it_changes_nothing(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        var name = await aicha.CreateAccount("Aïcha");
        await aicha.HasAddress(site, server, "aicha@exemple.test");
        await site.Visit().Forgot(site, name);
        var (first, phone) = (server.Letters.Last().Link("/compte/oubli/"), site.Visit());
        await phone.Forgot(site, name);
        var second = server.Letters.Last().Link("/compte/oubli/");

        await site.Visit().Open(first);
        (await aicha.Open("/compte")).Reads("Bonjour Aïcha.");
        await (await phone.Open(second)).Fill("Votre nouveau mot de passe", "azerty").Press("Enregistrer et me connecter");
        Assert.Equal(400, phone.Status);
        var again = phone.Fill("Votre nouveau mot de passe", Next).Prepare("Enregistrer et me connecter");
        await phone.Press("Enregistrer et me connecter");

        var thief = site.Visit();
        foreach (var link in new[] { first, second }) Assert.Equal(404, (await thief.Open(link)).Status);
        Assert.Equal((409, MailLinks.Dead), ((await phone.Send(again)).Status, Assert.Single(phone.Errors)));

        await site.Visit().Forgot(site, name);
        var late = server.Letters.Last().Link("/compte/oubli/");
        var sent = (await thief.Open(late)).Fill("Votre nouveau mot de passe", "encore quatre mots calmes").Prepare("Enregistrer et me connecter");
        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(409, (await thief.Send(sent)).Status);
        (await (await site.Visit().SignIn(name, Next)).Open("/compte")).Reads("Bonjour Aïcha.");
    }

    [Theory, BothDatabases]
    public async Task Two_accounts_with_one_address_each_have_their_letter(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var (mother, son) = (site.Visit(), site.Visit());
        var names = new[] { await mother.CreateAccount("Nadia"), await son.CreateAccount("Sam") };
        await mother.HasAddress(site, server, "famille@exemple.test");
        await son.HasAddress(site, server, "famille@exemple.test");

        await site.Visit().Forgot(site, "famille@exemple.test");

        var letters = server.Letters.TakeLast(2).ToList();
        Assert.All(names, n => Assert.Single(letters, l => l.Text.Contains(n, StringComparison.Ordinal)));
        var link = letters.Single(l => l.Text.Contains(names[1], StringComparison.Ordinal)).Link("/compte/oubli/");
        await (await site.Visit().Open(link)).Fill("Votre nouveau mot de passe", Next).Press("Enregistrer et me connecter");
        (await mother.Open("/compte")).Reads("Bonjour Nadia.");
        Assert.False((await son.Open("/compte")).Sees("Bonjour Sam."));
    }

    [Theory, BothDatabases]
    public async Task An_address_that_was_not_confirmed_or_is_no_longer_there_gets_no_link(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        var name = await aicha.CreateAccount("Aïcha");
        await aicha.AskAddress(site, server, "pas-encore@exemple.test");
        await site.Visit().Forgot(site, name);
        Assert.DoesNotContain(server.Letters, l => l.Subject == "Choisissez un nouveau mot de passe");

        await aicha.HasAddress(site, server, "aicha@exemple.test");
        await site.Visit().Forgot(site, name);
        var link = server.Letters.Last().Link("/compte/oubli/");
        await aicha.HasAddress(site, server, "nouvelle@exemple.test");

        Assert.Equal(404, (await site.Visit().Open(link)).Status);
    }

    [Theory, BothDatabases]
    public async Task A_link_for_a_new_password_works_no_more_once_the_password_was_changed(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        var name = await aicha.CreateAccount("Aïcha");
        await aicha.HasAddress(site, server, "aicha@exemple.test");
        await site.Visit().Forgot(site, name);
        var link = server.Letters.Last().Link("/compte/oubli/");

        await (await aicha.Open("/compte/mot-de-passe")).Fill("Votre mot de passe d'aujourd'hui", Given.Password).Fill("Le nouveau", Next).Press("Changer");
        await site.Deliver();

        Assert.Equal("Votre mot de passe a changé", server.Letters.Last().Subject);
        Assert.Equal(404, (await site.Visit().Open(link)).Status);
    }

    [Theory, BothDatabases]
    public async Task Whoever_asks_without_end_waits_and_fills_nobodys_box(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, o =>
        {
            server.ByHand(o);
            o.Services += s => s.AddSingleton<IStartupFilter>(new FromAddress());
        });
        var aicha = site.Visit();
        var name = await aicha.CreateAccount("Aïcha");
        await aicha.HasAddress(site, server, "aicha@exemple.test");
        var before = server.Letters.Count;

        var troll = FromAddress.Of(site, "203.0.113.7");
        for (var i = 0; i < 6; i++) await troll.Forgot(site, name);
        Assert.Contains("trop d'essais", Assert.Single(troll.Errors), StringComparison.Ordinal);
        await FromAddress.Of(site, "203.0.113.8").Forgot(site, name);

        Assert.Equal(before + 3, server.Letters.Count);
        // Five wrong passwords before it do not close the way that the link opens.
        var phone = FromAddress.Of(site, "203.0.113.9");
        for (var i = 0; i < 6; i++) await phone.SignIn(name, $"essai numero {i}");
        await (await phone.Open(server.Letters.Last().Link("/compte/oubli/"))).Fill("Votre nouveau mot de passe", Next).Press("Enregistrer et me connecter");
        phone.Reads("Bonjour Aïcha.");
    }

    [Theory, BothDatabases]
    public async Task Erasing_an_account_is_told_and_takes_its_address_and_its_letters(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        var aicha = site.Visit();
        var name = await aicha.CreateAccount("Aïcha");
        await aicha.HasAddress(site, server, "aicha@exemple.test");

        await (await aicha.Open("/compte/mes-droits")).Press("Effacer mon compte");
        await site.Deliver();
        Assert.Contains("lundi 7 décembre", Visitor.Plain(server.Letters.Last().Text), StringComparison.Ordinal);

        server.Mood = Mood.Refuses;
        await site.Visit().Forgot(site, name);
        site.Clock.AdvanceDays(14);
        await site.Ask(async s => await Tremplin.Accounts.AccountsModule.EraseUnusedPeople(s, CancellationToken.None));
        foreach (var table in new[] { "accounts_people", "accounts_addresses", "accounts_mail_links", "kernel_outbox" }) Assert.Equal((table, 0), (table, await site.Count(table)));
    }

    [Theory, BothDatabases]
    public async Task A_site_that_sends_no_mail_says_what_else_can_be_done(Db db)
    {
        await using var site = await TestSite.On(db);
        var visitor = await site.Visit().Open("/compte/connexion");

        await visitor.Follow("Voir comment revenir");

        visitor.Reads("Ce site n'envoie pas d'e-mail.");
        Assert.False(visitor.HasButton("Recevoir un lien"));
        Assert.True(visitor.HasLink("voir qui peut vous aider"));
    }
}
