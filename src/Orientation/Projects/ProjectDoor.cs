using Microsoft.AspNetCore.Mvc;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>« En faire un projet », on the page of a job.</summary>
internal sealed class ProjectDoor : ViewComponent
{
    public IViewComponentResult Invoke(Occupation occupation) => View("/Projects/ProjectDoor.cshtml", occupation);
}
