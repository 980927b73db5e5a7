using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Plan;

internal sealed class PlanPersonalData(PlanDb db) : IPersonalData
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
}
