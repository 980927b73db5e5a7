using System.Collections.Concurrent;

namespace Tremplin.Learning.Courses;

/// <summary>One version of a course in memory, ready to be shown; immutable, shared by all requests.</summary>
internal sealed class PublishedCourse
{
    readonly Dictionary<string, PublishedLesson> lessons;
    readonly Dictionary<string, Place> places;
    readonly ConcurrentDictionary<string, string> prose = new(StringComparer.Ordinal);

    public PublishedCourse(CourseContent content, int number, IReadOnlyDictionary<string, string> media)
    {
        (Content, Number, Media) = (content, number, media);
        Lessons = [.. content.Weeks.SelectMany(w => w.Lessons.Select(l => (Week: w, Lesson: l))).Select((x, i) => new PublishedLesson(this, x.Week, x.Lesson, i + 1))];
        lessons = Lessons.ToDictionary(l => l.Slug);
        places = Lessons.SelectMany(l => l.Steps.Select(s => (Lesson: l, Step: s))).Select((x, i) => new Place(x.Lesson, x.Step, i)).ToDictionary(p => p.Lesson.KeyOf(p.Step));
    }

    public CourseContent Content { get; }

    public int Number { get; }

    /// <summary>The hash of each file of the media folder.</summary>
    public IReadOnlyDictionary<string, string> Media { get; }

    public string Slug => Content.Slug;

    public string Title => Content.Title;

    public IReadOnlyList<PublishedLesson> Lessons { get; }

    /// <summary>The step that a trace was left on, or null when this version no longer has it.</summary>
    public Place? PlaceOf(string key) => places.GetValueOrDefault(key);

    public PublishedLesson? Lesson(string slug) => lessons.GetValueOrDefault(slug);

    /// <summary>Markdown of this version as safe HTML, made once.</summary>
    public string Html(string markdown) => prose.GetOrAdd(markdown, Prose.Html);

    /// <summary>The address of a media file: it carries the hash of its bytes, so it is cached for ever. A « #face » stays at its end.</summary>
    public string MediaUrl(string file)
    {
        var name = file.Split('#')[0];
        return Media.TryGetValue(name, out var hash) ? $"/medias/{hash}/{file}" : "";
    }

    /// <summary>The size of a media file in bytes, or null.</summary>
    public long? WeightOf(string file) => Weights.GetValueOrDefault(file) is > 0 and var bytes ? bytes : null;

    public IReadOnlyDictionary<string, long> Weights { get; init; } = new Dictionary<string, long>();
}

/// <summary>A step, its lesson, and its rank among all the steps of the course.</summary>
internal sealed record Place(PublishedLesson Lesson, Step Step, int Rank);

/// <summary>A lesson in its course: the third of the course, in week 1.</summary>
internal sealed class PublishedLesson(PublishedCourse course, Week week, Lesson lesson, int number)
{
    readonly Dictionary<string, int> positions = lesson.Steps.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i);
    readonly string[] keys = [.. lesson.Steps.Select(s => $"{lesson.Slug}/{s.Id}")];

    public PublishedCourse Course => course;

    public Week Week => week;

    public Lesson Content => lesson;

    public int Number => number;

    public string Slug => lesson.Slug;

    public string Title => lesson.Title;

    public IReadOnlyList<Step> Steps => lesson.Steps;

    public string Href => $"/formations/{course.Slug}/{Slug}";

    /// <summary>The actions that end it.</summary>
    public ActionStep[] Closing { get; } = [.. lesson.Steps.OfType<ActionStep>()];

    public PublishedLesson? Next => number < course.Lessons.Count ? course.Lessons[number] : null;

    public string HrefOf(Step step) => $"{Href}/{step.Id}";

    /// <summary>What a trace of this step is kept under: « lesson/step ».</summary>
    public string KeyOf(Step step) => keys[PositionOf(step)];

    public int PositionOf(Step step) => positions[step.Id];

    public Step? Step(string id) => positions.TryGetValue(id, out var i) ? lesson.Steps[i] : null;
}
