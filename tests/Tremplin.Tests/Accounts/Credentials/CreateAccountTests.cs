using Xunit;

namespace Tremplin.Tests.Accounts.Credentials;

public sealed class CreateAccountTests
{
    [Theory, BothDatabases]
    public async Task What_someone_did_before_is_theirs_and_nothing_moves(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        var person = await site.Scalar("select id from accounts_people");

        await aicha.CreateAccount("Aïcha");

        aicha.Reads("Votre compte est créé.", "Bonjour Aïcha.");
        Assert.Equal(person, await site.Scalar("select id from accounts_people"));
        Assert.Equal(1, await site.Count("accounts_people"));
        Assert.Equal(1, await site.Count("accounts_sessions"));
        (await aicha.Open("/mon-plan")).Reads("Appeler la mairie");
    }

    [Theory, BothDatabases]
    public async Task Someone_who_did_nothing_yet_may_begin_with_an_account(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();

        var name = await aicha.CreateAccount("Aïcha");

        Assert.Matches("^aicha-[0-9]{3}$", name);
        aicha.Reads($"Votre nom de connexion est {name}");
    }

    [Theory, BothDatabases]
    public async Task The_cookie_held_before_opens_nothing_after(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        var planted = aicha.Cookie("tremplin")!;
        await aicha.CreateAccount("Aïcha");

        var thief = await site.Visit().SetCookie("tremplin", planted).Open("/compte");

        Assert.NotEqual(planted, aicha.Cookie("tremplin"));
        Assert.False(thief.Sees("Aïcha"));
    }

    [Theory, BothDatabases]
    public async Task Two_people_may_have_one_pseudonym_and_neither_learns_of_the_other(Db db)
    {
        await using var site = await TestSite.On(db);

        var first = await site.Visit().CreateAccount("Sam");
        var second = await site.Visit().CreateAccount("Sam");

        Assert.NotEqual(first, second);
        Assert.StartsWith("sam-", second, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_same_form_sent_twice_makes_one_account(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await (await aicha.Open("/compte/creer")).Fill("Comment voulez-vous qu'on vous appelle ?", "Aïcha").Press("Continuer");
        var send = aicha.Fill("Votre mot de passe", Given.Password).Prepare("Créer mon compte");

        await aicha.Send(send);
        await aicha.Send(send);

        Assert.Equal(200, aicha.Status);
        Assert.Equal(1, await site.Count("accounts_people"));
    }

    [Theory]
    [InlineData("azertyuiop", "se suit")]
    [InlineData("Soleil2024!", "trop facile")]
    [InlineData("motdepasse", "trop facile")]
    [InlineData("M4rs31lle13", "trop facile")]
    [InlineData("chatonloulou", "trop facile")]
    [InlineData("aaaaaaaaaaaaaa", "se répète")]
    [InlineData("12345678901234", "se suit")]
    [InlineData("velo", "trop court")]
    [InlineData("aicha aicha 12", "trop facile")]
    [InlineData("", "Écrivez un mot de passe")]
    [InlineData("so\uFFFEleil12", "trop facile")]
    public async Task A_password_that_is_easily_guessed_is_refused_with_what_to_do(string password, string why)
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var aicha = site.Visit();

        await aicha.CreateAccount("Aïcha", password);

        Assert.Equal(400, aicha.Status);
        Assert.Contains(why, Assert.Single(aicha.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory]
    [InlineData("velo nuage carotte")]
    [InlineData("Tr3s-Long!")]
    [InlineData("prefecturebleue")]
    public async Task A_password_of_words_is_as_good_as_one_of_signs(string password)
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var aicha = site.Visit();

        await aicha.CreateAccount("Aïcha", password);

        aicha.Reads("Votre compte est créé.");
        Assert.DoesNotContain(password, $"{await site.Scalar("select password_hash from accounts_people")}", StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Without_the_name_we_drew_the_second_page_asks_for_the_first(Db db)
    {
        await using var site = await TestSite.On(db);

        var visitor = await site.Visit().Open("/compte/creer/mot-de-passe?qui=aicha-482");

        Assert.False(visitor.HasButton("Créer mon compte"));
        Assert.True(visitor.HasLink("Choisir un nom"));
    }
}
