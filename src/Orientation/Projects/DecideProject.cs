using Tremplin.Accounts.Contracts;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Keeps the decision and its lines, those that are written; the others leave the plan, but those that were done.</summary>
internal sealed class DecideProject(OrientationDb db, PersonProjects projects, IRecord record, IPlan plan, Visitor visitor)
{
    public Task Execute(RecordId id, string decided, string words, IReadOnlyList<(string Origin, string Text, DateOnly Day)> lines, CancellationToken cancellationToken)
    {
        foreach (var (_, _, day) in lines) NearDay.Must(day, visitor.Today);
        return db.Write(async () =>
        {
            var (person, all, project) = await projects.Hold(id, cancellationToken);
            if (project.IsAside && decided is Project.Goes) all.MustHaveRoom();
            await record.Put(person, id, "project", null, new Dictionary<string, string> { ["decided"] = decided, ["decision"] = words }, cancellationToken);
            var origins = PersonProjects.DecisionOrigins(id);
            // Done since the page was opened: it stays as it was done.
            var done = (await plan.Find(person, origins, cancellationToken)).Where(l => l.IsDone).Select(l => l.Origin).ToHashSet();
            await plan.Propose(person, [.. lines.Where(l => !done.Contains(l.Origin)).Select(l => PersonProjects.LineOf(project, l.Origin, "decision", l.Text, l.Day))], reopen: true, cancellationToken);
            await plan.Drop(person, [.. origins.Except(lines.Select(l => l.Origin))], "retirée de ma décision", cancellationToken);
        }, cancellationToken);
    }
}
