using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Actions;

namespace Tremplin.Plan.Rhythm;

/// <summary>The person takes days off their plan, for an illness, an interview or a holiday; the same first day again changes why and how long.</summary>
internal sealed class TakeBreak(PlanDb db, Rhythms rhythms, PrivateText seal, Visitor visitor, TimeProvider clock)
{
    const int Most = 12;

    public Task Execute(BreakKind kind, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        PlannedAction.MustBeNear(first, today);
        if (last < first) throw new Refusal("plan.break_ends_before", "La pause finit avant de commencer. Choisissez un jour qui vient après.");
        PlannedAction.MustBeNear(last, today);
        return db.Write(async () =>
        {
            var person = (await rhythms.Mine(cancellationToken)).PersonId;
            var coming = await db.Breaks.Where(b => b.PersonId == person && b.LastDay >= today).ToListAsync(cancellationToken);
            if (coming.FirstOrDefault(b => b.FirstDay == first) is { } same) (same.SealedKind, same.LastDay, same.CreatedAt) = (seal.Seal(kind.ToString())!, last, clock.Now);
            else if (coming.Count >= Most) throw new Refusal("plan.breaks_are_many", "Vous avez déjà beaucoup de pauses. Retirez-en une avant d'en noter une autre.");
            else db.Breaks.Add(new() { PersonId = person, SealedKind = seal.Seal(kind.ToString())!, FirstDay = first, LastDay = last, CreatedAt = clock.Now });
        }, cancellationToken);
    }
}

/// <summary>The person comes back to their plan: what waited is again on its day.</summary>
internal sealed class EndBreak(PlanDb db, Visitor visitor)
{
    public Task Execute(BreakId id, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = visitor.Id ?? throw new Missing();
        await db.Breaks.Where(b => b.Id == id && b.PersonId == person).ExecuteDeleteAsync(cancellationToken);
    }, cancellationToken);
}
