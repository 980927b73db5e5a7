using System.Text.RegularExpressions;

namespace Tremplin.Bench.Load;

/// <summary>The pages to measure, found by following the links as a visitor would: a course, two steps to read and one question of the same lesson.</summary>
internal sealed partial record Route(string Course, string[] Texts, string Question)
{
    public const string Catalogue = "/formations";

    public IEnumerable<string> Pages => ["/", Catalogue, Course, .. Texts, Question];

    public static async Task<Route> Find(Person stranger)
    {
        var course = Person.LinksIn(await stranger.Get(Catalogue)).First(l => Regex.IsMatch(l, "^/formations/[^/]+$"));
        foreach (var lesson in Person.LinksIn(await stranger.Get(course)).Where(l => LessonPath().IsMatch(l)))
        {
            var (texts, question) = (new List<string>(), default(string));
            foreach (var step in Person.LinksIn(await stranger.Get(lesson)).Where(l => l.StartsWith(lesson + "/", StringComparison.Ordinal) && !l.Contains('?', StringComparison.Ordinal)))
            {
                var page = await stranger.Get(step);
                if (!page.Contains("method=\"post\"", StringComparison.Ordinal)) texts.Add(step);
                else if (Person.QuestionIn(page) is not null) question ??= step;
            }
            if (texts.Count >= 2 && question is not null) return new(course, [.. texts.Take(2)], question);
        }
        throw new InvalidOperationException($"No lesson of {course} has two steps to read and one question to answer.");
    }

    [GeneratedRegex("^/formations/[^/]+/(?!mes-traces)[^/]+$")]
    private static partial Regex LessonPath();
}
