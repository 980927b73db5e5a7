using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;

namespace Tremplin.Orientation.Skills;

/// <summary>A page where an experience is said: what, where, when.</summary>
internal abstract class ExperienceForm : HousePage
{
    public const int Longest = 120;
    const string TooLong = "C'est un peu long. Gardez 120 signes au plus.", NotAYear = "Écrivez l'année en quatre chiffres, comme 2014.";

    [BindProperty, Display(Name = "Qu'est-ce que vous faisiez ?"), StringLength(Longest, ErrorMessage = TooLong)]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "Chez qui, ou dans quelle ville ?"), StringLength(Longest, ErrorMessage = TooLong)]
    public string? Place { get; set; }

    [BindProperty, Display(Name = "De quelle année"), RegularExpression("(19|20)[0-9]{2}", ErrorMessage = NotAYear)]
    public string? From { get; set; }

    [BindProperty, Display(Name = "À quelle année"), RegularExpression("(19|20)[0-9]{2}", ErrorMessage = NotAYear)]
    public string? To { get; set; }

    /// <summary>Whether it can be kept; says at its field what is missing.</summary>
    protected bool IsWhole()
    {
        if (string.IsNullOrWhiteSpace(Title)) ModelState.AddModelError(nameof(Title), "Écrivez ce que vous faisiez. Deux mots suffisent.");
        if (string.CompareOrdinal(From, To) > 0 && !string.IsNullOrEmpty(To)) ModelState.AddModelError(nameof(To), "L'année de fin vient avant l'année de début. Vérifiez les deux.");
        return ModelState.IsValid;
    }

    protected Dictionary<string, string> Values() => new() { ["title"] = Title!.Trim(), ["place"] = Place?.Trim() ?? "", ["from"] = From ?? "", ["to"] = To ?? "" };
}
