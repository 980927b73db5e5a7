using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Actions;
using Tremplin.Plan.Contracts;
using Tremplin.Plan.Rhythm;

namespace Tremplin.Plan;

internal sealed class PlanPersonalData(PlanDb db, IRecord record, PrivateText seal) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.Actions.Select(a => a.PersonId).Union(db.Entries.Select(e => e.PersonId)).Union(db.Rhythms.Select(r => r.PersonId))
            .Union(db.Breaks.Select(b => b.PersonId)).Union(db.Cards.Select(c => c.PersonId)).ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.Actions.Where(a => people.Contains(a.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Entries.Where(e => people.Contains(e.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Rhythms.Where(r => people.Contains(r.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Breaks.Where(b => people.Contains(b.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Cards.Where(c => people.Contains(c.PersonId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A line that both have stays once: the one that was decided, else the one already there.</summary>
    public async Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        await Drop(into, from, openOnly: true, cancellationToken);
        await Drop(from, into, openOnly: false, cancellationToken);
        await db.Actions.Where(a => a.PersonId == from).ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.Entries.Where(e => e.PersonId == from).ExecuteUpdateAsync(e => e.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.Cards.Where(c => c.PersonId == from).ExecuteUpdateAsync(c => c.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.Breaks.Where(b => b.PersonId == from && db.Breaks.Any(o => o.PersonId == into && o.FirstDay == b.FirstDay)).ExecuteDeleteAsync(cancellationToken);
        await db.Breaks.Where(b => b.PersonId == from).ExecuteUpdateAsync(b => b.SetProperty(x => x.PersonId, into), cancellationToken);
        await MergeRhythm(from, into, cancellationToken);
    }

    /// <summary>What the account did not say yet is taken from the other; a calendar that was subscribed to goes on.</summary>
    async Task MergeRhythm(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        var other = await db.Rhythms.AsNoTracking().SingleOrDefaultAsync(r => r.PersonId == from, cancellationToken);
        if (other is null) return;
        if (await db.Rhythms.SingleOrDefaultAsync(r => r.PersonId == into, cancellationToken) is { } mine)
        {
            await db.Rhythms.Where(r => r.PersonId == from).ExecuteDeleteAsync(cancellationToken);
            mine.Join(other);
        }
        else await db.Rhythms.Where(r => r.PersonId == from).ExecuteUpdateAsync(r => r.SetProperty(x => x.PersonId, into), cancellationToken);
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
        var rhythms = await db.Rhythms.AsNoTracking().Where(r => r.PersonId == person).ToListAsync(cancellationToken);
        var breaks = await db.Breaks.AsNoTracking().Where(b => b.PersonId == person).OrderBy(b => b.FirstDay).ThenBy(b => b.Id).ToListAsync(cancellationToken);
        var cards = await db.Cards.AsNoTracking().Where(c => c.PersonId == person).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        return
        [
            new("plan_actions", "Mon plan", [.. actions.Select(Row)]),
            new("plan_record", "Mon dossier", [.. rows.Select(r => new Dictionary<string, object?>(r.Values.Select(v => KeyValuePair.Create(v.Key, (object?)v.Value))) { ["sorte"] = r.Kind })]),
            new("plan_rhythms", "Ma semaine et mon intention", [.. rhythms.Select(Row)]),
            new("plan_breaks", "Mes pauses", [.. breaks.Select(b => new Dictionary<string, object?> { ["pourquoi"] = b.Kind(seal) switch { BreakKind.Illness => "malade", BreakKind.Interview => "entretien", _ => "vacances" }, ["du"] = b.FirstDay, ["au"] = b.LastDay })]),
            new("plan_cards", "Mes phrases « si… alors… »", [.. cards.Select(c => new Dictionary<string, object?> { ["si"] = seal.Open(c.SealedIf), ["alors"] = seal.Open(c.SealedThen) })]),
        ];
    }

    static Dictionary<string, object?> Row(PersonRhythm rhythm) => new()
    {
        ["jours"] = RhythmWords.Week(rhythm),
        ["intention"] = rhythm.ReviewedOn is null ? null : RhythmWords.Week(rhythm.Intention),
        ["agenda ouvert"] = rhythm.FeedHash is not null,
    };

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
