using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Puts one line about a step into the plan; said again, it is the same line.</summary>
internal sealed class PlanStep(OrientationDb db, PersonProjects projects, IPlan plan, Visitor visitor)
{
    public Task Execute(RecordId id, ProjectStep step, string text, DateOnly day, CancellationToken cancellationToken)
    {
        MustBeNear(day, visitor.Today);
        return db.Write(async () =>
        {
            var (person, _, project) = await projects.Hold(id, cancellationToken);
            await plan.Propose(person, [PersonProjects.LineOf(project, step.Key, text, day)], reopen: true, cancellationToken);
        }, cancellationToken);
    }

    public static void MustBeNear(DateOnly day, DateOnly today)
    {
        if (day < today) throw new Refusal("orientation.day_is_past", "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir.");
        if (day > today.AddYears(1)) throw new Refusal("orientation.day_is_far", "Ce jour est dans plus d'un an. Choisissez un jour plus proche.");
    }
}
