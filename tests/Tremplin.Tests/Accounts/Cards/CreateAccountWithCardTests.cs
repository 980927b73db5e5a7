using System.Collections.Concurrent;
using System.Diagnostics;
using Tremplin.Accounts.Cards;
using Tremplin.Accounts.People;
using Xunit;

namespace Tremplin.Tests.Accounts.Cards;

public sealed class CreateAccountWithCardTests
{
    [Theory, BothDatabases]
    public async Task What_someone_did_before_is_theirs_and_the_paper_finds_it_elsewhere(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = await site.Visit().AddToPlan("Appeler la mairie");
        var person = await site.Scalar("select id from accounts_people");

        var paper = await marcel.CreateAccountWithCard();
        await marcel.Press("J'ai ma carte en main");

        marcel.Reads("Votre carte est prête.", "Bonjour Marcel.", $"finit par {paper.Number[^4..]}");
        Assert.Equal((person, 1L), (await site.Scalar("select id from accounts_people"), await site.Count("accounts_people")));
        var elsewhere = await site.Visit().EnterWithCard(paper);
        (await elsewhere.Open("/mon-plan")).Reads("Appeler la mairie");
    }

    [Theory, BothDatabases]
    public async Task The_page_is_shown_again_until_the_paper_is_in_hand_and_never_after(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = site.Visit();
        var paper = await marcel.CreateAccountWithCard();
        Assert.Equal("no-store", marcel.Response.Headers.CacheControl!.ToString());

        // The network was cut, the printer was jammed, the page was loaded again.
        await site.Restart();
        Assert.Equal(paper, (await marcel.Open("/compte/carte/feuille")).Print());
        Assert.False(marcel.Sees(Paper.Pin));

        var twice = marcel.Prepare("J'ai ma carte en main");
        await marcel.Send(twice);
        await marcel.Send(twice);

        Assert.Equal(200, marcel.Status);
        await marcel.Open("/compte/carte/feuille");
        Assert.Equal("Cette feuille ne se montre plus", marcel.Heading);
        Assert.Equal(DBNull.Value, await site.Scalar("select sealed_sheet from accounts_paper_cards"));
        Assert.True(await (await site.Visit().EnterWithCard(paper)).IsIn());
    }

    [Theory, BothDatabases]
    public async Task The_card_works_as_soon_as_it_is_printed_and_using_it_says_that_it_is_in_hand(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = site.Visit();
        var paper = await marcel.CreateAccountWithCard();

        Assert.True(await (await site.Visit().EnterWithCard(paper)).IsIn());

        Assert.Equal("Cette feuille ne se montre plus", (await marcel.Open("/compte/carte/feuille")).Heading);
    }

    [Theory, BothDatabases]
    public async Task A_page_that_waited_a_week_is_forgotten_and_the_card_goes_on(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = site.Visit();
        var paper = await marcel.CreateAccountWithCard();

        site.Clock.AdvanceDays(8);
        await site.Ask(s => s.GetRequiredService<EraseUnusedPeople>().Execute(CancellationToken.None));

        Assert.Equal("Cette feuille ne se montre plus", (await marcel.Open("/compte/carte/feuille")).Heading);
        Assert.True(await (await site.Visit().EnterWithCard(paper)).IsIn());
    }

