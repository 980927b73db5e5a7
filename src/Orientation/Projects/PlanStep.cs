using Tremplin.Accounts.Contracts;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Puts one line about a step into the plan; said again, it is the same line.</summary>
internal sealed class PlanStep(OrientationDb db, PersonProjects projects, IPlan plan, Visitor visitor)
{
    public Task Execute(RecordId id, ProjectStep step, string text, DateOnly day, CancellationToken cancellationToken)
    {
        NearDay.Must(day, visitor.Today);
        return db.Write(async () =>
        {
            var (person, _, project) = await projects.Hold(id, cancellationToken);
            await plan.Propose(person, [PersonProjects.LineOf(project, PersonProjects.OriginOf(id, step.Key), step.Key, text, day)], reopen: true, cancellationToken);
        }, cancellationToken);
    }
}
