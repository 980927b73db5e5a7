using Microsoft.AspNetCore.Mvc;

namespace Tremplin.Plan.Actions;

/// <summary>This week at a glance, on the home page of someone who has begun.</summary>
internal sealed class WeekSlot(WeekView week) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var plan = await week.Read(HttpContext.RequestAborted);
        return View("/Actions/WeekSlot.cshtml", (plan.ThisWeek, week.Today));
    }
}
