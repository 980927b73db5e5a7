using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>One thing that a job asks and somebody lacks: a way to get or to prove it, and a day to begin.</summary>
[AllowAnonymous]
internal sealed class LackPage(PlanLack planLack, IPlan plan, Visitor visitor, Rome rome) : HousePage
{
    [FromRoute(Name = "job")] public string JobCode { get; set; } = "";

    [FromRoute(Name = "skill")] public string SkillCode { get; set; } = "";

    [FromQuery(Name = "fait")] public string? What { get; set; }

    [BindProperty, Display(Name = "Quel jour ?")] public DateOnly? Day { get; set; }

    public Occupation Job { get; private set; } = null!;

    public Skill Skill { get; private set; } = null!;

    public DateOnly Today => visitor.Today;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Read();
        Day ??= (visitor.Id is { } person ? await plan.Days(person, cancellationToken) : PlanDays.Any).FirstFrom(Today.AddDays(1));
    }

    void Read()
    {
        Job = rome.Current.Find(JobCode) ?? throw new Missing();
        Skill = Job.Skills.FirstOrDefault(s => $"{s.Ogr}" == SkillCode) ?? throw new Missing();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Read();
        if (Day is not { } day || day < Today || day > Today.AddYears(1))
        {
            ModelState.AddModelError(nameof(Day), "Choisissez un jour, à partir d'aujourd'hui.");
            return Page();
        }
        await planLack.Execute(Job, Skill, day, cancellationToken);
        return Redirect($"/orientation/competences/manque/{Job.Code}/{Skill.Ogr}?fait=plan");
    }
}
