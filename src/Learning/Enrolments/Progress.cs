using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Learning.Courses;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Enrolments;

/// <summary>The small writes that happen at every step: each is one statement that commits by itself.</summary>
internal sealed class VisitStep(LearningDb db, TimeProvider clock)
{
    /// <summary>Remembers that this person was here, so that « Reprendre » opens this very step.</summary>
    public Task<int> Execute(PersonId person, PublishedLesson lesson, Step step, CancellationToken cancellationToken)
    {
        var now = clock.Now.UtcDateTime;
        return db.Execute($"""
            insert into learning_traces (person_id, course, step, seen_at) values ({person.Value}, {lesson.Course.Slug}, {lesson.KeyOf(step)}, {now})
            on conflict (person_id, course, step) do update set seen_at = excluded.seen_at
            """, cancellationToken);
    }
}

/// <summary>Keeps what someone answered on a step; the last answer is the one kept, whatever the number of tries, tabs or taps.</summary>
internal sealed class KeepAnswer(LearningDb db, Enrol enrol, Visitor visitor, TimeProvider clock)
{
    public async Task Execute(Study study, PublishedLesson lesson, Step step, Answer answer, CancellationToken cancellationToken)
    {
        if (study.IsEnrolled && visitor.Id is { } person) await Upsert(person, lesson, step, answer, cancellationToken);
        else
            await db.Write(async () =>
            {
                var someone = visitor.Keep();
                await enrol.Execute(someone, lesson, step, cancellationToken);
                await Upsert(someone, lesson, step, answer, cancellationToken);
            }, cancellationToken);
    }

    public Task<int> Upsert(PersonId person, PublishedLesson lesson, Step step, Answer answer, CancellationToken cancellationToken)
    {
        var now = clock.Now.UtcDateTime;
        return db.Execute($"""
            insert into learning_traces (person_id, course, step, seen_at, kept_at, answer)
            values ({person.Value}, {lesson.Course.Slug}, {lesson.KeyOf(step)}, {now}, {now}, {answer.ToJson()})
            on conflict (person_id, course, step) do update set seen_at = excluded.seen_at, kept_at = excluded.kept_at, answer = excluded.answer
            """, cancellationToken);
    }
}

/// <summary>Someone begins a course, by keeping a first thing in it: they follow this version, and the plan gets the lessons of their next seven days.</summary>
internal sealed class Enrol(LearningDb db, PlanLessons planLessons, TimeProvider clock)
{
    /// <summary>Runs inside the caller's transaction; enrolling twice changes nothing.</summary>
    public async Task Execute(PersonId person, PublishedLesson lesson, Step at, CancellationToken cancellationToken)
    {
        var now = clock.Now.UtcDateTime;
        var begun = await db.Execute($"""
            insert into learning_enrolments (person_id, course, version_number, started_at) values ({person.Value}, {lesson.Course.Slug}, {lesson.Course.Number}, {now})
            on conflict (person_id, course) do nothing
            """, cancellationToken);
        if (begun is 0) return;

        // Nobody was known while they read what comes before this step: reading it is what brought them here.
        foreach (var read in lesson.Steps.Take(lesson.PositionOf(at)).Where(s => s is TextStep or ExampleStep or VideoStep))
            await db.Execute($"""
                insert into learning_traces (person_id, course, step, seen_at) values ({person.Value}, {lesson.Course.Slug}, {lesson.KeyOf(read)}, {now})
                on conflict (person_id, course, step) do nothing
                """, cancellationToken);
        await planLessons.Execute(person, lesson, today: true, cancellationToken);
    }
}

/// <summary>Proposes lessons to the plan, one every second day, and never beyond the next seven days.</summary>
internal sealed class PlanLessons(IPlan plan, TimeProvider clock)
{
    const int Ahead = 6, Every = 2;

    public Task Execute(PersonId person, PublishedLesson first, bool today, CancellationToken cancellationToken)
    {
        var day = clock.TodayInParis.AddDays(today ? 0 : Every);
        var last = clock.TodayInParis.AddDays(Ahead);
        var lines = new List<PlanLine>();
        for (var lesson = first; lesson is not null && day <= last; lesson = lesson.Next, day = day.AddDays(Every))
            lines.Add(new(OriginOf(lesson), $"Leçon {lesson.Number} : {lesson.Title}", day) { Minutes = lesson.Content.Minutes, From = lesson.Course.Title, Href = lesson.Href });
        return plan.Propose(person, lines, reopen: false, cancellationToken);
    }

    public static string OriginOf(PublishedLesson lesson) => $"learning:{lesson.Course.Slug}/{lesson.Slug}";
}

/// <summary>Moves someone to the newest version of a course; every answer stays, under the id of its step.</summary>
internal sealed class MoveToNewVersion(LearningDb db, Library library, Visitor visitor)
{
    public Task<int> Execute(string course, CancellationToken cancellationToken)
    {
        var person = visitor.Id ?? throw new Missing();
        return db.Execute($"update learning_enrolments set version_number = {library.CurrentOf(course).Number} where person_id = {person.Value} and course = {course}", cancellationToken);
    }
}
