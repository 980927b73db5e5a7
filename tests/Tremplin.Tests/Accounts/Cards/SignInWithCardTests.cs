using Tremplin.Tests.Accounts.Credentials;
using Xunit;

namespace Tremplin.Tests.Accounts.Cards;

public sealed class SignInWithCardTests
{
    const string Mismatch = "Ce numéro et ces lettres ne vont pas ensemble. Regardez votre carte, puis essayez encore.";

    static Task<TestSite> WithAddresses(Db db) => TestSite.On(db, o => o.Services = s => s.AddSingleton<IStartupFilter>(new FromAddress()));

    [Theory, BothDatabases]
    public async Task However_it_is_typed_the_card_opens_and_what_was_done_here_joins_the_account(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = await site.Visit().AddToPlan("Appeler la mairie");
        var paper = await marcel.HasCard();
        var elsewhere = await site.Visit().AddToPlan("Apporter mes papiers");
        await elsewhere.Open("/compte/connexion/carte");

        await elsewhere.Fill("Le numéro", $" {paper.Number[..4]}-{paper.Number[4..]}").Fill("Les lettres", string.Join(" - ", paper.Letters.ToLowerInvariant().Chunk(4).Select(c => new string(c))))
            .Fill("Votre code de six chiffres", "704 182").Press("Entrer");

        (await elsewhere.Open("/mon-plan")).Reads("Appeler la mairie", "Apporter mes papiers");
        Assert.Equal(1, await site.Count("accounts_people"));
        Assert.True((await elsewhere.Open("/compte")).Sees("dernière entrée le 23 novembre 2026"));
    }

