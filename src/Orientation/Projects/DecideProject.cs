using Tremplin.Accounts.Contracts;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Keeps the decision and its lines, those that are written; the others leave the plan.</summary>
internal sealed class DecideProject(OrientationDb db, PersonProjects projects, IRecord record, IPlan plan, Visitor visitor)
{
    public Task Execute(RecordId id, string decided, string words, IReadOnlyList<(int Place, string Text, DateOnly Day)> lines, CancellationToken cancellationToken)
    {
        foreach (var (_, _, day) in lines) PlanStep.MustBeNear(day, visitor.Today);
        return db.Write(async () =>
        {
            var (person, all, project) = await projects.Hold(id, cancellationToken);
            if (project.IsAside && decided is "" or Project.Goes) all.MustHaveRoom();
            await record.Put(person, id, "project", null, new Dictionary<string, string> { ["decided"] = decided, ["decision"] = words }, cancellationToken);
            await plan.Propose(person, [.. lines.Select(l => PersonProjects.LineOf(project, $"decision#{l.Place}", l.Text, l.Day))], reopen: true, cancellationToken);
            await plan.Drop(person, [.. PersonProjects.DecisionOrigins(id).Except(lines.Select(l => PersonProjects.OriginOf(id, $"decision#{l.Place}")))], "retirée de ma décision", cancellationToken);
        }, cancellationToken);
    }
}
