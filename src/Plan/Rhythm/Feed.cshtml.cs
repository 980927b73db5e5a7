using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Plan.Rhythm;

[AllowAnonymous]
internal sealed class FeedPage(Rhythms rhythms, OpenFeed open, CloseFeed close, Visitor visitor) : HousePage
{
    [BindProperty] public string? Offer { get; set; }

    [FromQuery(Name = "fait")] public string? What { get; set; }

    public bool IsKnown => visitor.Id is not null;

    public bool HasFeed { get; private set; }

    /// <summary>What the next form carries.</summary>
    public string NextOffer { get; private set; } = "";

    /// <summary>The address just made, without « https: »; shown once.</summary>
    public string? Address { get; private set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var mine = (await rhythms.Of(visitor.Id, visitor.Today, cancellationToken)).Rhythm;
        (HasFeed, NextOffer) = (mine?.FeedHash is not null, open.Offer(mine));
    }

    /// <summary>Shown at once and not after a redirection, which would have to carry the secret.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        Address = $"//{Request.Host}/agenda/{await open.Execute(Offer, cancellationToken)}.ics";
        await Show(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        await close.Execute(cancellationToken);
        return Redirect("/mon-plan/rythme/agenda?fait=supprimee");
    }
}
