using System.IO.Compression;
using Xunit;

namespace Tremplin.Tests.Accounts.Cards;

public sealed class MyCardTests
{
    [Theory, BothDatabases]
    public async Task Someone_with_a_password_has_a_card_made_and_cancels_it_with_that_password(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        var name = await aicha.CreateAccount("Aïcha");
        await (await aicha.Open("/compte/carte")).Follow("Faire ma carte");

        await aicha.Fill("Votre mot de passe d'aujourd'hui", "pas le bon du tout").ChoosePin(Paper.Pin).Press("Voir ma carte à imprimer");
        Assert.Equal("Ce n'est pas votre mot de passe d'aujourd'hui. Écrivez-le de nouveau.", Assert.Single(aicha.Errors));
        var paper = (await aicha.Fill("Votre mot de passe d'aujourd'hui", Given.Password).ChoosePin(Paper.Pin).Press("Voir ma carte à imprimer")).Print();
        await aicha.Press("J'ai ma carte en main");

        await (await aicha.Open("/compte/carte")).Fill("Votre mot de passe", "pas le bon du tout").Press("Annuler ma carte");
        Assert.Equal(1, await site.Count("accounts_paper_cards"));
        await aicha.Fill("Votre mot de passe", Given.Password).Press("Annuler ma carte");

        aicha.Reads("Votre carte est annulée.");
        Assert.Equal(409, (await site.Visit().EnterWithCard(paper)).Status);
        Assert.Equal(409, (await site.Visit().EnterWithStub(paper, "928374")).Status);
        Assert.True(await (await site.Visit().SignIn(name)).IsIn());
    }

    [Theory, BothDatabases]
    public async Task The_old_card_works_until_the_new_one_is_in_hand(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = site.Visit();
        var old = await marcel.HasCard();

        await (await marcel.Open("/compte/carte")).Follow("Refaire une carte");
        var next = (await marcel.ChoosePin("928374").Press("Voir ma carte à imprimer")).Print();

        Assert.True(await (await site.Visit().EnterWithCard(old)).IsIn());
        Assert.Equal(next, (await marcel.Open("/compte/carte/feuille")).Print());
        await marcel.Press("J'ai ma carte en main");
        Assert.Equal(409, (await site.Visit().EnterWithCard(old)).Status);
        Assert.True(await (await site.Visit().EnterWithCard(next, "928374")).IsIn());
    }

    [Theory, BothDatabases]
    public async Task A_card_that_is_the_only_way_in_is_made_again_but_not_cancelled(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = site.Visit();
        await marcel.HasCard();

        await marcel.Open("/compte/carte");
        Assert.False(marcel.HasButton("Annuler ma carte"));
        var token = marcel.Page.QuerySelector("input[name=jeton]")?.GetAttribute("value") ?? (await marcel.Open("/compte/carte/code")).Page.QuerySelector("input[name=jeton]")!.GetAttribute("value")!;
        await marcel.Send(() => new(HttpMethod.Post, new Uri(site.Address, "/compte/carte")) { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["jeton"] = token }) });

        Assert.Contains("votre seule façon d'entrer", Assert.Single(marcel.Errors), StringComparison.Ordinal);
        Assert.Equal(1, await site.Count("accounts_paper_cards"));
    }

    [Theory, BothDatabases]
    public async Task Someone_who_has_only_a_card_may_choose_a_password_too(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = site.Visit();
        var paper = await marcel.HasCard();
        await (await marcel.Open("/compte")).Follow("Choisir un mot de passe");
        var name = marcel.Words.Split("Votre nom de connexion : ")[1].Split(' ')[0];

        await marcel.Fill("Le nouveau", Given.Password).Press("Enregistrer");

        Assert.True(await (await site.Visit().SignIn(name)).IsIn());
        Assert.True(await (await site.Visit().EnterWithCard(paper)).IsIn());
    }

    [Theory, BothDatabases]
    public async Task Nobody_sees_the_page_of_somebody_else(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.Visit().CreateAccountWithCard();
        var sam = site.Visit();
        await sam.CreateAccount("Sam");

        Assert.Equal("Cette feuille ne se montre plus", (await sam.Open("/compte/carte/feuille")).Heading);
        (await sam.Open("/compte/carte")).Reads("Une carte en papier ouvre votre compte");
        Assert.Equal("/compte/connexion", (await site.Visit().Open("/compte/carte/feuille")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task The_data_one_takes_away_say_that_there_is_a_card_and_not_what_opens_it(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = site.Visit();
        var paper = await marcel.CreateAccountWithCard();

        var answer = await marcel.SendOnce((await marcel.Open("/compte/mes-droits")).Prepare("Télécharger mes données")());

        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(zip.GetEntry("mes-donnees.json")!.Open());
        var json = await reader.ReadToEndAsync();
        Assert.Contains("accounts_paper_cards", json, StringComparison.Ordinal);
        foreach (var secret in new[] { paper.Letters, paper.Stub, $"{await site.Scalar("select pin_hash from accounts_paper_cards")}", $"{await site.Scalar("select letters_digest from accounts_paper_cards")}" })
            Assert.DoesNotContain(secret, json, StringComparison.Ordinal);
    }
}
