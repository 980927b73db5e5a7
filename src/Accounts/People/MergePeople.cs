using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.People;

/// <summary>Everything one person left here becomes another's, in the caller's transaction: nothing lost, nothing twice.</summary>
internal sealed class MergePeople(AccountsDb db, IEnumerable<IPersonalData> modules)
{
    public async Task Execute(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        // Both rows are held, always in the same order, until the transaction ends: neither erased nor merged by another meanwhile.
        foreach (var id in new[] { from.Value, into.Value }.Order())
            await db.Execute($"update accounts_people set seen_on = seen_on where id = {id}", cancellationToken);
        foreach (var module in modules) await module.Merge(from, into, cancellationToken);
    }
}
