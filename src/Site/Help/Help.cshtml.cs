using Microsoft.AspNetCore.Authorization;
using Tremplin.Kernel.Web;
using Tremplin.Site.Contracts;

namespace Tremplin.Site.Help;

[AllowAnonymous, PublicBytes]
internal sealed class HelpPage(SiteIdentity site) : HousePage
{
    public SiteIdentity Site => site;

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;
}
