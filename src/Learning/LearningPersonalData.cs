using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Learning;

internal sealed class LearningPersonalData(LearningDb db) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.Enrolments.Select(e => e.PersonId).Union(db.Traces.Select(t => t.PersonId)).ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.Traces.Where(t => people.Contains(t.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Enrolments.Where(e => people.Contains(e.PersonId)).ExecuteDeleteAsync(cancellationToken);
    }
}
