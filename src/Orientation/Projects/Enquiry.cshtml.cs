using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Five questions for somebody of the trade, and what they answered.</summary>
[AllowAnonymous]
internal sealed class EnquiryPage(PersonProjects projects, JudgeStep judge, PlanStep planStep, IPlan plan, Visitor visitor) : ActForm(planStep, plan, visitor)
{
    /// <summary>The questions alone, with lines for a pen.</summary>
    [FromQuery(Name = "papier")] public string? Paper { get; set; }

    public bool IsPaper => Paper is "1";

    [BindProperty, Display(Name = "Les réponses, avec les mots exacts"), StringLength(PersonProjects.LongestText, ErrorMessage = TooLong)] public string? Note { get; set; }

    public IReadOnlyList<string> Questions => EnquiryKit.Questions(Project.Job);

    public override string Here => $"{Project.HrefOf(Id)}/enquete";

    protected override async Task Show(CancellationToken cancellationToken)
    {
        (_, Project) = await projects.Read(Id, cancellationToken);
        var check = Project.On(ProjectStep.Enquiry);
        (Opinion, Found, Note) = (Opinion ?? $"{check?.Judgement}", Found ?? check?.Found(ProjectStep.Enquiry), Note ?? check?.Note);
        await ReadPlan(ProjectStep.Enquiry, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<Judgement>(Opinion, out var opinion) || !Enum.IsDefined(opinion))
        {
            ModelState.AddModelError(nameof(Opinion), "Choisissez une réponse. « Je n'ai pas encore appelé » en est une.");
            return Page();
        }
        await judge.Execute(Id, ProjectStep.Enquiry, opinion, Plain(Found), Plain(Note), need: null, cancellationToken);
        return Redirect($"{Here}?garde=1#retour");
    }

    public Task<IActionResult> OnPostPlanAsync(CancellationToken cancellationToken) => PutInPlan(ProjectStep.Enquiry, cancellationToken);
}
