using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Orientation.Interests;

namespace Tremplin.Orientation.Sharing;

/// <summary>The links by which others read my result, and who opened them.</summary>
[AllowAnonymous]
internal sealed class SharingPage(ShareLinks links, ShareResult share, StopShare stop, ForgetShare forget, InterestAnswers answers, SiteAddress address, TimeProvider clock) : HousePage
{
    [BindProperty] public string? Offer { get; set; }

    [BindProperty] public Mode? Which { get; set; }

    [BindProperty, Display(Name = "Pour qui est ce lien ?"), StringLength(Share.LongestName, ErrorMessage = "C'est un peu long. Gardez 60 signes au plus.")]
    public string? Someone { get; set; }

    [BindProperty, Display(Name = "Jusqu'à quel jour ?")]
    public DateOnly? Until { get; set; }

    [FromQuery(Name = "fait")] public string? Done { get; set; }

    /// <summary>What can be shown today, the surest first.</summary>
    public IReadOnlyList<InterestProfile> Results { get; private set; } = [];

    public IReadOnlyList<ShareLink> Open { get; private set; } = [];

    public IReadOnlyList<ShareLink> Closed { get; private set; } = [];

    /// <summary>What the next form carries.</summary>
    public string NextOffer { get; private set; } = "";

    public DateOnly Today => clock.TodayInParis;

    public string AddressOf(ShareLink link) => address.To(link.Path!);

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Forgetting.Ask(HttpContext);
        Results = [.. (await answers.Sittings(cancellationToken)).Select(s => s.Profile).OfType<InterestProfile>()];
        var all = await links.Mine(cancellationToken);
        (Open, Closed) = ([.. all.Where(l => l.Path is not null)], [.. all.Where(l => l.Path is null)]);
        NextOffer = share.Offer();
        if (HttpMethods.IsGet(Request.Method)) (Which, Until) = (Results.FirstOrDefault()?.Mode, Today.AddDays(Share.DaysByDefault));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Which is not { } which || !Enum.IsDefined(which)) ModelState.AddModelError(nameof(Which), "Choisissez le résultat à montrer.");
        if (Until is null) ModelState.AddModelError(nameof(Until), "Choisissez un jour. Après ce jour, le lien n'ouvre plus rien.");
        if (!ModelState.IsValid) return Page();
        await share.Execute(Offer, Which!.Value, Someone?.Trim(), Until!.Value, cancellationToken);
        return Redirect("/orientation/partage?fait=cree");
    }

    public async Task<IActionResult> OnPostStopAsync(string id, CancellationToken cancellationToken)
    {
        await stop.Execute(id, cancellationToken);
        return Redirect("/orientation/partage?fait=arrete");
    }

    public async Task<IActionResult> OnPostForgetAsync(string id, CancellationToken cancellationToken)
    {
        await forget.Execute(id, cancellationToken);
        return Redirect("/orientation/partage");
    }
}
