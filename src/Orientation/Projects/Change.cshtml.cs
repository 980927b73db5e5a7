using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Another name for a project, or nothing of it any more.</summary>
[AllowAnonymous]
internal sealed class ChangeProjectPage(PersonProjects projects, ChangeProject change) : HousePage
{
    [FromRoute] public RecordId Id { get; set; }

    [BindProperty, Display(Name = "Comment l'appelez-vous ?"), StringLength(PersonProjects.LongestTitle, ErrorMessage = "C'est un peu long. Gardez 300 signes au plus.")] public string? Title { get; set; }

    public Project Project { get; private set; } = null!;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        (_, Project) = await projects.Read(Id, cancellationToken);
        Title ??= Project.Title;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Title)) ModelState.AddModelError(nameof(Title), "Donnez-lui un nom. Deux mots suffisent.");
        if (!ModelState.IsValid) return Page();
        await change.Rename(Id, Title!.Trim(), cancellationToken);
        return Redirect(Project.HrefOf(Id));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await change.Remove(Id, cancellationToken);
        return Redirect("/orientation/projets?fait=efface");
    }
}
