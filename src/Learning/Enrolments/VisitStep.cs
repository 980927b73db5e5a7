using Tremplin.Kernel;
using Tremplin.Learning.Courses;

namespace Tremplin.Learning.Enrolments;

/// <summary>Remembers that someone was on a step, in one upsert that commits by itself.</summary>
internal sealed class VisitStep(LearningDb db, TimeProvider clock)
{
    /// <summary>Remembers that this person was here, so that « Reprendre » opens this very step.</summary>
    public Task<int> Execute(PersonId person, PublishedLesson lesson, Step step, CancellationToken cancellationToken)
    {
        var now = clock.Now.UtcDateTime;
        return db.Execute($"""
            insert into learning_traces (person_id, course, step, seen_at) select {person.Value}, {lesson.Course.Slug}, {lesson.KeyOf(step)}, {now}
            where exists (select 1 from learning_enrolments where person_id = {person.Value} and course = {lesson.Course.Slug})
            on conflict (person_id, course, step) do update set seen_at = excluded.seen_at
            """, cancellationToken);
    }
}
