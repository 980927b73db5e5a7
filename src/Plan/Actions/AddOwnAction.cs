using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Plan.Contracts;

namespace Tremplin.Plan.Actions;

/// <summary>The person adds a line of their own; the same form sent twice makes one line.</summary>
internal sealed class AddOwnAction(PlanDb db, IPlan plan, Visitor visitor, TimeProvider clock)
{
    public Task Execute(Guid form, string text, DateOnly day, CancellationToken cancellationToken)
    {
        var today = clock.TodayInParis;
        if (day < today) throw new Refusal("plan.day_is_past", "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir.");
        return db.Write(() => plan.Propose(visitor.Keep(), [new($"own:{form}", text, day)], reopen: false, cancellationToken), cancellationToken);
    }
}
