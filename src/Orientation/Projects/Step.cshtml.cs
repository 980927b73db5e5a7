using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Orientation.Ranking;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>One step of a project: what is known, what its owner says of it, and one thing to do.</summary>
[AllowAnonymous]
internal sealed class StepPage(PersonProjects projects, JudgeStep judge, PlanStep planStep, IPlan plan, Rome rome, LabourMarket market, Gazetteer places, Profiles profiles, Visitor visitor) : HousePage
{
    const string TooLong = "C'est un peu long. Gardez 4 000 signes au plus.";

    [FromRoute] public RecordId Id { get; set; }

    [FromRoute(Name = "etape")] public string Key { get; set; } = "";

    /// <summary>A commune or a postcode, for the market.</summary>
    [FromQuery(Name = "ici")] public string? Here { get; set; }

    [FromQuery(Name = "garde")] public string? Saved { get; set; }

    [BindProperty] public string? Opinion { get; set; }

    [BindProperty, StringLength(270, ErrorMessage = "C'est un peu long. Gardez 270 signes au plus.")] public string? Found { get; set; }

    [BindProperty, Display(Name = "Avec mes mots"), StringLength(PersonProjects.LongestText, ErrorMessage = TooLong)] public string? Note { get; set; }

    [BindProperty, Display(Name = "Que faudrait-il pour que ce soit possible ?"), StringLength(PersonProjects.LongestText, ErrorMessage = TooLong)] public string? Need { get; set; }

    [BindProperty, Display(Name = "Je vais…"), StringLength(PersonProjects.LongestLine, ErrorMessage = "C'est un peu long. Gardez 300 signes au plus.")] public string? Act { get; set; }

    [BindProperty, Display(Name = "Quel jour ?")] public DateOnly? Day { get; set; }

    public Project Project { get; private set; } = null!;

    public ProjectStep Step { get; private set; } = null!;

    public int Place { get; private set; }

    public ProjectStep? Previous => Place > 0 ? ProjectStep.All[Place - 1] : null;

    public ProjectStep? Next => ProjectStep.All.ElementAtOrDefault(Place + 1);

    public IReadOnlyList<Fact> Facts { get; private set; } = [];

    public IReadOnlyList<Commune> Communes { get; private set; } = [];

    public bool IsUnknownPlace { get; private set; }

    public Check? Check { get; private set; }

    /// <summary>What became of the line this step put in the plan.</summary>
    public PlanLineState? Line { get; private set; }

    /// <summary>Something stands in the way, or is not known yet: there is something to do.</summary>
    public bool HasObstacle => Check is { } check && (check.Need.Length > 0 || check.Judgement is Judgement.If or Judgement.Unknown);

    public DateOnly Today => visitor.Today;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Step = ProjectStep.Of(Key) ?? throw new Missing();
        Place = ProjectStep.All.ToList().IndexOf(Step);
        (var all, Project) = await projects.Read(Id, cancellationToken);
        Check = Project.On(Step);
        // Without a place asked for, that of their criteria: it is not typed twice.
        if (Key is "marche" && string.IsNullOrWhiteSpace(Here) && (await profiles.ReadCriteria(cancellationToken)).Commune is { } code) Here = places.Find(code)?.InWords;
        var typed = Here is { Length: > 0 and <= 100 } && Key is "marche" ? Here : "";
        Communes = typed.Length > 0 ? places.Search(typed) : [];
        IsUnknownPlace = typed.Length > 0 && Communes.Count is 0;
        if (Project.Job is { } job) Facts = new StepFacts(job, Communes is [var one] ? one : null, Key is "competences" ? all.DeclaredIn(rome.Current) : [], rome.Current, market).Of(Step);
        (Opinion, Found, Note, Need) = (Opinion ?? $"{Check?.Judgement}", Found ?? Check?.Found(Step), Note ?? Check?.Note, Need ?? Check?.Need);
        if (!HasObstacle) return;
        Line = (await plan.Find(visitor.Id!.Value, [PersonProjects.OriginOf(Id, Step.Key)], cancellationToken)).FirstOrDefault();
        Act ??= Line?.Text ?? Step.Act;
        Day ??= Line?.Day ?? (await plan.Days(visitor.Id!.Value, cancellationToken)).FirstFrom(Today.AddDays(2));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var step = ProjectStep.Of(Key) ?? throw new Missing();
        if (!Enum.TryParse<Judgement>(Opinion, out var opinion) || !Enum.IsDefined(opinion))
        {
            ModelState.AddModelError(nameof(Opinion), "Choisissez une réponse. « Je ne sais pas encore » en est une.");
            return Page();
        }
        await judge.Execute(Id, step, opinion, Plain(Found), Plain(Note), Plain(Need), cancellationToken);
        return Redirect($"{Project.HrefOf(Id)}/{Key}?garde=1#retour");
    }

    public async Task<IActionResult> OnPostPlanAsync(CancellationToken cancellationToken)
    {
        var step = ProjectStep.Of(Key) ?? throw new Missing();
        if (Plain(Act).Length is 0) ModelState.AddModelError(nameof(Act), "Écrivez ce que vous allez faire. Un verbe suffit.");
        if (Day is null) ModelState.AddModelError(nameof(Day), "Choisissez un jour.");
        if (!ModelState.IsValid) return Page();
        await planStep.Execute(Id, step, Plain(Act), Day!.Value, cancellationToken);
        return Redirect($"{Project.HrefOf(Id)}/{Key}?garde=plan#action");
    }

    static string Plain(string? typed) => (typed ?? "").Trim();
}
