using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tremplin.Bench.Load;

/// <summary>What is sent to one server for one line of the table.</summary>
internal sealed record Requests(Uri Server, IReadOnlyList<byte[]> All, int Status)
{
    /// <summary>The beginning of the requests: those of one shape run the same code.</summary>
    public string Shape => Encoding.ASCII.GetString(All[0], 0, 8);
}

/// <summary>One line of the table: what is measured, what it is measured against, and the bar.</summary>
internal sealed record Row(string Name, Requests Ours, Requests Reference, double Bar, bool IsWrite = false)
{
    public List<(Measured Ours, Measured Reference)> Rounds { get; } = [];
}

/// <summary>Makes 200 people who kept an answer and have an account, by the pages themselves, and prepares every request.</summary>
internal static class Rows
{
    const int People = 200;

    /// <summary>All the jobs ranked for each person, and the first twenty told.</summary>
    public const string InOrder = "Jobs in order, someone signed in";

    /// <summary>A job with little to say, and the one with most.</summary>
    static readonly string[] Jobs = ["/metiers/D1505", "/metiers/I1613"];

    public static async Task<IReadOnlyList<Row>> Prepare(HttpClient http, string database, Uri ours, Uri reference, Route route)
    {
        var people = new List<(Person Person, PostedForm Form)>();
        for (var i = 0; i < People; i++) people.Add(await Begin(new(http, ours), route.Question));
        var one = people[0].Person;

        var rows = new List<Row>
        {
            new("Catalogue, nobody known", Page(ours, Route.Catalogue, "br"), Page(reference, "/bytes/catalogue", "br"), 0.6),
            new("Course, nobody known", Page(ours, route.Course, "br"), Page(reference, "/bytes/course", "br"), 0.6),
            new("Catalogue, someone signed in", OfEveryone(people, Route.Catalogue), await Same(http, reference, one, Route.Catalogue), 0.4),
            new("Course, someone signed in", OfEveryone(people, route.Course), await Same(http, reference, one, route.Course), database is "SQLite" ? 0.45 : 0.4),
            new("Step, visit recorded", OfEveryone(people, route.Texts), await Same(http, reference, one, route.Texts), 0.25),
            new("Job, someone signed in", OfEveryone(people, Jobs), await Same(http, reference, one, Jobs), 0.4),
            new(InOrder, OfEveryone(people, "/orientation/metiers"), await Same(http, reference, one, "/orientation/metiers"), 0.05),
            new("Answer kept, 200 people in turn", Answers(people), Upserts(reference), 0.4, IsWrite: true),
        };
        await ProveVisits(one, route);
        return rows;
    }

    /// <summary>Questions that the tests ask of the search, each with all that its page shows.</summary>
    public static Requests Searches(Uri ours) => new(ours,
        [.. File.ReadLines("tests/Tremplin.Tests/Reference/Search/queries.csv").Skip(1).Select(line => Get(ours, "/metiers?q=" + Uri.EscapeDataString(line.Split(',')[0]), null))], 200);

    static Requests Answers(IReadOnlyList<(Person Person, PostedForm Form)> people) => new(people[0].Person.Server,
        [.. Variants(people, p => p.Form.Offered, (p, answer) => Post(p.Person.Server, p.Form.Action, "application/x-www-form-urlencoded", p.Form.With(answer), p.Person.Cookies))], 302);

    /// <summary>The same two hundred people, and an answer as long as the one we keep.</summary>
    static Requests Upserts(Uri reference)
    {
        string Body(int person, int answer) => JsonSerializer.Serialize(new
        {
            person = new Guid(person, 0, 0, new byte[8]),
            step = "a-lesson/a-step",
            answer = $"{{\"entries\":[{{\"id\":\"{Guid.Empty}\",\"values\":{{\"reponse\":[\"{answer}\"]}}}}]}}",
        });
        return new(reference, [.. Enumerable.Range(0, 2).SelectMany(answer => Enumerable.Range(1, People).Select(person => Post(reference, "/answers", "application/json", Body(person, answer))))], 204);
    }

    static async Task<(Person, PostedForm)> Begin(Person person, string question)
    {
        var form = Person.QuestionIn(await person.Get(question))!;
        await person.Post(form.Action, form.With(form.Offered[0]));
        await person.CreateAccount();
        return (person, Person.QuestionIn(await person.Get(question))!);
    }

    /// <summary>A visit that was not recorded would make the measure a lie: the course must lead back to the step seen last.</summary>
    static async Task ProveVisits(Person person, Route route)
    {
        foreach (var step in route.Texts)
        {
            await person.Get(step);
            if (!(await person.Get(route.Course)).Contains($"href=\"{step}\"", StringComparison.Ordinal)) throw new InvalidOperationException($"The visit of {step} was not recorded.");
        }
    }

    static Requests OfEveryone(IReadOnlyList<(Person Person, PostedForm Form)> people, params string[] paths) =>
        new(people[0].Person.Server, [.. Variants(people, _ => paths, (p, path) => Get(p.Person.Server, path, p.Person.Cookies))], 200);

    /// <summary>Everybody once with the first variant, then everybody with the second: the same person never twice in a row, nor the same variant.</summary>
    static IEnumerable<byte[]> Variants<T>(IReadOnlyList<(Person Person, PostedForm Form)> people, Func<(Person Person, PostedForm Form), IReadOnlyList<T>> variants, Func<(Person Person, PostedForm Form), T, byte[]> request) =>
        Enumerable.Range(0, 2).SelectMany(v => people.Select(p => request(p, variants(p)[v % variants(p).Count])));

    static Requests Page(Uri server, string path, string encoding) => new(server, [Get(server, path, null, encoding)], 200);

    /// <summary>The Razor reference, padded to the size of the page measured; neither is compressed.</summary>
    static async Task<Requests> Same(HttpClient http, Uri reference, Person person, params string[] paths)
    {
        var empty = (await http.GetByteArrayAsync(new Uri(reference, "/rows?pad=0"))).Length;
        var requests = new List<byte[]>();
        foreach (var path in paths) requests.Add(Get(reference, $"/rows?pad={Math.Max(0, Encoding.UTF8.GetByteCount(await person.Get(path)) - empty)}", null));
        return new(reference, requests, 200);
    }

    public static byte[] Get(Uri server, string path, string? cookies, string? encoding = null) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: text/html\r\n{(encoding is null ? "" : $"Accept-Encoding: {encoding}\r\n")}{(cookies is null ? "" : $"Cookie: {cookies}\r\n")}\r\n");

    public static byte[] Post(Uri server, string path, string type, string body, string? cookies = null) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: text/html\r\n{(cookies is null ? "" : $"Cookie: {cookies}\r\n")}Content-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
}
