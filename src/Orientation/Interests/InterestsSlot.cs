using Microsoft.AspNetCore.Mvc;

namespace Tremplin.Orientation.Interests;

/// <summary>In a step of a course: the two strongest interests of whoever has a result, else the way to one.</summary>
internal sealed class InterestsSlot(InterestAnswers answers) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View("/Interests/InterestsSlot.cshtml", await answers.Sittings(HttpContext.RequestAborted));
}
