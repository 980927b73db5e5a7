using System.Diagnostics;

namespace Tremplin.Bench.Load;

/// <summary>
/// What someone does after signing in: the course, a lesson, ten answers and most of the pages they lead to, the plan. Twenty requests, eight people at once,
/// each with an account of their own; and their sign-in, measured apart.
/// </summary>
internal sealed class Journey
{
    public const int People = 8, Requests = 20, Answers = 10;

    /// <summary>The bar: 27 journeys a second where a Razor page with one query answers 15,000 times a second, and in proportion elsewhere.</summary>
    public const double PerReference = 27.0 / 15_000;

    readonly Uri server;
    readonly List<IReadOnlyList<(byte[] Request, int Status)>[]> people = [];
    readonly List<byte[]> signIns = [];

    Journey(Uri server) => this.server = server;

    public static async Task<Journey> Prepare(HttpClient http, Uri server, Route route)
    {
        var journey = new Journey(server);
        for (var i = 0; i < People; i++)
        {
            var person = new Person(http, server);
            var name = await person.CreateAccount();
            foreach (var question in route.Questions)
                if (Person.QuestionIn(await person.Get(question)) is { } form) await person.Post(form.Action, form.With(form.Offered[0]));
            var lesson = route.Question[..route.Question.LastIndexOf('/')];
            var forms = new List<(string Question, PostedForm Form)>();
            foreach (var question in route.Questions) forms.Add((question, Person.QuestionIn(await person.Get(question))!));
            // Never the same answer twice in a row, from one journey to the next either: it would write nothing.
            var answers = Enumerable.Range(0, 2 * Answers).Select(n => (forms[n % Answers % forms.Count].Question, Form: forms[n % Answers % forms.Count].Form)).ToList();
            var given = new Dictionary<string, int>();
            var posts = answers.Select(a => (a.Question, Post: Rows.Post(server, a.Form.Action, "application/x-www-form-urlencoded",
                a.Form.With(a.Form.Offered[(given[a.Question] = given.GetValueOrDefault(a.Question) + 1) % 2]), person.Cookies))).ToList();
            journey.people.Add([Once(person, route, lesson, posts[..Answers]), Once(person, route, lesson, posts[Answers..])]);

            var stranger = new Person(http, server);
            var body = Person.FormIn(await stranger.Get("/compte/connexion"), ("Name", name), ("Password", Person.Password));
            journey.signIns.Add(Rows.Post(server, "/compte/connexion", "application/x-www-form-urlencoded", body, stranger.Cookies));
        }
        return journey;
    }

    static IReadOnlyList<(byte[], int)> Once(Person person, Route route, string lesson, IReadOnlyList<(string Question, byte[] Post)> answers)
    {
        (byte[], int) Get(string path) => (Rows.Get(person.Server, path, person.Cookies), 200);
        var pages = Requests - 3 - Answers;
        return [Get(route.Course), Get(lesson), .. answers.Index().SelectMany(a => a.Index < pages ? [(a.Item.Post, 302), Get(a.Item.Question)] : new[] { (a.Item.Post, 302) }), Get("/mon-plan")];
    }

    /// <returns>Journeys per second, and the time of one.</returns>
    public async Task<Measured> Run(Process process, TimeSpan during)
    {
        process.Refresh();
        var used = process.TotalProcessorTime;
        var begin = Stopwatch.GetTimestamp();

        async Task<List<long>> Walk(IReadOnlyList<(byte[] Request, int Status)>[] both)
        {
            var times = new List<long>();
            using var connection = new Connection(server);
            await connection.Open();
            while (Stopwatch.GetElapsedTime(begin) < during)
            {
                var start = Stopwatch.GetTimestamp();
                foreach (var (request, status) in both[times.Count % 2])
                {
                    var got = await connection.Send(request);
                    if (got != status) throw new InvalidOperationException($"{server} answered {got} instead of {status} to:\n{System.Text.Encoding.UTF8.GetString(request)}");
                }
                times.Add(Stopwatch.GetTimestamp() - start);
            }
            return times;
        }

        var all = (await Task.WhenAll(people.Select(p => Task.Run(() => Walk(p))))).SelectMany(t => t).ToArray();
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        process.Refresh();
        return Measure.Of(all, seconds, process.TotalProcessorTime - used);
    }

    public Task<Measured> SignIn(Process process, TimeSpan during) => Measure.Run(process, server, signIns, 302, during, People);
}
