using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Learning.Courses;

namespace Tremplin.Learning.Enrolments;

/// <summary>Keeps what someone answered on a step; the last answer is the one kept, whatever the number of tries, tabs or taps.</summary>
internal sealed class KeepAnswer(LearningDb db, Enrol enrol, Visitor visitor, TimeProvider clock)
{
    public async Task Execute(Study study, PublishedLesson lesson, Step step, Answer answer, CancellationToken cancellationToken)
    {
        if (study.IsEnrolled && visitor.Id is { } person && await Upsert(person, lesson, step, answer, cancellationToken) > 0) return;
        await db.Write(async () =>
            {
                var someone = await visitor.Keep(cancellationToken);
                await enrol.Execute(someone, lesson, step, cancellationToken);
                await Upsert(someone, lesson, step, answer, cancellationToken);
            }, cancellationToken);
    }

    /// <summary>What is kept on a step now, read inside the caller's transaction; until it ends, nobody else changes this person's answers in the course.</summary>
    public async Task<Answer> Hold(PersonId person, PublishedLesson lesson, Step step, CancellationToken cancellationToken)
    {
        await db.Hold(person, lesson.Course.Slug, cancellationToken);
        var key = lesson.KeyOf(step);
        return Answer.Of(await db.Traces.AsNoTracking().Where(t => t.PersonId == person && t.Course == lesson.Course.Slug && t.Step == key).Select(t => t.Answer).SingleOrDefaultAsync(cancellationToken));
    }

    /// <summary>Keeps the answer of somebody who follows this very version, in one statement; false when they do not, and nothing is kept.</summary>
    public async Task<bool> IfFollowed(PublishedLesson lesson, Step step, Answer answer, CancellationToken cancellationToken) =>
        visitor.Id is { } person && await Upsert(person, lesson, step, answer, anyVersion: false, cancellationToken) > 0;

    /// <returns>0 when this person does not follow the course any more: everything was erased meanwhile.</returns>
    public Task<int> Upsert(PersonId person, PublishedLesson lesson, Step step, Answer answer, CancellationToken cancellationToken) =>
        Upsert(person, lesson, step, answer, anyVersion: true, cancellationToken);

    Task<int> Upsert(PersonId person, PublishedLesson lesson, Step step, Answer answer, bool anyVersion, CancellationToken cancellationToken)
    {
        var now = clock.Now.UtcDateTime;
        return db.Execute($"""
            insert into learning_traces (person_id, course, step, seen_at, kept_at, answer)
            select {person.Value}, {lesson.Course.Slug}, {lesson.KeyOf(step)}, {now}, {now}, {answer.ToJson()}
            where exists (select 1 from learning_enrolments where person_id = {person.Value} and course = {lesson.Course.Slug} and (version_number = {lesson.Course.Number} or {anyVersion}))
            on conflict (person_id, course, step) do update set seen_at = excluded.seen_at, kept_at = excluded.kept_at, answer = excluded.answer
            """, cancellationToken);
    }
}
