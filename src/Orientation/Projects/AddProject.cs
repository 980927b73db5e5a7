using Tremplin.Accounts.Contracts;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Begins a project with a job, or with words alone; the same job or the same words are the project that is already there.</summary>
internal sealed class AddProject(OrientationDb db, PersonProjects projects, IRecord record, Visitor visitor)
{
    /// <returns>Its id, and whether it was there.</returns>
    public async Task<(RecordId Id, bool WasThere)> Execute(Occupation? job, string words, CancellationToken cancellationToken)
    {
        (RecordId Id, bool WasThere) added = default;
        await db.Write(async () =>
        {
            var person = await visitor.Keep(cancellationToken);
            var all = await projects.Read(cancellationToken);
            if (all.Projects.FirstOrDefault(p => job is null ? string.Equals(p.Title, words, StringComparison.OrdinalIgnoreCase) : p.Job == job) is { } known)
            {
                added = (known.Id, true);
                return;
            }
            all.MustHaveRoom();
            var id = RecordId.Derived(person.Value, $"project/{job?.Code ?? words.ToLowerInvariant()}");
            // A project that lost its name keeps its row: another is begun beside it.
            if (all.Record.Any(r => r.Id == id)) id = new(Guid.CreateVersion7());
            await record.Put(person, id, "project", null, new Dictionary<string, string> { ["title"] = job?.Name.InWords ?? words, ["code"] = job?.Code ?? "" }, cancellationToken);
            added = (id, false);
        }, cancellationToken);
        return added;
    }
}
