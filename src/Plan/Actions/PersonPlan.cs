using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Contracts;
using Tremplin.Plan.Rhythm;

namespace Tremplin.Plan.Actions;

internal sealed class PersonPlan(PlanDb db, Rhythms rhythms, PrivateText seal, Visitor visitor, TimeProvider clock) : IPlan
{
    public async Task Propose(PersonId person, IReadOnlyCollection<PlanLine> lines, bool reopen, CancellationToken cancellationToken)
    {
        var existing = await Lines(person, [.. lines.Select(l => l.Origin)], cancellationToken);
        foreach (var line in lines)
        {
            if (!existing.TryGetValue(line.Origin, out var action))
            {
                action = new() { PersonId = person, Origin = line.Origin, SealedText = "", Day = line.Day, CreatedAt = clock.Now };
                db.Actions.Add(action);
            }
            else if (reopen)
            {
                action.Reopen();
                action.MovedAt = clock.Now;
            }
            else
            {
                continue;
            }
            action.SealedText = seal.Seal(line.Text)!;
            action.SealedIfThen = seal.Seal(line.IfThen);
            (action.Day, action.Time, action.Minutes, action.Source, action.Href) = (line.Day, line.Time, line.Minutes, line.From, line.Href);
        }
    }

    public async Task Complete(PersonId person, string origin, CancellationToken cancellationToken)
    {
        if ((await Lines(person, [origin], cancellationToken)).TryGetValue(origin, out var action) && action.IsOpen) action.Do(visitor.Today);
    }

    public async Task Drop(PersonId person, IReadOnlyCollection<string> origins, string reason, CancellationToken cancellationToken)
    {
        foreach (var action in (await Lines(person, origins, cancellationToken)).Values.Where(a => a.IsOpen)) action.Drop(reason, visitor.Today);
    }

    public async Task<bool> Move(PersonId person, string origin, DateOnly day, CancellationToken cancellationToken)
    {
        if (!(await Lines(person, [origin], cancellationToken)).TryGetValue(origin, out var action) || !action.IsOpen) return false;
        action.MoveTo(day, visitor.Today, clock.Now);
        return true;
    }

    /// <summary>The lines of these origins, with those that the caller's transaction has added and not saved yet.</summary>
    async Task<Dictionary<string, PlannedAction>> Lines(PersonId person, IReadOnlyCollection<string> origins, CancellationToken cancellationToken)
    {
        await db.Actions.Where(a => a.PersonId == person && origins.Contains(a.Origin)).LoadAsync(cancellationToken);
        return db.Actions.Local.Where(a => a.PersonId == person && origins.Contains(a.Origin)).ToDictionary(a => a.Origin);
    }

    public async Task<PlanDays> Days(PersonId person, CancellationToken cancellationToken) => (await rhythms.Of(person, visitor.Today, cancellationToken)).Days;

    public async Task<IReadOnlyList<PlanLineState>> Find(PersonId person, IReadOnlyCollection<string> origins, CancellationToken cancellationToken)
    {
        var actions = await db.Actions.AsNoTracking().Where(a => a.PersonId == person && origins.Contains(a.Origin)).ToListAsync(cancellationToken);
        return [.. actions.Select(a => new PlanLineState(
            a.Origin, seal.Open(a.SealedText) ?? "", WeekLayout.Again(a, visitor.Today), a.Time, seal.Open(a.SealedIfThen), a.IsOpen, a.State is ActionState.Done))];
    }
}
