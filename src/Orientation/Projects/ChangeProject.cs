using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Changes what a project is called, which job it is, whether it is among those looked at; or takes it away.</summary>
internal sealed class ChangeProject(OrientationDb db, PersonProjects projects, IRecord record, IPlan plan, Visitor visitor)
{
    /// <summary>Says which job a project is; its name stays the person's.</summary>
    public Task SayJob(RecordId id, Occupation job, CancellationToken cancellationToken) => Change(id, all =>
    {
        if (all.Projects.Any(p => p.Id != id && p.Job == job)) throw new Refusal("orientation.same_job", "Vous avez déjà un projet avec ce métier. Choisissez-en un autre, ou ouvrez celui qui existe.");
        return ("code", job.Code);
    }, cancellationToken);

    public Task Rename(RecordId id, string title, CancellationToken cancellationToken) => Change(id, _ => ("title", title), cancellationToken);

    /// <summary>Kept, but no longer among those that are looked at.</summary>
    public Task PutAside(RecordId id, CancellationToken cancellationToken) => Change(id, _ => ("decided", Project.Later), cancellationToken);

    public Task TakeBack(RecordId id, CancellationToken cancellationToken) => Change(id, all =>
    {
        if (all.Find(id) is { IsAside: true }) all.MustHaveRoom();
        return ("decided", "");
    }, cancellationToken);

    /// <summary>Takes out of the plan what waits there for this project.</summary>
    public Task Unplan(RecordId id, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var (person, _, _) = await projects.Hold(id, cancellationToken);
        await plan.Drop(person, PersonProjects.Origins(id), "projet laissé", cancellationToken);
    }, cancellationToken);

    /// <summary>Takes it away with what was found about it, and its lines that wait in the plan; nothing when it is no more.</summary>
    public Task Remove(RecordId id, CancellationToken cancellationToken) => db.Write(async () =>
    {
        if (visitor.Id is not { } person || (await projects.Read(cancellationToken)) is var all && all.Find(id) is null) return;
        await record.Remove(person, [id, .. all.Record.Where(r => r.Parent == id).Select(r => r.Id)], cancellationToken);
        await plan.Drop(person, PersonProjects.Origins(id), "projet effacé", cancellationToken);
    }, cancellationToken);

    Task Change(RecordId id, Func<Portfolio, (string Attribute, string Value)> change, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var (person, all, _) = await projects.Hold(id, cancellationToken);
        var (attribute, value) = change(all);
        await record.Put(person, id, "project", null, new Dictionary<string, string> { [attribute] = value }, cancellationToken);
    }, cancellationToken);
}
