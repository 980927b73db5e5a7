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

    /// <summary>Puts the lines into the plan, all or none; changing one's mind changes the same lines, and drops those that are not wanted any more.</summary>
    public Task Take(Study study, PublishedLesson lesson, ActionStep step, IReadOnlyList<TakenLine> lines, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        if (lines.Any(l => l.Day < today)) throw new Refusal("learning.day_is_past", "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir.");
        if (lines.Any(l => l.Day > today.AddDays(LastDay))) throw new Refusal("learning.day_is_far", "Choisissez un jour dans les sept jours qui viennent. Vous pourrez toujours le changer dans votre plan.");
        var taken = lines.Select(l => LineOf(lesson, step, l.Place, l.Text, l.Day) with { Time = l.Time, IfThen = l.IfThen }).ToList();
        return Decide(study, lesson, step, "oui", async person =>
        {
            await plan.Propose(person, taken, reopen: true, cancellationToken);
            await plan.Drop(person, [.. OriginsOf(lesson, step).Except(taken.Select(l => l.Origin))], "retirée de la leçon", cancellationToken);
        }, cancellationToken);
    }

    /// <summary>« Pas pour moi », with a reason: put seven days later if the reason says so, else nothing is added.</summary>
    public Task Refuse(Study study, PublishedLesson lesson, ActionStep step, NotForMe reason, IReadOnlyList<ProposedLine> proposed, CancellationToken cancellationToken) =>
        Decide(study, lesson, step, reason.Id, async person =>
        {
            var (origins, later) = (OriginsOf(lesson, step), visitor.Today.AddDays(LastDay));
            if (!reason.Later)
            {
                await plan.Drop(person, origins, reason.Text, cancellationToken);
                return;
            }
            var moved = false;
            foreach (var origin in origins) moved |= await plan.Move(person, origin, later, cancellationToken);
            if (!moved) await plan.Propose(person, [.. proposed.Select(l => LineOf(lesson, step, l.Place, l.Text, later) with { Time = l.Time })], reopen: true, cancellationToken);
        }, cancellationToken);

    static PlanLine LineOf(PublishedLesson lesson, ActionStep step, int place, string text, DateOnly day) =>
        new(OriginOf(lesson, step, place), text, day) { Minutes = step.PlanMinutes, From = $"Leçon {lesson.Number}", Href = lesson.HrefOf(step) };

    /// <summary>Where a line of the plan comes from: the step, and the place of the line in it when several are proposed.</summary>
    public static string OriginOf(PublishedLesson lesson, ActionStep step, int place) =>
        $"learning:{lesson.Course.Slug}/{lesson.KeyOf(step)}{(place is 0 ? "" : $"#{place + 1}")}";

    public static IReadOnlyList<string> OriginsOf(PublishedLesson lesson, ActionStep step) =>
        [.. Enumerable.Range(0, step.All ? step.Lines.Count : 1).Select(place => OriginOf(lesson, step, place))];

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

/// <summary>A line that an action proposes for the plan; its place tells it from the others of the same action.</summary>
internal sealed record ProposedLine(int Place, string Text, int DaysAhead, TimeOnly? Time);

/// <summary>A line as the person wants it in their plan.</summary>
internal sealed record TakenLine(int Place, string Text, DateOnly Day, TimeOnly? Time, string? IfThen);
