using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;

namespace Tremplin.Plan.Actions;

/// <summary>The person marks a line done, opens it again, moves it to another day, or drops it with a reason.</summary>
internal sealed class ChangeAction(PlanDb db, Visitor visitor, TimeProvider clock)
{
    public Task Do(ActionId id, CancellationToken cancellationToken) => Execute(id, a => a.Do(visitor.Today), cancellationToken);

    public Task Reopen(ActionId id, CancellationToken cancellationToken) => Execute(id, a => a.Reopen(), cancellationToken);

    public Task MoveTo(ActionId id, DateOnly day, CancellationToken cancellationToken) => Execute(id, a => a.MoveTo(day, visitor.Today, clock.Now), cancellationToken);

    public Task Drop(ActionId id, string? reason, CancellationToken cancellationToken) => Execute(id, a => a.Drop(reason, visitor.Today), cancellationToken);

    Task Execute(ActionId id, Action<PlannedAction> change, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = visitor.Id ?? throw new Missing();
        change(await db.Actions.Where(a => a.Id == id && a.PersonId == person).One(cancellationToken));
    }, cancellationToken);
}
