using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>A page where somebody says what they found about one step of a project, and puts one thing to do in their plan.</summary>
internal abstract class ActForm(PlanStep planStep, IPlan plan, Visitor visitor) : HousePage
{
    public const string TooLong = "C'est un peu long. Gardez 4 000 signes au plus.";

    [FromRoute] public RecordId Id { get; set; }

    [FromQuery(Name = "garde")] public string? Saved { get; set; }

    [BindProperty] public string? Opinion { get; set; }

    [BindProperty, StringLength(270, ErrorMessage = "C'est un peu long. Gardez 270 signes au plus.")] public string? Found { get; set; }

    [BindProperty, Display(Name = "Je vais…"), StringLength(PersonProjects.LongestLine, ErrorMessage = "C'est un peu long. Gardez 300 signes au plus.")] public string? Act { get; set; }

    [BindProperty, Display(Name = "Quel jour ?")] public DateOnly? Day { get; set; }

    public Project Project { get; protected set; } = null!;

    /// <summary>What became of the line that this step put in the plan.</summary>
    public PlanLineState? Line { get; private set; }

    public DateOnly Today => visitor.Today;

    /// <summary>Where this page is.</summary>
    public abstract string Here { get; }

    /// <summary>Fills the form of the plan: what waits there, else what the step proposes on a day that suits.</summary>
    protected async Task ReadPlan(ProjectStep step, CancellationToken cancellationToken)
    {
        Line = (await plan.Find(visitor.Id!.Value, [PersonProjects.OriginOf(Id, step.Key)], cancellationToken)).FirstOrDefault();
        Act ??= Line?.Text ?? step.Act;
        Day ??= Line?.Day ?? (await plan.Days(visitor.Id!.Value, cancellationToken)).FirstFrom(Today.AddDays(2));
    }

    protected async Task<IActionResult> PutInPlan(ProjectStep step, CancellationToken cancellationToken)
    {
        if (Plain(Act).Length is 0) ModelState.AddModelError(nameof(Act), "Écrivez ce que vous allez faire. Un verbe suffit.");
        if (NearDay.Fault(Day, Today) is { } fault) ModelState.AddModelError(nameof(Day), fault);
        if (!ModelState.IsValid) return Page();
        await planStep.Execute(Id, step, Plain(Act), Day!.Value, cancellationToken);
        return Redirect($"{Here}?garde=plan#action");
    }

    protected static string Plain(string? typed) => (typed ?? "").Trim();
}
