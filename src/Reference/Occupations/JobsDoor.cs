using Microsoft.AspNetCore.Mvc;

namespace Tremplin.Reference.Occupations;

/// <summary>On the home page: one way in for who wonders what to do.</summary>
internal sealed class JobsDoor : ViewComponent
{
    public IViewComponentResult Invoke() => View("/Occupations/JobsDoor.cshtml");
}
