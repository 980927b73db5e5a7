using System.Text.RegularExpressions;

namespace Tremplin.Bench.Load;

/// <summary>The pages to measure, found by following the links as a visitor would: a course, two steps to read and one question of the same lesson, and every question of the course that asks for one answer.</summary>
internal sealed partial record Route(string Course, string[] Texts, IReadOnlyList<string> Questions)
{

    public const string Catalogue = "/formations";

    public IEnumerable<string> Pages => ["/", Catalogue, Course, .. Texts, Question];

    public string Question => Questions[0];

    public static async Task<Route> Find(Person stranger)
    {
        var course = Person.LinksIn(await stranger.Get(Catalogue)).First(l => Regex.IsMatch(l, "^/formations/[^/]+$"));
        var (read, questions) = (default(string[]), new List<string>());
        foreach (var lesson in Person.LinksIn(await stranger.Get(course)).Where(l => LessonPath().IsMatch(l)))
        {
            var (texts, asked) = (new List<string>(), questions.Count);
            foreach (var step in Person.LinksIn(await stranger.Get(lesson)).Where(l => l.StartsWith(lesson + "/", StringComparison.Ordinal) && !l.Contains('?', StringComparison.Ordinal)))
            {
                var page = await stranger.Get(step);
                if (!page.Contains("method=\"post\"", StringComparison.Ordinal)) texts.Add(step);
                else if (Person.QuestionIn(page) is not null) questions.Add(step);
            }
            if (read is null && texts.Count >= 2 && questions.Count > asked) (read, questions) = ([.. texts.Take(2)], [.. questions[asked..]]);
        }
        return read is null ? throw new InvalidOperationException($"No lesson of {course} has two steps to read and one question to answer.") : new(course, read, questions);
    }

    [GeneratedRegex("^/formations/[^/]+/(?!mes-traces)[^/]+$")]
    private static partial Regex LessonPath();
}
