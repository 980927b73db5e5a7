using Xunit;

namespace Tremplin.Tests.Accounts.Cards;

public sealed class RecoverCardTests
{
    const string NewPin = "928374";

    [Theory, BothDatabases]
    public async Task The_stub_of_a_locked_card_opens_the_account_and_gives_another_card(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await (await site.Visit().AddToPlan("Appeler la mairie")).HasCard();
        for (var i = 0; i < 3; i++) await site.Visit().EnterWithCard(paper, "135798");
        var marcel = await site.Visit().AddToPlan("Apporter mes papiers");

        var next = (await marcel.EnterWithStub(paper, NewPin)).Print();
        await marcel.Press("J'ai ma carte en main");

        (await marcel.Open("/mon-plan")).Reads("Appeler la mairie", "Apporter mes papiers");
        Assert.NotEqual((paper.Number, paper.Letters, paper.Stub), (next.Number, next.Letters, next.Stub));
        Assert.True(await (await site.Visit().EnterWithCard(next, NewPin)).IsIn());
        Assert.Equal(1, await site.Count("accounts_paper_cards"));
    }

    [Theory, BothDatabases]
    public async Task Once_the_new_card_is_in_hand_the_old_one_and_its_stub_open_nothing(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();
        var marcel = await site.Visit().EnterWithStub(paper, NewPin);
        await marcel.Press("J'ai ma carte en main");

        var card = await site.Visit().EnterWithCard(paper);
        var replay = await site.Visit().EnterWithStub(paper, "847362");
        var unknown = await site.Visit().EnterWithStub(paper with { Number = "22222222" }, "847362");

        Assert.Contains("ne vont pas ensemble", Assert.Single(card.Errors), StringComparison.Ordinal);
        Assert.Equal((409, Assert.Single(unknown.Errors)), (replay.Status, Assert.Single(replay.Errors)));
        Assert.False(await replay.IsIn());
    }

    [Theory, BothDatabases]
    public async Task A_page_that_never_came_is_asked_again_with_the_same_stub(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();
        await site.Visit().EnterWithStub(paper, NewPin); // and the network was cut

        var marcel = await site.Visit().EnterWithStub(paper, NewPin);
        var next = marcel.Print();
        Assert.True(await (await site.Visit().EnterWithCard(next, NewPin)).IsIn());

        // Using the new card was saying that it is in hand.
        Assert.Equal(409, (await site.Visit().EnterWithStub(paper, NewPin)).Status);
        Assert.Equal(1, await site.Count("accounts_paper_cards"));
    }

    [Theory, BothDatabases]
    public async Task One_stub_sent_many_times_at_once_leaves_one_card_to_print(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();
        var marcel = await site.Visit().Open("/compte/connexion/talon");
        var send = marcel.Fill("Le numéro", paper.Number).Fill("Les lettres du talon", paper.Stub).ChoosePin(NewPin).Prepare("Voir ma nouvelle carte");

        var statuses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (int)(await marcel.SendOnce(send())).StatusCode));

        Assert.All(statuses, s => Assert.True(s is 302 or 409, $"{s}"));
        Assert.Contains(302, statuses);
        Assert.Equal(2, await site.Count("accounts_paper_cards"));
        Assert.DoesNotContain(site.Log.Lines, l => l.Contains("Tremplin.Host.Faults", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_letters_of_the_card_are_not_those_of_the_stub(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();

        var thief = await site.Visit().EnterWithStub(paper with { Stub = paper.Letters }, NewPin);

        Assert.Equal(409, thief.Status);
        Assert.False(await thief.IsIn());
    }

    [Theory, BothDatabases]
    public async Task Trying_stubs_is_slowed_down(Db db)
    {
        await using var site = await TestSite.On(db);
        var paper = await site.Visit().HasCard();
        for (var i = 0; i < 5; i++) await site.Visit().EnterWithStub(paper with { Stub = "BCDFGHJKLMNPQRST" }, NewPin);

        Assert.Contains("trop d'essais", Assert.Single((await site.Visit().EnterWithStub(paper, NewPin)).Errors), StringComparison.Ordinal);
    }
}
