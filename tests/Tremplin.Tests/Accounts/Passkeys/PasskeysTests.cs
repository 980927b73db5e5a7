using AngleSharp.Html.Dom;
using Xunit;

namespace Tremplin.Tests.Accounts.Passkeys;

public sealed class PasskeysTests
{
    [Theory, BothDatabases]
    public async Task A_device_keeps_a_key_and_opens_the_account_with_it_and_nothing_else(Db db)
    {
        await using var site = await TestSite.On(db);
        using var phone = new Authenticator();
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.CreateAccount("Aïcha");

        (await Add(aicha, phone)).Reads("Votre clé est faite.");
        var again = await SignIn(site.Visit(), phone);

        (await again.Open("/compte")).Reads("Bonjour Aïcha.");
        Assert.True((await again.Open($"{Given.Step}/seule")).IsChosen("Le crayon."));
        (await again.Open("/compte/cles")).Reads("utilisée le");
        Assert.NotEqual(aicha.Cookie("tremplin"), again.Cookie("tremplin"));
    }

    [Theory, BothDatabases]
    public async Task What_was_done_before_joins_the_account_that_the_key_opens(Db db)
    {
        await using var site = await TestSite.On(db);
        using var phone = new Authenticator();
        var account = site.Visit();
        await account.CreateAccount("David");
        await Add(account, phone);

        var before = await site.SomeoneWhoHasBegun();
        await SignIn(before, phone);

        Assert.True((await account.Open($"{Given.Step}/seule")).IsChosen("Le crayon."));
    }

    [Theory, BothDatabases]
    public async Task An_answer_opens_once_and_not_for_whoever_copied_it(Db db)
    {
        await using var site = await TestSite.On(db);
        using var phone = new Authenticator();
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        await Add(aicha, phone);
        var honest = await site.Visit().Open("/compte/connexion/cle");
        var sent = Sign(honest, phone);
        await honest.Send(sent);

        var thief = await site.Visit().Open("/compte/connexion/cle");
        var (answer, state) = (await sent().Content!.ReadAsStringAsync(), Field(thief, "State").Value);
        var copied = System.Web.HttpUtility.ParseQueryString(answer);
        Field(thief, "Answer").Value = copied["Answer"]!;
        Assert.NotEqual(state, copied["State"]);
        await thief.Press("Utiliser ma clé");
        Assert.Contains("n'ouvre aucun compte", Assert.Single(thief.Errors), StringComparison.Ordinal);

        (Field(thief, "Answer").Value, Field(thief, "State").Value) = (copied["Answer"]!, copied["State"]!);
        await thief.Press("Utiliser ma clé");
        Assert.Contains("a déjà servi", Assert.Single(thief.Errors), StringComparison.Ordinal);
        (await thief.Open("/compte")).Reads("sans compte");
    }

    [Theory, BothDatabases]
    public async Task A_page_left_open_too_long_says_so_and_is_ready_again(Db db)
    {
        await using var site = await TestSite.On(db);
        using var phone = new Authenticator();
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        await Add(aicha, phone);

        var slow = await site.Visit().Open("/compte/connexion/cle");
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await slow.Send(Sign(slow, phone));
        Assert.Contains("un peu trop longtemps", Assert.Single(slow.Errors), StringComparison.Ordinal);
        await slow.Send(Sign(slow, phone));

        (await slow.Open("/compte")).Reads("Bonjour Aïcha.");
    }

    public enum Fault { AnotherSite, NobodyBehindThePhone, ACopyOfTheKey, AnotherKey, Garbage, Nothing }

    [Theory, BothDatabases]
    public async Task A_device_that_proves_nothing_opens_nothing_and_the_page_says_what_to_do(Db db)
    {
        await using var site = await TestSite.On(db);
        using var phone = new Authenticator();
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        await Add(aicha, phone);
        await SignIn(site.Visit(), phone);

        foreach (var fault in Enum.GetValues<Fault>())
        {
            using var other = new Authenticator();
            var count = phone.Count;
            phone.Origin = fault is Fault.AnotherSite ? "https://tremplin.example.evil" : null;
            phone.IsVerified = fault is not Fault.NobodyBehindThePhone;
            if (fault is Fault.ACopyOfTheKey) phone.Count = 0;
            var visitor = await site.Visit().Open("/compte/connexion/cle");
            var send = Sign(visitor, fault is Fault.AnotherKey ? other : phone, fault switch { Fault.Garbage => "{\"id\":[]}", Fault.Nothing => "", _ => null });
            await visitor.Send(send);

            Assert.True(visitor.Errors is ["Cette clé n'ouvre aucun compte ici. Essayez avec votre mot de passe."], $"{fault}: {visitor.Status} {visitor.Words}");
            Assert.Null(visitor.Cookie("tremplin"));
            phone.Count = count + 1;
        }
    }

