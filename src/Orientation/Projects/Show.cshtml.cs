using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>One project: its seven steps in order, each with what its owner says of it.</summary>
[AllowAnonymous]
internal sealed class ProjectPage(PersonProjects projects, ChangeProject change) : HousePage
{
    [FromRoute] public RecordId Id { get; set; }

    /// <summary>The job was already a project when it was added.</summary>
    [FromQuery(Name = "deja")] public string? WasThere { get; set; }

    public Project Project { get; private set; } = null!;

    public Portfolio All { get; private set; } = null!;

    /// <summary>The first step that has no judgement yet.</summary>
    public ProjectStep? Next => ProjectStep.All.FirstOrDefault(s => Project.On(s)?.Judgement is null);

    protected override async Task Show(CancellationToken cancellationToken) => (All, Project) = await projects.Read(Id, cancellationToken);

    public async Task<IActionResult> OnPostBackAsync(CancellationToken cancellationToken)
    {
        await change.TakeBack(Id, cancellationToken);
        return Redirect(Project.HrefOf(Id));
    }

    public async Task<IActionResult> OnPostAsideAsync(CancellationToken cancellationToken)
    {
        await change.PutAside(Id, cancellationToken);
        return Redirect("/orientation/projets?fait=de-cote");
    }
}
