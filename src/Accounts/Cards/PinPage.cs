using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Design;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Cards;

/// <summary>A page where the PIN of a card is chosen; it is written twice.</summary>
internal abstract class PinPage : HousePage
{
    [BindProperty, Display(Name = "Votre code de six chiffres")]
    public string? Pin { get; set; }

    [BindProperty, Display(Name = "Le même code, encore une fois")]
    public string? Again { get; set; }

    protected override Task Show(CancellationToken cancellationToken)
    {
        Forgetting.Ask(HttpContext);
        return Task.CompletedTask;
    }

    /// <summary>The PIN, or null when the form says why it cannot be.</summary>
    protected string? Chosen()
    {
        var pin = CardCode.ReadFigures(Pin);
        if (PinRule.Fault(pin) is { } fault) ModelState.AddModelError(nameof(Pin), fault);
        else if (CardCode.ReadFigures(Again) != pin) ModelState.AddModelError(nameof(Again), "Les deux codes ne sont pas les mêmes. Écrivez-les encore une fois, doucement.");
        else return pin;
        return null;
    }
}