    [Theory, BothDatabases]
    public async Task A_key_is_added_by_whoever_knows_the_password_of_the_account_left_open(Db db)
    {
        await using var site = await TestSite.On(db);
        using var phone = new Authenticator();
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");

        await (await aicha.Open("/compte/cles")).Fill("Votre mot de passe d'aujourd'hui", "pas celui-la").Press("Ajouter une clé sur cet appareil");

        Assert.Contains("Ce n'est pas votre mot de passe", Assert.Single(aicha.Errors), StringComparison.Ordinal);
        Assert.Null(aicha.Page.QuerySelector("form[data-passkey]"));
    }

    [Theory, BothDatabases]
    public async Task A_key_made_for_one_account_is_not_added_to_another(Db db)
    {
        await using var site = await TestSite.On(db);
        using var phone = new Authenticator();
        var (aicha, bruno) = (site.Visit(), site.Visit());
        await aicha.CreateAccount("Aïcha");
        await bruno.CreateAccount("Bruno");
        await Ask(aicha);
        var (options, state) = (Form(aicha).GetAttribute("data-options")!, Field(aicha, "State").Value);

        await Ask(bruno);
        (Field(bruno, "Answer").Value, Field(bruno, "State").Value) = (phone.Create(options, site.Address), state);
        await bruno.Press("Faire la clé");

        Assert.Contains("n'a pas pu faire la clé", Assert.Single(bruno.Errors), StringComparison.Ordinal);
        (await bruno.Open("/compte/cles")).Reads("Ajouter une clé");
        Assert.False(bruno.HasButton("Retirer"));
    }

    [Theory, BothDatabases]
    public async Task What_is_no_answer_or_answers_another_page_makes_no_key(Db db)
    {
        await using var site = await TestSite.On(db);
        using var phone = new Authenticator();
        var (aicha, door) = (site.Visit(), site.Visit());
        await aicha.CreateAccount("Aïcha");
        await door.Open("/compte/connexion/cle");

        foreach (var (answer, state) in new (string?, string?)[] { ("", null), ("{\"id\":[]}", null), (null, Field(door, "State").Value), (null, "rien") })
        {
            await Ask(aicha);
            Field(aicha, "Answer").Value = answer ?? phone.Create(Form(aicha).GetAttribute("data-options")!, aicha.Url);
            if (state is not null) Field(aicha, "State").Value = state;
            await aicha.Press("Faire la clé");

            Assert.Equal(409, aicha.Status);
            Assert.False((await aicha.Open("/compte/cles")).HasButton("Retirer"));
        }
    }

    [Theory, BothDatabases]
    public async Task A_key_taken_away_opens_no_more_and_nobody_takes_away_somebody_elses(Db db)
    {
        await using var site = await TestSite.On(db);
        using var phone = new Authenticator();
        var (aicha, bruno) = (site.Visit(), site.Visit());
        await aicha.CreateAccount("Aïcha");
        await bruno.CreateAccount("Bruno");
        await Add(aicha, phone);
        using var others = new Authenticator();
        await Add(bruno, others);

        var key = Field(aicha, "cle").Value;
        Field(bruno, "cle").Value = key;
        await bruno.Press("Retirer");
        Assert.Equal(404, bruno.Status);

        (await aicha.Press("Retirer")).Reads("Cette clé n'ouvre plus votre compte.");
        var late = await SignIn(site.Visit(), phone);
        Assert.Contains("n'ouvre aucun compte", Assert.Single(late.Errors), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task On_a_shared_computer_no_key_is_offered(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");
        await (await aicha.Open("/ordinateur-partage")).Press("Oui, cet ordinateur est partagé");

        await aicha.Open("/compte/cles");

        aicha.Reads("Vous êtes sur un ordinateur partagé.");
        Assert.False(aicha.HasButton("Ajouter une clé"));
    }

    static async Task<Visitor> Ask(Visitor visitor) =>
        await (await visitor.Open("/compte/cles")).Fill("Votre mot de passe d'aujourd'hui", Given.Password).Press("Ajouter une clé sur cet appareil");

    static async Task<Visitor> Add(Visitor visitor, Authenticator phone)
    {
        await Ask(visitor);
        Field(visitor, "Answer").Value = phone.Create(Form(visitor).GetAttribute("data-options")!, visitor.Url);
        return await visitor.Press("Faire la clé");
    }

    static async Task<Visitor> SignIn(Visitor visitor, Authenticator phone)
    {
        await visitor.Open("/compte/connexion/cle");
        return await visitor.Send(Sign(visitor, phone));
    }

    static Func<HttpRequestMessage> Sign(Visitor visitor, Authenticator phone, string? instead = null)
    {
        Field(visitor, "Answer").Value = instead ?? phone.Get(Form(visitor).GetAttribute("data-options")!, visitor.Url);
        return visitor.Prepare("Utiliser ma clé");
    }

    static AngleSharp.Dom.IElement Form(Visitor visitor) => visitor.Page.QuerySelector("form[data-passkey]")!;

    static IHtmlInputElement Field(Visitor visitor, string name) => (IHtmlInputElement)visitor.Page.QuerySelector($"main input[name={name}]")!;
}
