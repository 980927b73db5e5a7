using Microsoft.AspNetCore.Mvc;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>« Demander une immersion », « Questionner quelqu'un du métier », « En faire un projet », on the page of a job.</summary>
internal sealed class JobDoors : ViewComponent
{
    public IViewComponentResult Invoke(Occupation occupation) => View("/Ranking/JobDoors.cshtml", occupation);
}
