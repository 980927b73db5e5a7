using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;

namespace Tremplin.Design;

/// <summary>Every component in every state, for the eyes and for the checks; in Development only.</summary>
[AllowAnonymous]
internal sealed class GalleryPage(IWebHostEnvironment environment) : PageModel
{
    [Display(Name = "Une tâche que vous faisiez")]
    public string? Task { get; set; }

    [Display(Name = "Quel jour ?")]
    public string Day { get; set; } = "jeudi";

    [Display(Name = "Votre première journée")]
    public DateOnly? FirstDay { get; set; } = new(2024, 3, 4);

    public IReadOnlyList<string> Tasks { get; set; } = ["caisse", "clients"];

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment()) return NotFound();
        ModelState.AddModelError("e.tache", "Écrivez au moins une tâche. Un mot suffit.");
        ModelState.AddModelError("e.choix", "Choisissez une réponse.");
        ModelState.AddModelError("e.jour", "Choisissez un jour.");
        ModelState.AddModelError("", "Cette étape a changé entre-temps. Relisez-la, puis enregistrez.");
        return Page();
    }
}
