using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Orientation.Interests;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>« Des métiers pour vous »: the ranking, twenty jobs a page, and « moins de ce genre ».</summary>
[AllowAnonymous]
internal sealed class JobsPage(RankedJobs ranked, ChangeCriteria change, Rome rome) : HousePage
{
    const int PerPage = 20, MostPages = 10, MostAside = 100;

    /// <summary>Which twenty.</summary>
    [FromQuery(Name = "suite")] public int Number { get; set; } = 1;

    /// <summary>The job that was just put aside.</summary>
    [FromQuery(Name = "moins")] public string? JustAside { get; set; }

    [FromQuery(Name = "note")] public string? Noted { get; set; }

    public Profile Someone { get; private set; } = Profile.OfNobody;

    public IReadOnlyList<RankedJob> Jobs { get; private set; } = [];

    /// <summary>The jobs put aside, the last one first.</summary>
    public IReadOnlyList<Occupation> Aside { get; private set; } = [];

    /// <summary>How many jobs the list orders.</summary>
    public string JobCount => rome.Current.Occupations.Length.ToString("N0", CultureInfo.GetCultureInfo("fr-FR"));

    public Occupation? LastAside => Aside.FirstOrDefault(j => j.Code == JustAside);

    public bool HasMore => Number < MostPages;

    public static string HrefOf(int number) => number > 1 ? $"/orientation/metiers?suite={number}" : "/orientation/metiers";

    /// <summary>What the list takes into account, in words.</summary>
    public IReadOnlyList<string> Counted => [.. Parts()];

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Number = Math.Clamp(Number, 1, MostPages);
        (Someone, Jobs) = await ranked.Read((Number - 1) * PerPage, PerPage, cancellationToken);
        Aside = [.. Someone.Criteria.LessLike.Reverse().Select(rome.Current.FindOrSuccessor).OfType<Occupation>()];
    }

    public async Task<IActionResult> OnPostLessAsync([FromForm(Name = "metier")] string? code, CancellationToken cancellationToken)
    {
        var job = rome.Current.Find(code ?? "") ?? throw new Missing();
        await change.Execute(c => c with { LessLike = [.. c.LessLike.Where(l => rome.Current.FindOrSuccessor(l) != job).Append(job.Code).TakeLast(MostAside)] }, cancellationToken);
        return Redirect($"/orientation/metiers?moins={job.Code}");
    }

    public async Task<IActionResult> OnPostPutBackAsync([FromForm(Name = "metier")] string? code, CancellationToken cancellationToken)
    {
        var job = rome.Current.Find(code ?? "") ?? throw new Missing();
        await change.Execute(c => c with { LessLike = [.. c.LessLike.Where(l => rome.Current.FindOrSuccessor(l) != job)] }, cancellationToken);
        return Redirect("/orientation/metiers?note=remis");
    }

    IEnumerable<string> Parts()
    {
        var criteria = Someone.Criteria;
        if (Someone.Interests is { } interests) yield return $"ce que vous aimez ({JobName.Uncapitalised(InterestWords.Short(interests.Order[0]))}, {JobName.Uncapitalised(InterestWords.Short(interests.Order[1]))})";
        if (criteria.Wishes.Count > 0) yield return "vos envies";
        if (Someone.Skills.Count > 0) yield return Someone.Skills.Count is 1 ? "la compétence que vous avez notée" : $"vos {Someone.Skills.Count} compétences";
        if (Someone.Held.Count > 0) yield return "ce que vous avez déjà fait";
        if (criteria.Diploma is not null) yield return "votre diplôme";
        if (criteria.HasLicence is not null) yield return "votre permis";
        if (criteria.Refused.Count > 0) yield return "ce que vous refusez";
        if (Someone.Commune is { } commune) yield return $"les places autour de vous ({commune.Name})";
    }
}
