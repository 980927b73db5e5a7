using Microsoft.AspNetCore.Authorization;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Site.Home;

[AllowAnonymous, PublicBytes]
internal sealed class HomePage(Visitor visitor) : HousePage
{
    public bool HasBegun => visitor.Id is not null;

    public bool IsShared => visitor.IsShared;

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;
}
