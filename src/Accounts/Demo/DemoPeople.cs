using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;

namespace Tremplin.Accounts.Demo;

internal sealed class DemoPeople(AccountsDb db, TimeProvider clock) : IDemoData
{
    public Task Seed(CancellationToken cancellationToken)
    {
        foreach (var someone in DemoPerson.All)
            db.People.Add(new() { Id = someone.Id, Pseudonym = someone.Name, CreatedAt = clock.Now, SeenOn = clock.TodayInParis });
        return Task.CompletedTask;
    }
}
