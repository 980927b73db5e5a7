using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Actions;
using Tremplin.Plan.Contracts;

namespace Tremplin.Plan;

internal sealed class PlanPersonalData(PlanDb db, IRecord record, PrivateText seal) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.Actions.Select(a => a.PersonId).Union(db.Entries.Select(e => e.PersonId)).ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.Actions.Where(a => people.Contains(a.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Entries.Where(e => people.Contains(e.PersonId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A line that both have stays once: the one that was decided, else the one already there.</summary>
    public async Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        await Drop(into, from, openOnly: true, cancellationToken);
        await Drop(from, into, openOnly: false, cancellationToken);
        await db.Actions.Where(a => a.PersonId == from).ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.Entries.Where(e => e.PersonId == from).ExecuteUpdateAsync(e => e.SetProperty(x => x.PersonId, into), cancellationToken);
    }

    /// <summary>Removes the lines of one person that the other has too; only the open ones that the other has decided, if asked.</summary>
    Task<int> Drop(PersonId one, PersonId other, bool openOnly, CancellationToken cancellationToken) => db.Actions
        .Where(a => a.PersonId == one && (!openOnly || a.State == ActionState.Open)
            && db.Actions.Any(o => o.PersonId == other && o.Origin == a.Origin && (!openOnly || o.State != ActionState.Open)))
        .ExecuteDeleteAsync(cancellationToken);

    public async Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken)
    {
        var actions = await db.Actions.AsNoTracking().Where(a => a.PersonId == person).OrderBy(a => a.Day).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        var rows = await record.Of(person, cancellationToken);
        return
        [
            new("plan_actions", "Mon plan", [.. actions.Select(Row)]),
            new("plan_record", "Mon dossier", [.. rows.Select(r => new Dictionary<string, object?>(r.Values.Select(v => KeyValuePair.Create(v.Key, (object?)v.Value))) { ["sorte"] = r.Kind })]),
        ];
    }

    Dictionary<string, object?> Row(PlannedAction action) => new()
    {
        ["quoi"] = seal.Open(action.SealedText),
        ["jour"] = action.Day,
        ["si c'est difficile"] = seal.Open(action.SealedIfThen),
        ["état"] = action.State switch { ActionState.Open => "à faire", ActionState.Done => "fait", _ => "retiré" },
        ["raison"] = action.DropReason,
        ["vient de"] = action.Source,
        ["noté le"] = action.CreatedAt,
    };
}
