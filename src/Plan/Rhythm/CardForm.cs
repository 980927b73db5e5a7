using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;

namespace Tremplin.Plan.Rhythm;

/// <summary>A page where the two halves of an if-then sentence are written.</summary>
internal abstract class CardForm : HousePage
{
    const string TooLong = "C'est un peu long. Gardez 200 signes au plus.";

    [BindProperty, Display(Name = "Si…"), StringLength(IfThenCard.LongestPart, ErrorMessage = TooLong)]
    public string? If { get; set; }

    [BindProperty, Display(Name = "alors…"), StringLength(IfThenCard.LongestPart, ErrorMessage = TooLong)]
    public string? Then { get; set; }

    /// <summary>Whether both halves are there; says at its field what is missing.</summary>
    protected bool IsWhole()
    {
        if (string.IsNullOrWhiteSpace(If)) ModelState.AddModelError(nameof(If), "Écrivez ce qui peut arriver.");
        if (string.IsNullOrWhiteSpace(Then)) ModelState.AddModelError(nameof(Then), "Écrivez ce que vous ferez. Un geste suffit.");
        return ModelState.IsValid;
    }
}
