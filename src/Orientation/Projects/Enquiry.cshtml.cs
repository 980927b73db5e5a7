using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Five questions for somebody of the trade, and what they answered.</summary>
[AllowAnonymous]
internal sealed class EnquiryPage(PersonProjects projects, JudgeStep judge, PlanStep planStep, IPlan plan, Visitor visitor) : HousePage
{
    [FromRoute] public RecordId Id { get; set; }

    [FromQuery(Name = "garde")] public string? Saved { get; set; }

    /// <summary>The questions alone, with lines for a pen.</summary>
    [FromQuery(Name = "papier")] public string? Paper { get; set; }

    public bool IsPaper => Paper is "1";

    [BindProperty] public string? Opinion { get; set; }

    [BindProperty, StringLength(270, ErrorMessage = "C'est un peu long. Gardez 270 signes au plus.")] public string? Found { get; set; }

    [BindProperty, Display(Name = "Les réponses, avec les mots exacts"), StringLength(PersonProjects.LongestText, ErrorMessage = "C'est un peu long. Gardez 4 000 signes au plus.")] public string? Note { get; set; }

    [BindProperty, Display(Name = "Je vais…"), StringLength(PersonProjects.LongestLine, ErrorMessage = "C'est un peu long. Gardez 300 signes au plus.")] public string? Act { get; set; }

    [BindProperty, Display(Name = "Quel jour ?")] public DateOnly? Day { get; set; }

    public Project Project { get; private set; } = null!;

    public IReadOnlyList<string> Questions => EnquiryKit.Questions(Project.Job);

    public PlanLineState? Line { get; private set; }

    public DateOnly Today => visitor.Today;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        (_, Project) = await projects.Read(Id, cancellationToken);
        var check = Project.On(ProjectStep.Enquiry);
        (Opinion, Found, Note) = (Opinion ?? $"{check?.Judgement}", Found ?? check?.Found(ProjectStep.Enquiry), Note ?? check?.Note);
        Line = (await plan.Find(visitor.Id!.Value, [PersonProjects.OriginOf(Id, ProjectStep.Enquiry.Key)], cancellationToken)).FirstOrDefault();
        Act ??= Line?.Text ?? ProjectStep.Enquiry.Act;
        Day ??= Line?.Day ?? (await plan.Days(visitor.Id!.Value, cancellationToken)).FirstFrom(Today.AddDays(2));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<Judgement>(Opinion, out var opinion) || !Enum.IsDefined(opinion))
        {
            ModelState.AddModelError(nameof(Opinion), "Choisissez une réponse. « Je n'ai pas encore appelé » en est une.");
            return Page();
        }
        await judge.Execute(Id, ProjectStep.Enquiry, opinion, Plain(Found), Plain(Note), need: null, cancellationToken);
        return Redirect($"{Project.HrefOf(Id)}/enquete?garde=1#retour");
    }

    public async Task<IActionResult> OnPostPlanAsync(CancellationToken cancellationToken)
    {
        if (Plain(Act).Length is 0) ModelState.AddModelError(nameof(Act), "Écrivez ce que vous allez faire. Un verbe suffit.");
        if (Day is null) ModelState.AddModelError(nameof(Day), "Choisissez un jour.");
        if (!ModelState.IsValid) return Page();
        await planStep.Execute(Id, ProjectStep.Enquiry, Plain(Act), Day!.Value, cancellationToken);
        return Redirect($"{Project.HrefOf(Id)}/enquete?garde=plan#action");
    }

    static string Plain(string? typed) => (typed ?? "").Trim();
}
