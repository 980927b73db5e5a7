using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Search;

namespace Tremplin.Reference.Occupations;

[AllowAnonymous, PublicBytes("ici", "depuis")]
internal sealed class JobPage(Rome rome, LabourMarket market, Gazetteer places, OccupationSearch search, SiteAddress address) : HousePage
{
    [FromRoute] public string Code { get; set; } = "";

    /// <summary>A commune or a postcode.</summary>
    [FromQuery(Name = "ici")] public string? Here { get; set; }

    /// <summary>The job one comes from: its code, or its name as one says it.</summary>
    [FromQuery(Name = "depuis")] public string? From { get; set; }

    public RomeEdition Rome { get; } = rome.Current;

    /// <summary>Null: no job has this code.</summary>
    public Occupation? Job { get; private set; }

    public JobFigures? Figures { get; private set; }

    public Occupation? Parent { get; private set; }

    public AskedPlace Place { get; private set; } = new(null, []);

    public int? Tension { get; private set; }

    /// <summary>The same a little further, where it is known.</summary>
    public IReadOnlyList<(Commune Town, int Km, int Tension)> Further { get; private set; } = [];

    /// <summary>The jobs that <see cref="From"/> may be.</summary>
    public IReadOnlyList<Occupation> FromJobs { get; private set; } = [];

    public SkillGap? Gap { get; private set; }

    /// <summary>A commune or a former job was named: the page is not the same for all.</summary>
    public bool IsAsked => Here is not null || From is not null;

    public string Address => address.To($"/metiers/{Job!.Code}");

    public Dictionary<string, object?> LinkedData => JobFacts.LinkedData(Job!, Rome, market, Address);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.Headers.Vary = "Accept";
        if (Rome.Find(Code) is not { } job)
            return Rome.SuccessorOf(Code) is { } next ? RedirectPermanent(Rome.Find(next) is null ? $"/metiers?famille={next}" : $"/metiers/{next}") : await base.OnGetAsync(cancellationToken);
        if (job.Code != Code) return RedirectPermanent($"/metiers/{job.Code}");
        return Accepts.Json(Request) ? new JsonResult(JobFacts.Json(job, Rome, market), JobFacts.Plain) : await base.OnGetAsync(cancellationToken);
    }

    protected override Task Show(CancellationToken cancellationToken)
    {
        Job = Rome.Find(Code);
        if (Job is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        (Figures, Parent, Place) = (market.Of(Job), Rome.Find(Job.ParentCode), AskedPlace.Of(Here, places));
        Tension = market.TensionIn(Place.One?.Basin, Job);
        Further = [.. Place.Around(places).Select(t => (t.Town, t.Km, Tension: market.TensionIn(t.Town.Basin, Job))).Where(t => t.Tension is not null).Take(3).Select(t => (t.Town, t.Km, t.Tension!.Value))];
        FromJobs = JobsCalled(From?.Trim() ?? "");
        if (FromJobs is [var from]) Gap = SkillGap.Between(from.Skills, Job);
        return Task.CompletedTask;
    }

    /// <summary>One when this is its code, its name or a name of no other; else those it may mean, to choose from.</summary>
    IReadOnlyList<Occupation> JobsCalled(string said)
    {
        if (said.Length is 0) return [];
        if (Rome.Find(said) is { } coded) return [coded];
        bool Is(JobName name) => string.Equals(name.Masculine, said, StringComparison.OrdinalIgnoreCase) || string.Equals(name.Feminine, said, StringComparison.OrdinalIgnoreCase);
        Occupation[] found = [.. search.Find(said, 10).Select(r => r.Occupation).Where(o => o != Job)];
        if (Array.Find(found, o => Is(o.Name)) is { } main) return [main];
        return Array.FindAll(found, o => o.Appellations.Any(a => Is(a.Name))) is [var only] ? [only] : found;
    }

    /// <summary>This page, asked one thing more; what was asked before stays asked.</summary>
    public string With(string? here = null, string? from = null)
    {
        var query = QueryString.Empty;
        if ((here ?? Here) is { Length: > 0 } place) query = query.Add("ici", place);
        if ((from ?? From) is { Length: > 0 } job) query = query.Add("depuis", job);
        return $"/metiers/{Job!.Code}{query}";
    }
}
