using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;
using Tremplin.Learning.Courses;

namespace Tremplin.Learning.Enrolments;

/// <summary>Where one person stands in one course: the version they follow and what they left on each step.</summary>
internal sealed class Study(PublishedCourse course, bool isEnrolled, IReadOnlyDictionary<string, TraceRow> traces)
{
    public PublishedCourse Course => course;

    public bool IsEnrolled => isEnrolled;

    /// <summary>When they began; null for nobody.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public IReadOnlyDictionary<string, TraceRow> Traces => traces;

    public static Study OfNobody(PublishedCourse course) => new(course, false, new Dictionary<string, TraceRow>());

    public Answer AnswerTo(PublishedLesson lesson, Step step) => Answer.Of(traces.GetValueOrDefault(lesson.KeyOf(step))?.Answer);

    /// <summary>A step is done when its act is: read, answered, written, decided.</summary>
    public bool IsDone(PublishedLesson lesson, Step step) => traces.TryGetValue(lesson.KeyOf(step), out var trace)
        && (step is TextStep or ExampleStep or VideoStep or DownloadStep || trace.KeptAt is not null);

    public bool IsBegun(PublishedLesson lesson) => lesson.Steps.Any(s => traces.ContainsKey(lesson.KeyOf(s)));

    /// <summary>A lesson is finished when its closing action is decided, whatever was skipped; or when everything in it is done.</summary>
    public bool IsFinished(PublishedLesson lesson)
    {
        // Asked of every lesson each time a course is shown: plain loops.
        foreach (var closing in lesson.Closing)
            if (IsDone(lesson, closing)) return true;
        foreach (var step in lesson.Steps)
            if (!IsDone(lesson, step)) return false;
        return true;
    }

    /// <summary>The lessons that the course's attestation still waits for.</summary>
    public IReadOnlyList<PublishedLesson> LeftToAttest =>
        [.. course.Lessons.Where(lesson => course.Content.Attestation?.Lessons.Contains(lesson.Slug) is true && !IsFinished(lesson))];

    public bool IsAttestable => isEnrolled && course.Content.Attestation is not null && LeftToAttest.Count is 0;

    public IReadOnlyList<Step> Left(PublishedLesson lesson) => [.. lesson.Steps.Where(s => !IsDone(lesson, s))];

    /// <summary>The exact step where the person was last, or the beginning of the next lesson when that one is finished; null before the first step.</summary>
    public (PublishedLesson Lesson, Step Step)? Resume()
    {
        var seen = traces.Select(t => (t.Value.SeenAt, Place: course.PlaceOf(t.Key))).Where(t => t.Place is not null).ToList();
        if (seen.Count is 0) return null;
        var last = seen.MaxBy(t => (t.SeenAt, t.Place!.Rank)).Place!;
        if (!IsFinished(last.Lesson)) return (last.Lesson, last.Step);
        return last.Lesson.Next is { } next && !IsFinished(next) ? (next, Left(next)[0]) : (last.Lesson, last.Step);
    }
}

internal sealed record TraceRow(DateTimeOffset SeenAt, DateTimeOffset? KeptAt, string? Answer);

/// <summary>Reads a <see cref="Study"/> in one statement.</summary>
internal sealed class Studies(LearningDb db, Library library, StudyQuery query)
{
    /// <summary>Asks for no answer at all, only for what was seen and kept.</summary>
    public const string? NoAnswers = null;

    public const string AllAnswers = "";

    /// <param name="person">The person, or null for somebody nobody knows: they see the current version.</param>
    /// <param name="course">The course's slug.</param>
    /// <param name="answersOf">The lesson whose answers are needed (« lesson/ »), <see cref="AllAnswers"/>, or <see cref="NoAnswers"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Study> Of(PersonId? person, string course, string? answersOf, CancellationToken cancellationToken)
    {
        if (person is null) return Study.OfNobody(library.CurrentOf(course));
        (int Number, DateTimeOffset StartedAt)? version = null;
        var traces = new Dictionary<string, TraceRow>();
        var rows = answersOf is null ? query.Marks(db.Whole, person.Value, course) : query.WithAnswers(db.Whole, person.Value, course, answersOf);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            version = (row.VersionNumber, row.StartedAt);
            if (row.Step is not null) traces[row.Step] = new(row.SeenAt!.Value, row.KeptAt, row.Answer);
        }
        return version is not var (number, startedAt) ? Study.OfNobody(library.CurrentOf(course))
            : new(await library.Version(course, number, cancellationToken), true, traces) { StartedAt = startedAt };
    }
}

/// <summary>The statement, compiled once for the model of this host: a compiled query serves a single model. Most pages need no answer, and their statement is shorter to parse.</summary>
internal sealed class StudyQuery
{
    internal sealed record Row(int VersionNumber, DateTimeOffset StartedAt, string? Step, DateTimeOffset? SeenAt, DateTimeOffset? KeptAt, string? Answer);

    public Func<TremplinDb, PersonId, string, IAsyncEnumerable<Row>> Marks { get; } = EF.CompileAsyncQuery(
        (TremplinDb db, PersonId person, string course) =>
            from enrolment in db.Set<Enrolment>().AsNoTracking()
            where enrolment.PersonId == person && enrolment.Course == course
            from trace in db.Set<Trace>().AsNoTracking().Where(t => t.PersonId == enrolment.PersonId && t.Course == enrolment.Course).DefaultIfEmpty()
            select new Row(enrolment.VersionNumber, enrolment.StartedAt, trace!.Step, trace.SeenAt, trace.KeptAt, null));

    public Func<TremplinDb, PersonId, string, string, IAsyncEnumerable<Row>> WithAnswers { get; } = EF.CompileAsyncQuery(
        (TremplinDb db, PersonId person, string course, string answersOf) =>
            from enrolment in db.Set<Enrolment>().AsNoTracking()
            where enrolment.PersonId == person && enrolment.Course == course
            from trace in db.Set<Trace>().AsNoTracking().Where(t => t.PersonId == enrolment.PersonId && t.Course == enrolment.Course).DefaultIfEmpty()
            select new Row(enrolment.VersionNumber, enrolment.StartedAt, trace!.Step, trace.SeenAt, trace.KeptAt, trace.Step.StartsWith(answersOf) ? trace.Answer : null));
}
