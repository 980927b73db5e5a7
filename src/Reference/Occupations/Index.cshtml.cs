using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Search;

namespace Tremplin.Reference.Occupations;

[AllowAnonymous, PublicBytes("q", "famille")]
internal sealed class JobsPage(Rome rome, OccupationSearch search) : HousePage
{
    [FromQuery(Name = "q")] public string? Query { get; set; }

    /// <summary>A code of ROME 3, or one that became several jobs.</summary>
    [FromQuery(Name = "famille")] public string? Family { get; set; }

    public RomeEdition Rome { get; } = rome.Current;

    /// <summary>Null: nothing was asked.</summary>
    public IReadOnlyList<SearchResult>? Found { get; private set; }

    public IEnumerable<(Domain Domain, int Jobs)> GreatDomains => Rome.Domains.Where(d => d.Parent is null).Select(d => (d, Rome.Occupations.Count(o => o.Domain.Parent == d)));

    /// <summary>More would be a list to go through, not an answer.</summary>
    const int Shown = 12;

    protected override Task Show(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Query)) Found = search.Find(Query, Shown);
        else if (!string.IsNullOrWhiteSpace(Family)) Found = [.. Rome.Under(Family).Select(o => new SearchResult(o, "", MatchKind.Code))];
        return Task.CompletedTask;
    }
}
