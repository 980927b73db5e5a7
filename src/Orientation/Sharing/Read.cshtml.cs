using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Design;
using Tremplin.Kernel.Web;
using Tremplin.Orientation.Interests;

namespace Tremplin.Orientation.Sharing;

/// <summary>What the person who was given the link reads, without an account.</summary>
[AllowAnonymous]
internal sealed class ReadSharePage(OpenShare open) : HousePage
{
    [FromRoute] public string Secret { get; set; } = "";

    public InterestProfile Shown { get; private set; } = null!;

    public DateOnly EndsOn { get; private set; }

    public bool IsOwn { get; private set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        // The address is the key: it is written in no trace, no index, no history of another site, and no cache.
        HttpContext.Features.Get<IHttpActivityFeature>()?.Activity.SetTag("url.path", "/orientation/partage/");
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Forgetting.Ask(HttpContext);
        (Shown, EndsOn, IsOwn) = await open.Execute(Secret, HttpMethods.IsGet(Request.Method), cancellationToken);
    }
}