    [Theory, BothDatabases]
    public async Task What_the_paper_says_is_in_no_column_address_log_or_trace(Db db)
    {
        var traced = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => traced.Enqueue($"{a.DisplayName} {string.Join(' ', a.TagObjects)} {string.Join(' ', a.Events.SelectMany(e => e.Tags))}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var site = await TestSite.On(db);
        var marcel = site.Visit();
        var paper = await marcel.CreateAccountWithCard();
        var before = await Columns(site);
        await marcel.Press("J'ai ma carte en main");
        var other = site.Visit();
        var scanned = await other.SendOnce(new(HttpMethod.Get, new Uri(site.Address, paper.Square)));
        await (await other.Open("/compte/connexion/carte")).Fill("Votre code de six chiffres", "135790").Press("Entrer");
        await other.EnterWithScanned(Paper.Pin);
        await site.Visit().EnterWithStub(paper, "928374");

        Assert.Equal("/compte/connexion/carte", scanned.Headers.Location!.OriginalString);
        foreach (var secret in new[] { paper.Letters, paper.Stub, Paper.Pin, "928374" })
        {
            Assert.DoesNotContain(secret, before + await Columns(site), StringComparison.Ordinal);
            Assert.DoesNotContain(site.Log.Lines, l => l.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(traced, t => t.Contains(secret, StringComparison.Ordinal));
        }
        Assert.NotEmpty(traced);
    }

    static async Task<string> Columns(TestSite site) =>
        $"{await site.Scalar("select number || ' ' || letters_digest || ' ' || stub_digest || ' ' || pin_hash || ' ' || coalesce(sealed_sheet, '') from accounts_paper_cards order by created_at desc limit 1")}";

    [Theory, BothDatabases]
    public async Task The_same_form_sent_twice_makes_one_account_and_one_paper(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = await site.SomeoneWhoHasBegun();
        await (await marcel.Open("/compte/creer")).Fill("Comment voulez-vous qu'on vous appelle ?", "Marcel").Choose("Avec une carte en papier").Press("Continuer");
        var send = marcel.ChoosePin(Paper.Pin).Prepare("Voir ma carte à imprimer");

        var first = (await marcel.Send(send)).Print();
        var second = (await marcel.Send(send)).Print();

        Assert.Equal(first, second);
        Assert.Equal((1, 1), (await site.Count("accounts_people"), await site.Count("accounts_paper_cards")));
    }

    [Theory, BothDatabases]
    public async Task The_cookie_held_before_opens_nothing_after(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = await site.SomeoneWhoHasBegun();
        var planted = marcel.Cookie("tremplin")!;

        var paper = await marcel.HasCard();

        Assert.False(await (site.Visit().SetCookie("tremplin", planted)).IsIn());
        var other = await site.SomeoneWhoHasBegun();
        planted = other.Cookie("tremplin")!;
        await other.EnterWithCard(paper);
        Assert.False(await (site.Visit().SetCookie("tremplin", planted)).IsIn());
    }

    [Theory]
    [InlineData("000000", "se répètent")]
    [InlineData("123456", "se suivent")]
    [InlineData("654321", "se suivent")]
    [InlineData("135791", "se suivent")]
    [InlineData("121212", "se répètent")]
    [InlineData("472472", "se répètent")]
    [InlineData("472274", "se répètent")]
    [InlineData("147258", "se suivent")]
    [InlineData("150862", "une date")]
    [InlineData("620815", "une date")]
    [InlineData("196247", "une date")]
    [InlineData("471962", "une date")]
    [InlineData("70418", "six chiffres")]
    [InlineData("", "six chiffres")]
    public void A_code_that_is_easily_guessed_is_refused_with_what_to_do(string pin, string why) =>
        Assert.Contains(why, PinRule.Fault(pin), StringComparison.Ordinal);

    [Theory]
    [InlineData("704182")]
    [InlineData("928374")]
    [InlineData("990471")]
    public void Other_codes_will_do(string pin) => Assert.Null(PinRule.Fault(pin));

    [Fact]
    public async Task A_code_refused_or_two_that_differ_are_asked_again()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var marcel = site.Visit();
        await (await marcel.Open("/compte/creer")).Fill("Comment voulez-vous qu'on vous appelle ?", "Marcel").Choose("Avec une carte en papier").Press("Continuer");

        await marcel.ChoosePin("12 34 56").Press("Voir ma carte à imprimer");
        Assert.Contains("se suivent", Assert.Single(marcel.Errors), StringComparison.Ordinal);

        await marcel.ChoosePin(Paper.Pin).Fill("Le même code, encore une fois", "704128").Press("Voir ma carte à imprimer");
        Assert.Equal((400, 0), (marcel.Status, await site.Count("accounts_people")));
        Assert.Contains("ne sont pas les mêmes", Assert.Single(marcel.Errors), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Without_the_name_we_drew_the_second_page_asks_for_the_first(Db db)
    {
        await using var site = await TestSite.On(db);

        var visitor = await site.Visit().Open("/compte/creer/carte?qui=marcel-482");

        Assert.False(visitor.HasButton("Voir ma carte à imprimer"));
        Assert.True(visitor.HasLink("Choisir un nom"));
    }

    [Fact]
    public void What_is_printed_holds_sixty_bits_and_nothing_to_take_for_something_else()
    {
        var drawn = Enumerable.Range(0, 2000).Select(_ => CardCode.DrawLetters()).ToList();
        var used = string.Concat(drawn).Distinct().Count();

        Assert.True(CardCode.LettersLength * Math.Log2(used) >= 60);
        Assert.DoesNotContain(string.Concat(drawn) + string.Concat(Enumerable.Range(0, 200).Select(_ => CardCode.DrawNumber())), c => "01OI".Contains(c, StringComparison.Ordinal));
        Assert.Equal(drawn.Count, drawn.Distinct().Count());
    }
}
