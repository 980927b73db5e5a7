using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Learning.Enrolments;

namespace Tremplin.Learning;

internal sealed class LearningPersonalData(LearningDb db, PrivateText seal) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.Enrolments.Select(e => e.PersonId).Union(db.Traces.Select(t => t.PersonId)).ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.Traces.Where(t => people.Contains(t.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Enrolments.Where(e => people.Contains(e.PersonId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Who already follows a course stays in their version; on a step answered by both, the entries are put together.</summary>
    public async Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        await db.Enrolments.Where(e => e.PersonId == from && db.Enrolments.Any(o => o.PersonId == into && o.Course == e.Course)).ExecuteDeleteAsync(cancellationToken);
        await db.Enrolments.Where(e => e.PersonId == from).ExecuteUpdateAsync(e => e.SetProperty(x => x.PersonId, into), cancellationToken);

        var left = await db.Traces.AsNoTracking().Where(t => t.PersonId == from).ToDictionaryAsync(t => (t.Course, t.Step), cancellationToken);
        foreach (var trace in await db.Traces.Where(t => t.PersonId == into).ToListAsync(cancellationToken))
            if (left.TryGetValue((trace.Course, trace.Step), out var other)) trace.Join(other);
        await db.Traces.Where(t => t.PersonId == from && db.Traces.Any(o => o.PersonId == into && o.Course == t.Course && o.Step == t.Step)).ExecuteDeleteAsync(cancellationToken);
        await db.Traces.Where(t => t.PersonId == from).ExecuteUpdateAsync(t => t.SetProperty(x => x.PersonId, into), cancellationToken);
    }

    public async Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken)
    {
        var enrolments = await db.Enrolments.AsNoTracking().Where(e => e.PersonId == person).OrderBy(e => e.StartedAt).ToListAsync(cancellationToken);
        var traces = await db.Traces.AsNoTracking().Where(t => t.PersonId == person).OrderBy(t => t.SeenAt).ToListAsync(cancellationToken);
        return
        [
            new("learning_enrolments", "Mes formations", [.. enrolments.Select(e => new Dictionary<string, object?> { ["formation"] = e.Course, ["version"] = e.VersionNumber, ["commencée"] = e.StartedAt })]),
            new("learning_traces", "Ce que j'ai fait et écrit dans mes formations", [.. traces.Select(Row)]),
        ];
    }

    Dictionary<string, object?> Row(Trace trace) => new()
    {
        ["formation"] = trace.Course,
        ["étape"] = trace.Step,
        ["vue"] = trace.SeenAt,
        ["enregistrée"] = trace.KeptAt,
        ["réponse"] = string.Join(" | ", Answer.Of(trace.Answer).Entries.SelectMany(e => e.Values.Select(v => $"{v.Key} : {string.Join(", ", v.Value)}").Append(seal.Open(e.Sealed))).OfType<string>()),
    };
}
