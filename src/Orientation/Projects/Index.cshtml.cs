using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>The ideas that someone is looking at, three at most, and those they put aside.</summary>
[AllowAnonymous]
internal sealed class ProjectsPage(PersonProjects projects, ChangeProject change) : HousePage
{
    [FromQuery(Name = "fait")] public string? What { get; set; }

    public Portfolio All { get; private set; } = null!;

    public string? Done => What switch
    {
        "de-cote" => "C'est mis de côté. Rien n'est perdu.",
        "efface" => "Ce projet est effacé.",
        "repris" => "Ce projet est de nouveau devant vous.",
        _ => null,
    };

    protected override async Task Show(CancellationToken cancellationToken) => All = await projects.Read(cancellationToken);

    public async Task<IActionResult> OnPostAsideAsync([FromForm(Name = "projet")] RecordId project, CancellationToken cancellationToken)
    {
        await change.PutAside(project, cancellationToken);
        return Redirect("/orientation/projets?fait=de-cote");
    }

    public async Task<IActionResult> OnPostBackAsync([FromForm(Name = "projet")] RecordId project, CancellationToken cancellationToken)
    {
        await change.TakeBack(project, cancellationToken);
        return Redirect("/orientation/projets?fait=repris");
    }
}
