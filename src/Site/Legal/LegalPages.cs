using Microsoft.AspNetCore.Authorization;
using Tremplin.Kernel.Web;
using Tremplin.Site.Contracts;

namespace Tremplin.Site.Legal;

/// <summary>A page of words that only needs to know who publishes the site.</summary>
internal abstract class LegalPage(SiteIdentity site) : HousePage
{
    public SiteIdentity Site => site;

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;
}

[AllowAnonymous, PublicBytes]
internal sealed class AccessibilityPage(SiteIdentity site) : LegalPage(site);

[AllowAnonymous, PublicBytes]
internal sealed class PrivacyPage(SiteIdentity site) : LegalPage(site);

[AllowAnonymous, PublicBytes]
internal sealed class LegalNoticePage(SiteIdentity site) : LegalPage(site);
