using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>The project on one page, to be printed and given: nothing private is on it but what its owner ticked.</summary>
[AllowAnonymous]
internal sealed class SheetPage(PersonProjects projects, IPlan plan, Visitor visitor) : HousePage
{
    [FromRoute] public RecordId Id { get; set; }

    [FromQuery(Name = "avec")] public string[] With { get; set; } = [];

    public Project Project { get; private set; } = null!;

    public IReadOnlyList<PlanLineState> Lines { get; private set; } = [];

    public DateOnly Today => visitor.Today;

    public bool HasPrivateWords => With.Contains("prive");

    public IEnumerable<ProjectStep> Steps => ProjectStep.All.Append(ProjectStep.Enquiry).Where(s => !s.IsPrivate || With.Contains("sante"));

    protected override async Task Show(CancellationToken cancellationToken)
    {
        (_, Project) = await projects.Read(Id, cancellationToken);
        Lines = [.. (await plan.Find(visitor.Id!.Value, PersonProjects.DecisionOrigins(Id), cancellationToken)).Where(l => l.IsOpen).OrderBy(l => l.Day)];
    }
}