    [Theory, BothDatabases]
    public async Task The_square_leaves_nothing_in_the_address_and_asks_only_for_the_code(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();

        var phone = await site.Visit().Open(paper.Square);

        Assert.Equal("/compte/connexion/carte", phone.Url.PathAndQuery);
        phone.Reads("Votre carte est lue.");
        Assert.Empty(phone.Page.QuerySelectorAll("input[name=Number], input[name=Letters]"));
        Assert.DoesNotContain(paper.Letters, phone.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var cookie = phone.Cookies["carte"];
        Assert.True(cookie.HttpOnly);
        Assert.Equal(("/compte/connexion/carte", TimeSpan.FromMinutes(10)), (cookie.Path.Value, cookie.MaxAge));
        Assert.DoesNotContain(paper.Letters, cookie.Value.Value, StringComparison.Ordinal);
        Assert.Equal("no-store", phone.Response.Headers.CacheControl!.ToString());

        await phone.EnterWithScanned();

        Assert.True(await phone.IsIn());
        Assert.DoesNotContain("carte", phone.Cookies.Keys);
    }

    [Theory, BothDatabases]
    public async Task A_square_that_was_read_is_forgotten_after_ten_minutes_or_when_it_is_not_mine(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();
        var library = await site.Visit().Open(paper.Square);

        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.False((await library.Open("/compte/connexion/carte")).Sees("Votre carte est lue."));

        await (await library.Open(paper.Square)).Press("Ce n'est pas ma carte");
        Assert.False(library.Sees("Votre carte est lue."));
        Assert.DoesNotContain("carte", library.Cookies.Keys);
    }

    [Theory, BothDatabases]
    public async Task Nothing_tells_whether_a_card_exists(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();

        var wrong = await site.Visit().EnterWithCard(paper with { Letters = "BCDFGHJKLMNPQRST" });
        var stub = await site.Visit().EnterWithCard(paper with { Letters = paper.Stub });
        var unknown = await site.Visit().EnterWithCard(paper with { Number = "22222222" });

        Assert.All([wrong, stub, unknown], v => Assert.Equal((409, Mismatch), (v.Status, Assert.Single(v.Errors))));
        Assert.Equal(wrong.Words.Replace("BCDFGHJKLMNPQRST", "", StringComparison.Ordinal), unknown.Words.Replace(paper.Letters, "", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Who_has_not_the_paper_locks_nothing(Db db)
    {
        await using var site = await WithAddresses(db);
        var paper = await site.Visit().HasCard();
        for (var i = 0; i < 12; i++)
            await FromAddress.Of(site, $"203.0.113.{i / 4}").EnterWithCard(paper with { Letters = "BCDFGHJKLMNPQRST" }, "135798");

        Assert.Equal(0L, Convert.ToInt64(await site.Scalar("select wrong_pins from accounts_paper_cards"), null));
        Assert.True(await (await FromAddress.Of(site, "203.0.113.99").EnterWithCard(paper)).IsIn());
    }

    [Theory, BothDatabases]
    public async Task Three_wrong_codes_lock_the_card_and_never_the_account(Db db)
    {
        await using var site = await WithAddresses(db);
        var marcel = site.Visit();
        var name = await marcel.CreateAccount("Marcel");
        await (await marcel.Open("/compte/carte/code")).Fill("Votre mot de passe d'aujourd'hui", Given.Password).ChoosePin(Paper.Pin).Press("Voir ma carte à imprimer");
        var paper = marcel.Print();
        var thief = site.Visit();

        Assert.Equal("Ce n'est pas le bon code. Il vous reste deux essais.", Assert.Single((await thief.EnterWithCard(paper, "135798")).Errors));
        Assert.Equal("Ce n'est pas le bon code. Il vous reste un essai.", Assert.Single((await thief.EnterWithCard(paper, "135799")).Errors));
        Assert.Contains("Cette carte est bloquée", Assert.Single((await thief.EnterWithCard(paper, "135788")).Errors), StringComparison.Ordinal);

        var owner = FromAddress.Of(site, "203.0.113.8");
        Assert.Contains("Cette carte est bloquée", Assert.Single((await owner.EnterWithCard(paper)).Errors), StringComparison.Ordinal);
        Assert.True(await (await owner.SignIn(name)).IsIn());
        (await owner.Open("/compte/carte")).Reads("est bloquée, après trois codes faux");
    }

    [Theory, BothDatabases]
    public async Task The_right_code_gives_its_three_tries_back(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();
        for (var i = 0; i < 2; i++) await site.Visit().EnterWithCard(paper, "135798");

        Assert.True(await (await site.Visit().EnterWithCard(paper)).IsIn());

        Assert.Contains("deux essais", Assert.Single((await site.Visit().EnterWithCard(paper, "135798")).Errors), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Many_wrong_codes_at_once_are_three_tries(Db db)
    {
        await using var site = await WithAddresses(db);
        var paper = await site.Visit().HasCard();
        var thieves = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => FromAddress.Of(site, $"203.0.113.{i}").Open("/compte/connexion/carte")));
        foreach (var thief in thieves) thief.Fill("Le numéro", paper.Number).Fill("Les lettres", paper.Letters).Fill("Votre code de six chiffres", "135798");

        await Task.WhenAll(thieves.Select(t => t.Press("Entrer")));

        Assert.All(thieves, t => Assert.Equal(409, t.Status));
        Assert.InRange(thieves.Count(t => t.Errors.Single().StartsWith("Ce n'est pas le bon code.", StringComparison.Ordinal)), 0, 2);
        Assert.Equal(3L, Convert.ToInt64(await site.Scalar("select wrong_pins from accounts_paper_cards"), null));
        Assert.False(await (await FromAddress.Of(site, "203.0.113.99").EnterWithCard(paper)).IsIn());
    }

    [Theory, BothDatabases]
    public async Task Who_tries_often_from_one_place_waits(Db db)
    {
        await using var site = await WithAddresses(db);
        var paper = await site.Visit().HasCard();
        var thief = FromAddress.Of(site, "203.0.113.7");
        for (var i = 0; i < 5; i++) await thief.EnterWithCard(paper with { Letters = "BCDFGHJKLMNPQRST" });

        Assert.Contains("trop d'essais", Assert.Single((await thief.EnterWithCard(paper)).Errors), StringComparison.Ordinal);
        Assert.True(await (await FromAddress.Of(site, "203.0.113.8").EnterWithCard(paper)).IsIn());
    }

    [Theory, BothDatabases]
    public async Task The_card_leads_back_to_the_page_asked_for_and_never_elsewhere(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();

        var marcel = await (await site.Visit().Open("/compte/carte")).Follow("J'ai une carte");
        await marcel.Fill("Le numéro", paper.Number).Fill("Les lettres", paper.Letters).Fill("Votre code de six chiffres", Paper.Pin).Press("Entrer");
        Assert.Equal("/compte/carte", marcel.Url.AbsolutePath);

        var led = await site.Visit().Open($"/compte/connexion/carte?retour={Uri.EscapeDataString("//exemple.test")}");
        await led.Fill("Le numéro", paper.Number).Fill("Les lettres", paper.Letters).Fill("Votre code de six chiffres", Paper.Pin).Press("Entrer");
        Assert.Equal((site.Address.Authority, "/"), (led.Url.Authority, led.Url.AbsolutePath));
    }
}
