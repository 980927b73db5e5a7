using Tremplin.Kernel;
using Tremplin.Learning.Courses;

namespace Tremplin.Learning.Enrolments;

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
        await planLessons.Execute(person, lesson, today: true, _ => false, cancellationToken);
    }
}
