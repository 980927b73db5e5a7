using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Orientation.Ranking;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>One step of a project: what is known, what its owner says of it, and one thing to do.</summary>
[AllowAnonymous]
internal sealed class StepPage(PersonProjects projects, JudgeStep judge, PlanStep planStep, IPlan plan, Rome rome, LabourMarket market, Gazetteer places, Profiles profiles, Visitor visitor) : ActForm(planStep, plan, visitor)
{
    [FromRoute(Name = "etape")] public string Key { get; set; } = "";

    /// <summary>A commune or a postcode, for the market.</summary>
    [FromQuery(Name = "ici")] public string? Around { get; set; }

    [BindProperty, Display(Name = "Avec mes mots"), StringLength(PersonProjects.LongestText, ErrorMessage = TooLong)] public string? Note { get; set; }

    [BindProperty, Display(Name = "Que faudrait-il pour que ce soit possible ?"), StringLength(PersonProjects.LongestText, ErrorMessage = TooLong)] public string? Need { get; set; }

    public ProjectStep Step { get; private set; } = null!;

    public int Place { get; private set; }

    public ProjectStep? Previous => Place > 0 ? ProjectStep.All[Place - 1] : null;

    public ProjectStep? Next => ProjectStep.All.ElementAtOrDefault(Place + 1);

    public IReadOnlyList<Fact> Facts { get; private set; } = [];

    public IReadOnlyList<Commune> Communes { get; private set; } = [];

    public bool IsUnknownPlace { get; private set; }

    public Check? Check { get; private set; }

    /// <summary>Something stands in the way, or is not known yet: there is something to do.</summary>
    public bool HasObstacle => Check is { } check && (check.Need.Length > 0 || check.Judgement is Judgement.If or Judgement.Unknown);

    public override string Here => $"{Project.HrefOf(Id)}/{Key}";

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Step = ProjectStep.Of(Key) ?? throw new Missing();
        Place = ProjectStep.All.ToList().IndexOf(Step);
        (var all, Project) = await projects.Read(Id, cancellationToken);
        Check = Project.On(Step);
        // Without a place asked for, that of their criteria: it is not typed twice.
        if (Key is "marche" && string.IsNullOrWhiteSpace(Around) && (await profiles.ReadCriteria(cancellationToken)).Commune is { } code) Around = places.Find(code)?.InWords;
        var typed = Around is { Length: > 0 and <= 100 } && Key is "marche" ? Around : "";
        Communes = typed.Length > 0 ? places.Search(typed) : [];
        IsUnknownPlace = typed.Length > 0 && Communes.Count is 0;
        if (Project.Job is { } job) Facts = new StepFacts(job, Communes is [var one] ? one : null, Key is "competences" ? all.DeclaredIn(rome.Current) : [], rome.Current, market).Of(Step);
        (Opinion, Found, Note, Need) = (Opinion ?? $"{Check?.Judgement}", Found ?? Check?.Found(Step), Note ?? Check?.Note, Need ?? Check?.Need);
        if (HasObstacle) await ReadPlan(Step, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "suite")] string? goesOn, CancellationToken cancellationToken)
    {
        var step = ProjectStep.Of(Key) ?? throw new Missing();
        if (!Enum.TryParse<Judgement>(Opinion, out var opinion) || !Enum.IsDefined(opinion))
        {
            ModelState.AddModelError(nameof(Opinion), "Choisissez une réponse. « Je ne sais pas encore » en est une.");
            return Page();
        }
        await judge.Execute(Id, step, opinion, Plain(Found), Plain(Note), Plain(Need), cancellationToken);
        return Redirect(goesOn is not null && ProjectStep.All.SkipWhile(s => s != step).Skip(1).FirstOrDefault() is { } next ? $"{Project.HrefOf(Id)}/{next.Key}" : $"{Here}?garde=1#retour");
    }

    public Task<IActionResult> OnPostPlanAsync(CancellationToken cancellationToken) => PutInPlan(ProjectStep.Of(Key) ?? throw new Missing(), cancellationToken);
}
