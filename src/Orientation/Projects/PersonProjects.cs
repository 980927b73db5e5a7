using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Reads and writes the projects of whoever is there; rows of their record, nothing else.</summary>
internal sealed class PersonProjects(OrientationDb db, IRecord record, IPlan plan, Rome rome, Visitor visitor)
{
    /// <summary>So many are looked at together; others are put aside.</summary>
    public const int Most = 3;

    public const int LongestTitle = 300, LongestText = 4000, LongestLine = 300;

    public async Task<Portfolio> Read(CancellationToken cancellationToken) =>
        new(visitor.Id is { } person ? await record.Of(person, cancellationToken) : [], rome.Current);

    public async Task<(Portfolio All, Project Project)> Read(RecordId id, CancellationToken cancellationToken)
    {
        var all = await Read(cancellationToken);
        return (all, all.Find(id) ?? throw new Missing());
    }

    /// <summary>Begins a project with a job, or with words alone; the same job or the same words are the project that is already there.</summary>
    /// <returns>Its id, and whether it was there.</returns>
    public async Task<(RecordId Id, bool WasThere)> Add(Occupation? job, string words, CancellationToken cancellationToken)
    {
        (RecordId Id, bool WasThere) added = default;
        await db.Write(async () =>
        {
            var person = await visitor.Keep(cancellationToken);
            var all = new Portfolio(await record.Of(person, cancellationToken), rome.Current);
            if (all.Projects.FirstOrDefault(p => job is null ? string.Equals(p.Title, words, StringComparison.OrdinalIgnoreCase) : p.Job == job) is { } known)
            {
                added = (known.Id, true);
                return;
            }
            MustHaveRoom(all);
            var id = RecordId.Derived(person.Value, $"project/{job?.Code ?? words.ToLowerInvariant()}");
            // A project that lost its name keeps its row: another is begun beside it.
            if (all.Record.Any(r => r.Id == id)) id = new(Guid.CreateVersion7());
            await record.Put(person, id, "project", null, new Dictionary<string, string> { ["title"] = job?.Name.InWords ?? words, ["code"] = job?.Code ?? "" }, cancellationToken);
            added = (id, false);
        }, cancellationToken);
        return added;
    }

    /// <summary>Says which job a project is; its name stays the person's.</summary>
    public Task Name(RecordId id, Occupation job, CancellationToken cancellationToken) => Change(id, all =>
    {
        if (all.Projects.Any(p => p.Id != id && p.Job == job)) throw new Refusal("orientation.same_job", "Vous avez déjà un projet avec ce métier. Choisissez-en un autre, ou ouvrez celui qui existe.");
        return new() { ["code"] = job.Code };
    }, cancellationToken);

    /// <summary>Kept, but no longer among those that are looked at.</summary>
    public Task PutAside(RecordId id, CancellationToken cancellationToken) => Change(id, _ => new() { ["decided"] = Project.Later }, cancellationToken);

    public Task TakeBack(RecordId id, CancellationToken cancellationToken) => Change(id, all =>
    {
        if (all.Find(id) is { IsAside: true }) MustHaveRoom(all);
        return new() { ["decided"] = "" };
    }, cancellationToken);

    /// <summary>What the person says of one step; the same row as in the lesson that asks it.</summary>
    public Task Judge(RecordId id, ProjectStep step, Judgement? judgement, string found, string note, string need, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var (person, all) = await Hold(id, cancellationToken);
        await record.Put(person, Checks.IdOf(all.Record, id, step.Key), "check", id, new Dictionary<string, string>
        {
            ["title"] = $"{step.Starts} {found}".TrimEnd(),
            ["result"] = judgement is { } said ? step.Words(said) : "",
            ["note"] = note,
            ["need"] = need,
            ["step"] = step.Key,
        }, cancellationToken);
    }, cancellationToken);

    /// <summary>Puts one line about a step into the plan; said again, it is the same line.</summary>
    public Task Plan(RecordId id, ProjectStep step, string text, DateOnly day, CancellationToken cancellationToken)
    {
        MustBeNear(day);
        return db.Write(async () =>
        {
            var (person, all) = await Hold(id, cancellationToken);
            await plan.Propose(person, [LineOf(all.Find(id)!, step.Key, text, day)], reopen: true, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Keeps the decision and its lines, those that are written; the others leave the plan.</summary>
    public Task Decide(RecordId id, string decided, string words, IReadOnlyList<(int Place, string Text, DateOnly Day)> lines, CancellationToken cancellationToken)
    {
        foreach (var (_, _, day) in lines) MustBeNear(day);
        return db.Write(async () =>
        {
            var (person, all) = await Hold(id, cancellationToken);
            var project = all.Find(id)!;
            if (project.IsAside && decided is "" or Project.Goes) MustHaveRoom(all);
            await record.Put(person, id, "project", null, new Dictionary<string, string> { ["decided"] = decided, ["decision"] = words }, cancellationToken);
            await plan.Propose(person, [.. lines.Select(l => LineOf(project, $"decision#{l.Place}", l.Text, l.Day))], reopen: true, cancellationToken);
            await plan.Drop(person, [.. DecisionOrigins(id).Except(lines.Select(l => OriginOf(id, $"decision#{l.Place}")))], "retirée de ma décision", cancellationToken);
        }, cancellationToken);
    }

    public static string OriginOf(RecordId id, string what) => $"orientation:project/{id.Value}/{what}";

    public static IReadOnlyList<string> DecisionOrigins(RecordId id) => [.. Enumerable.Range(1, Most).Select(place => OriginOf(id, $"decision#{place}"))];

    static PlanLine LineOf(Project project, string what, string text, DateOnly day) =>
        new(OriginOf(project.Id, what), text, day) { From = "Mes projets", Href = what.Contains('#', StringComparison.Ordinal) ? $"{project.Href}/decision" : $"{project.Href}/{what}" };

    Task Change(RecordId id, Func<Portfolio, Dictionary<string, string>> values, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var (person, all) = await Hold(id, cancellationToken);
        await record.Put(person, id, "project", null, values(all), cancellationToken);
    }, cancellationToken);

    /// <summary>The project as it is now; until the write ends, nothing of this person is erased.</summary>
    async Task<(PersonId Person, Portfolio All)> Hold(RecordId id, CancellationToken cancellationToken)
    {
        if (visitor.Id is null) throw new Missing();
        var person = await visitor.Keep(cancellationToken);
        var all = new Portfolio(await record.Of(person, cancellationToken), rome.Current);
        return all.Find(id) is null ? throw new Missing() : (person, all);
    }

    static void MustHaveRoom(Portfolio all)
    {
        if (all.Open.Count() >= Most)
            throw new Refusal("orientation.three_projects", "Vous regardez déjà trois projets. C'est assez pour bien les regarder. Lequel mettez-vous de côté ? Il reste gardé, et vous pourrez le reprendre.");
    }

    void MustBeNear(DateOnly day)
    {
        if (day < visitor.Today) throw new Refusal("orientation.day_is_past", "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir.");
        if (day > visitor.Today.AddYears(1)) throw new Refusal("orientation.day_is_far", "Ce jour est dans plus d'un an. Choisissez un jour plus proche.");
    }
}
