using System.Diagnostics;
using Xunit;

namespace Tremplin.Tests.Accounts.Credentials;

public sealed class SignInTests
{
    [Theory, BothDatabases]
    public async Task Someone_finds_everything_again_on_another_phone(Db db)
    {
        await using var site = await TestSite.On(db);
        var phone = await site.SomeoneWhoWroteEverywhere();
        var name = await phone.CreateAccount("Aïcha");

        var other = await site.Visit().SignIn(name.ToUpperInvariant().Replace('-', ' '));

        (await other.Open("/mon-plan")).Reads("Appeler la mairie");
        Assert.True((await other.Open($"{Given.Step}/seule")).IsChosen("Le crayon."));
        Assert.NotEqual(phone.Cookie("tremplin"), other.Cookie("tremplin"));
    }

    [Theory, BothDatabases]
    public async Task Nothing_tells_whether_an_account_exists(Db db)
    {
        await using var site = await TestSite.On(db);
        var name = await site.Visit().CreateAccount("Aïcha");

        var wrong = await site.Visit().SignIn(name, "pas celui-la du tout");
        var unknown = await site.Visit().SignIn("personne-123", "pas celui-la du tout");
        var noSign = await site.Visit().SignIn($"\uFFFE{name}", "pas celui-là\uFFFE");

        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Equal(wrong.Errors, noSign.Errors);
        Assert.Equal((409, 409, 409), (wrong.Status, unknown.Status, noSign.Status));
        Assert.Equal("Ce nom et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis essayez encore.", Assert.Single(wrong.Errors));
    }

    [Fact]
    public void A_name_that_does_not_exist_costs_as_much_to_refuse()
    {
        var passwords = new Tremplin.Accounts.Credentials.Passwords();
        var hash = passwords.Hash(Given.Password);
        passwords.Match(null, "x");
        double Milliseconds(Action work)
        {
            var times = Enumerable.Range(0, 5).Select(_ => { var begin = Stopwatch.GetTimestamp(); work(); return Stopwatch.GetElapsedTime(begin).TotalMilliseconds; });
            return times.Min();
        }

        var (known, unknown) = (Milliseconds(() => passwords.Match(hash, "x")), Milliseconds(() => passwords.Match(null, "x")));

        // Both derive one key of 210,000 rounds: far from the thousandth of it that saying no at once would take.
        Assert.InRange(unknown / known, 0.2, 5);
    }

    [Theory, BothDatabases]
    public async Task Five_wrong_tries_from_one_place_wait_and_the_owner_comes_in_from_another(Db db)
    {
        await using var site = await TestSite.On(db, o => o.Services = s => s.AddSingleton<IStartupFilter>(new FromAddress()));
        var name = await site.Visit().CreateAccount("Aïcha");
        var thief = FromAddress.Of(site, "203.0.113.7");
        for (var i = 0; i < 5; i++) await thief.SignIn(name, $"essai numero {i}");

        await thief.SignIn(name);
        Assert.Contains("trop d'essais", Assert.Single(thief.Errors), StringComparison.Ordinal);

        var owner = await FromAddress.Of(site, "203.0.113.8").SignIn(name);
        (await owner.Open("/compte")).Reads("Bonjour Aïcha.");

        site.Clock.Advance(TimeSpan.FromMinutes(16));
        (await (await thief.SignIn(name)).Open("/compte")).Reads("Bonjour Aïcha.");
    }

    [Theory, BothDatabases]
    public async Task One_place_that_tries_many_names_waits_too(Db db)
    {
        await using var site = await TestSite.On(db);
        var thief = site.Visit();
        for (var i = 0; i < 30; i++) await thief.SignIn($"nom-{i}", "quelque chose de long");

        await thief.SignIn("nom-31", "quelque chose de long");

        Assert.Contains("trop d'essais", Assert.Single(thief.Errors), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Signing_in_leads_back_to_the_page_asked_for_and_never_elsewhere(Db db)
    {
        await using var site = await TestSite.On(db);
        var name = await site.Visit().CreateAccount("Aïcha");

        var closed = await site.Visit().Open("/compte/nom");
        Assert.Equal("/compte/connexion", closed.Url.AbsolutePath);
        await closed.Fill("Votre nom de connexion", name).Fill("Votre mot de passe", Given.Password).Press("Me connecter");
        Assert.Equal("/compte/nom", closed.Url.AbsolutePath);

        foreach (var elsewhere in new[] { "https://exemple.test/", "//exemple.test", "/\\exemple.test", "javascript:alert(1)" })
        {
            var led = await site.Visit().Open($"/compte/connexion?retour={Uri.EscapeDataString(elsewhere)}");
            await led.Fill("Votre nom de connexion", name).Fill("Votre mot de passe", Given.Password).Press("Me connecter");
            Assert.Equal((site.Address.Authority, "/"), (led.Url.Authority, led.Url.AbsolutePath));
        }
    }

    [Theory, BothDatabases]
    public async Task Without_our_own_form_nobody_is_signed_in(Db db)
    {
        await using var site = await TestSite.On(db);
        var name = await site.Visit().CreateAccount("Aïcha");
        var visitor = site.Visit();

        await visitor.Send(() => new(HttpMethod.Post, new Uri(site.Address, "/compte/connexion"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Name"] = name, ["Password"] = Given.Password }),
        });

        Assert.Equal(400, visitor.Status);
        Assert.DoesNotContain("tremplin", visitor.Cookies.Keys);
    }
}
