using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>One first step: what it is, how to do it, and the day on which it enters the plan.</summary>
[AllowAnonymous]
internal sealed class DoorPage(TakeDoor take, RankedJobs ranked, IPlan plan, Visitor visitor, Rome rome, IEnumerable<PublicPaths> paths, IServiceProvider services) : HousePage
{
    const int Proposed = 3;

    [FromRoute(Name = "door")] public string Slug { get; set; } = "";

    [FromQuery(Name = "metier")] public string? Code { get; set; }

    [BindProperty, Display(Name = "Quel jour ?")] public DateOnly? Day { get; set; }

    public Door Door { get; private set; } = Door.Jobs;

    /// <summary>The job it is about; null when it is about none, or not chosen yet.</summary>
    public Occupation? Job { get; private set; }

    /// <summary>« fleuriste »</summary>
    public string JobSaid => Job is null ? "" : JobName.Uncapitalised(Job.Name.InWords);

    /// <summary>Where to begin, for who has not chosen a job.</summary>
    public IReadOnlyList<RankedJob> First { get; private set; } = [];

    public PlanLineState? Planned { get; private set; }

    public DateOnly Today => visitor.Today;

    /// <summary>It can enter the plan.</summary>
    public bool IsReady => Job is not null || !Door.IsOfAJob;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Find();
        if (!IsReady || Door == Door.Jobs) First = (await ranked.Read(0, Proposed, cancellationToken)).Jobs;
        if (!IsReady) return;
        if (visitor.Id is { } person) Planned = (await plan.Find(person, [Door.OriginOf(Job)], cancellationToken)).SingleOrDefault();
        Day ??= Planned is { IsOpen: true } line ? line.Day : Door.ProposedDay(Today, visitor.Id is { } known ? await plan.Days(known, cancellationToken) : PlanDays.Any);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Find();
        if (!IsReady) throw new Missing();
        if (NearDay.Fault(Day, Today) is { } fault)
        {
            ModelState.AddModelError(nameof(Day), fault);
            return Page();
        }
        await take.Execute(Door, Job, Day!.Value, cancellationToken);
        return Redirect($"{Door.HrefOf(Job)}#retour");
    }

    void Find()
    {
        Door = Door.Of(Slug) ?? throw new Missing();
        Job = !Door.IsOfAJob || string.IsNullOrEmpty(Code) ? null : rome.Current.FindOrSuccessor(Code) ?? throw new Missing();
    }

    /// <summary>Whether this site has such a page: courses are files that an operator may not have put there.</summary>
    public bool Exists(string path) => paths.Any(p => p.All(services).Contains(path));
}
