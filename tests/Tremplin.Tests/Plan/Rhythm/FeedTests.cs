using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Tremplin.Tests.Plan.Rhythm;

public sealed class FeedTests
{
    const string Page = "/mon-plan/rythme/agenda";

    static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Makes an address and returns its path.</summary>
    static async Task<string> AddressOf(Visitor someone, string button = "Créer mon adresse") =>
        new Uri((await (await someone.Open(Page)).Press(button)).ValueOf("Votre adresse")).AbsolutePath;

    static async Task<HttpResponseMessage> Get(TestSite site, string path) => await site.Http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Reads the file as a calendar does: every line ends with CRLF and has 75 octets at most; folded lines are put together again.</summary>
    static async Task<string[]> Read(TestSite site, string path)
    {
        using var response = await Get(site, path);
        Assert.Equal(200, (int)response.StatusCode);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        foreach (var line in text.Split("\r\n")) Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1];
        Assert.All(lines, l => Assert.Matches("^[A-Z-]+(;[A-Z]+=[A-Z]+)?:.+$", l));
        Assert.Equal(("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"), (lines[0], lines[1], lines[^1]));
        return lines;
    }

    /// <summary>The events of the file, each by the names of its lines.</summary>
    static List<Dictionary<string, string>> Events(string[] lines)
    {
        var events = new List<Dictionary<string, string>>();
        foreach (var line in lines.SkipWhile(l => l != "BEGIN:VEVENT").SkipLast(1))
        {
            if (line == "BEGIN:VEVENT") events.Add([]);
            else if (line != "END:VEVENT") events[^1].Add(line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        }
        return events;
    }

    [Theory, BothDatabases]
    public async Task A_calendar_without_a_cookie_reads_the_plan_at_the_secret_address(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie", Today.AddDays(1));
        var path = await AddressOf(aicha);

        var only = Assert.Single(Events(await Read(site, path)));

        Assert.Equal(("Appeler la mairie", "20261124", "20261125"), (only["SUMMARY"], only["DTSTART;VALUE=DATE"], only["DTEND;VALUE=DATE"]));
        Assert.Equal(($"{await site.Scalar("select id from plan_actions")}@tremplin".ToUpperInvariant(), "20261123T080000Z"), (only["UID"].ToUpperInvariant(), only["DTSTAMP"]));
        using var response = await Get(site, path);
        Assert.Equal(("text/calendar", "utf-8"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentType.CharSet));
        Assert.True(response.Headers.CacheControl!.Private);
        Assert.Equal("noindex, nofollow", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory, BothDatabases]
    public async Task A_lesson_is_at_the_hour_of_its_moment_where_the_person_lives_and_keeps_its_identity_when_it_moves(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open("/mon-plan/rythme/semaine");
        await aicha.Choose("Lundi").Choose("Jeudi").Select("Le matin", "À 9 h").Press("Enregistrer ma semaine");
        await (await aicha.Open("/mon-plan/rythme")).Select("Où vivez-vous ?", "La Réunion").Press("C'est mon heure");
        await (await aicha.Open($"{Given.Step}/seule")).Choose("Le crayon.").Press(Given.Answer);
        await aicha.AddToPlan("Entretien à 14 h", Today);
        var path = await AddressOf(aicha);

        var before = Events(await Read(site, path));
        Assert.Equal(["20261123T050000Z", "20261126T050000Z"], before.Where(e => e.ContainsKey("DTSTART")).Select(e => e["DTSTART"]));
        Assert.Equal("20261123", Assert.Single(before, e => e["SUMMARY"] == "Entretien à 14 h")["DTSTART;VALUE=DATE"]);

        site.Clock.AdvanceDays(4);
        var after = Events(await Read(site, path));
        Assert.Equal(before.Select(e => e["UID"]).Order(), after.Select(e => e["UID"]).Order());
        Assert.Equal(["20261130T050000Z"], after.Where(e => e.ContainsKey("DTSTART")).Select(e => e["DTSTART"]).Distinct());
    }

    [Theory, BothDatabases]
    public async Task Words_are_escaped_and_folded_without_cutting_a_character(Db db)
    {
        await using var site = await TestSite.On(db);
        var words = "Écrire à Zoé ; à Noël, « à côté » \\ 🙂 " + string.Concat(Enumerable.Repeat("é€🙂", 60));
        var aicha = await site.Visit().AddToPlan(words, Today);

        var only = Assert.Single(Events(await Read(site, await AddressOf(aicha))));

        Assert.Equal(words, Regex.Replace(only["SUMMARY"], @"\\(.)", "$1"));
        Assert.StartsWith(@"Écrire à Zoé \; à Noël\, « à côté » \\ ", only["SUMMARY"], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_is_done_and_what_is_private_is_not_there(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWrote();
        await aicha.AddToPlan("Imprimer mon CV");
        await aicha.Press("C'est fait : Imprimer mon CV");
        await (await aicha.Open($"{Given.Step}/geste")).Fill("Ce que je vais faire", "Appeler Samira").Fill("Et si c'est difficile ?", "Si je tremble, alors je respire").Press("Ajouter à mon plan");

        var file = string.Join('\n', await Read(site, await AddressOf(aicha)));

        Assert.Contains("SUMMARY:Appeler Samira", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Imprimer", file, StringComparison.Ordinal);
        Assert.DoesNotContain("respire", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferrand", file, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_address_is_shown_once_and_only_its_hash_is_kept(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie");

        var path = await AddressOf(aicha);

        var secret = path["/agenda/".Length..^".ics".Length];
        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(secret).Length);
        Assert.NotEqual(secret, await site.Scalar("select feed_hash from plan_rhythms"));
        aicha.Reads("peut lire ce que vous avez à faire et quand");
        await aicha.Open(Page);
        aicha.Reads("Vous avez une adresse");
        Assert.DoesNotContain(secret, aicha.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Another_address_closes_the_one_before_and_deleting_closes_both(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie");
        var first = await AddressOf(aicha);

        var second = await AddressOf(aicha, "En faire une autre");
        Assert.Equal((404, 200), (await Status(first), await Status(second)));

        await (await aicha.Open(Page)).Press("La supprimer");
        aicha.Reads("Votre adresse est supprimée.");
        Assert.Equal((404, 404), (await Status(first), await Status(second)));

        async Task<int> Status(string path)
        {
            using var response = await Get(site, path);
            return (int)response.StatusCode;
        }
    }

    [Theory, BothDatabases]
    public async Task The_same_form_sent_twice_shows_the_same_address_and_an_old_form_revives_none(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie");
        await aicha.Open(Page);
        var send = aicha.Prepare("Créer mon adresse");

        var first = (await aicha.Send(send)).ValueOf("Votre adresse");
        var again = (await aicha.Send(send)).ValueOf("Votre adresse");
        Assert.Equal(first, again);

        await (await aicha.Open(Page)).Press("La supprimer");
        await aicha.Send(send);
        Assert.Equal((409, 404), (aicha.Status, (int)(await Get(site, new Uri(first).AbsolutePath)).StatusCode));
    }

    [Theory, BothDatabases]
    public async Task An_address_that_nobody_made_is_not_there(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie");
        var path = await AddressOf(aicha);
        var hash = $"{await site.Scalar("select feed_hash from plan_rhythms")}";

        foreach (var wrong in new[] { "/agenda/.ics", "/agenda/a.ics", $"/agenda/{new string('a', 43)}.ics", $"/agenda/{hash}.ics", path[..^4], path.Replace("/agenda/", "/agenda/x", StringComparison.Ordinal) })
        {
            using var response = await Get(site, wrong);
            Assert.Equal((wrong, 404), (wrong, (int)response.StatusCode));
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory, BothDatabases]
    public async Task The_calendar_of_someone_who_erased_everything_is_gone(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().AddToPlan("Appeler la mairie");
        var path = await AddressOf(aicha);

        await (await aicha.Open("/effacer")).Press("Tout effacer");

        using var response = await Get(site, path);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Somebody_nobody_knows_is_told_where_to_begin(Db db)
    {
        await using var site = await TestSite.On(db);

        var visitor = await site.Visit().Open(Page);

        visitor.Reads("Votre plan est encore vide.");
        Assert.False(visitor.HasButton("Créer mon adresse"));
    }
}
