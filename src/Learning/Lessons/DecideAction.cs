using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Lessons;

/// <summary>The closing action of a lesson: taken with its day, put later, or refused; the lesson counts as done in every case.</summary>
internal sealed class DecideAction(LearningDb db, KeepAnswer keepAnswer, Enrol enrol, PlanLessons planLessons, IPlan plan, Visitor visitor)
{
    public const int LastDay = 7;

    /// <summary>Puts the line into the plan; changing one's mind changes the same line.</summary>
    public Task Take(Study study, PublishedLesson lesson, ActionStep step, string text, DateOnly day, string? ifThen, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        if (day < today) throw new Refusal("learning.day_is_past", "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir.");
        if (day > today.AddDays(LastDay)) throw new Refusal("learning.day_is_far", "Choisissez un jour dans les sept jours qui viennent. Vous pourrez toujours le changer dans votre plan.");
        return Decide(study, lesson, step, "oui", person => plan.Propose(person,
            [new(OriginOf(lesson, step), text, day) { Time = step.Time, Minutes = step.PlanMinutes, IfThen = ifThen, From = $"Leçon {lesson.Number}", Href = lesson.HrefOf(step) }],
            reopen: true, cancellationToken), cancellationToken);
    }

    /// <summary>« Pas pour moi », with a reason: put seven days later if the reason says so, else nothing is added.</summary>
    public Task Refuse(Study study, PublishedLesson lesson, ActionStep step, NotForMe reason, string proposed, CancellationToken cancellationToken) =>
        Decide(study, lesson, step, reason.Id, async person =>
        {
            var origin = OriginOf(lesson, step);
            var later = visitor.Today.AddDays(LastDay);
            if (!reason.Later) await plan.Drop(person, origin, reason.Text, cancellationToken);
            else if (!await plan.Move(person, origin, later, cancellationToken))
                await plan.Propose(person, [new(origin, proposed, later) { Time = step.Time, Minutes = step.PlanMinutes, From = $"Leçon {lesson.Number}", Href = lesson.HrefOf(step) }],
                    reopen: true, cancellationToken);
        }, cancellationToken);

    public static string OriginOf(PublishedLesson lesson, ActionStep step) => $"learning:{lesson.Course.Slug}/{lesson.KeyOf(step)}";

    Task Decide(Study study, PublishedLesson lesson, ActionStep step, string choice, Func<PersonId, Task> write, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var known = visitor.Id;
        var person = await visitor.Keep(cancellationToken);
        if (!study.IsEnrolled || person != known) await enrol.Execute(person, lesson, step, cancellationToken);
        await write(person);
        await keepAnswer.Upsert(person, lesson, step, new([new(Guid.Empty, new Dictionary<string, IReadOnlyList<string>> { ["choix"] = [choice] })]), cancellationToken);
        await plan.Complete(person, PlanLessons.OriginOf(lesson), cancellationToken);
        if (lesson.Next is { } next) await planLessons.Execute(person, next, today: false, study.IsFinished, cancellationToken);
    }, cancellationToken);
}
