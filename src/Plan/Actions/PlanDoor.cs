using Microsoft.AspNetCore.Mvc;

namespace Tremplin.Plan.Actions;

/// <summary>« Préparer ma semaine », on the home page.</summary>
internal sealed class PlanDoor : ViewComponent
{
    public IViewComponentResult Invoke() => View("/Actions/PlanDoor.cshtml");
}
