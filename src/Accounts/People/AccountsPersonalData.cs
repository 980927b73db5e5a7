using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.People;

internal sealed class AccountsPersonalData(AccountsDb db) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.Sessions.Select(s => s.PersonId).Distinct().ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.Sessions.Where(s => people.Contains(s.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.People.Where(p => people.Contains(p.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
