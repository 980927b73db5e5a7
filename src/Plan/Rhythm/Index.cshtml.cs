using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Plan.Rhythm;

[AllowAnonymous]
internal sealed class RhythmPage(Rhythms rhythms, Cards cards, CountMyDays countMyDays, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Où vivez-vous ?")] public string? Zone { get; set; }

    [FromQuery(Name = "fait")] public string? What { get; set; }

    public RhythmView Mine { get; private set; } = RhythmView.OfNobody;

    public IReadOnlyList<CardView> Cards { get; private set; } = [];

    public DateOnly Today => visitor.Today;

    /// <summary>What has just been done, in words of ours: the address only carries a key.</summary>
    public string? Done => What switch
    {
        "semaine" => "Votre semaine est enregistrée.",
        "heure" => "C'est noté. Vos jours commencent à votre heure.",
        "intention" => "Votre intention est enregistrée.",
        _ => null,
    };

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Mine = await rhythms.Of(visitor.Id, Today, cancellationToken);
        Cards = await cards.Mine(cancellationToken);
        Zone ??= visitor.TimeZone.Id;
    }

    public async Task<IActionResult> OnPostZoneAsync(CancellationToken cancellationToken)
    {
        await countMyDays.Execute(Zone, cancellationToken);
        return Redirect("/mon-plan/rythme?fait=heure");
    }
}
