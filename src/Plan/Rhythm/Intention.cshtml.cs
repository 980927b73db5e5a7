using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Plan.Rhythm;

[AllowAnonymous]
internal sealed class IntentionPage(Rhythms rhythms, ReviewIntention review, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Répondre à une offre")] public int Offers { get; set; }

    [BindProperty, Display(Name = "Écrire ou passer, sans offre")] public int Unsolicited { get; set; }

    [BindProperty, Display(Name = "En parler à quelqu'un")] public int Network { get; set; }

    [BindProperty, Display(Name = "Passer à l'agence ou à la mission locale")] public int Agency { get; set; }

    [BindProperty, Display(Name = "Aller à un salon ou à un forum")] public int Fairs { get; set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        if ((await rhythms.Of(visitor.Id, visitor.Today, cancellationToken)).Rhythm is { } mine)
            (Offers, Unsolicited, Network, Agency, Fairs) = mine.Intention;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await review.Execute(new(Offers, Unsolicited, Network, Agency, Fairs), cancellationToken);
        return Redirect("/mon-plan/rythme?fait=intention");
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken)
    {
        await review.Execute(null, cancellationToken);
        return Redirect("/mon-plan?fait=semaine");
    }
}
