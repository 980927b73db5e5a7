using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Demo;

/// <summary>In Development, a developer takes the place of one of the demo people.</summary>
internal sealed class BecomeDemoPerson(AccountsDb db, IHttpContextAccessor http, TimeProvider clock)
{
    public async Task Execute(int number, CancellationToken cancellationToken)
    {
        var someone = DemoPerson.All.ElementAtOrDefault(number) ?? throw new Missing();
        var (token, id) = SecretToken.New();
        db.Sessions.Add(new() { Id = id, PersonId = someone.Id, CreatedAt = clock.Now, SeenOn = clock.TodayInParis });
        await db.Save(cancellationToken);
        SessionCookie.Give(http.HttpContext!, token, shared: false);
    }
}
