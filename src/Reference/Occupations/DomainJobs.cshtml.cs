using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Occupations;

[AllowAnonymous, PublicBytes]
internal sealed class DomainPage(Rome rome) : HousePage
{
    [FromRoute] public string Code { get; set; } = "";

    public RomeEdition Rome { get; } = rome.Current;

    public Domain Domain { get; private set; } = null!;

    /// <summary>The domains inside a great one, and how many jobs each has.</summary>
    public IEnumerable<(Domain Domain, int Jobs)> Inside => Rome.Domains.Where(d => d.Parent == Domain).Select(d => (d, Rome.Occupations.Count(o => o.Domain == d)));

    public IEnumerable<Occupation> Jobs => Rome.Occupations.Where(o => o.Domain == Domain).OrderBy(o => o.Name.Masculine, StringComparer.CurrentCulture);

    protected override Task Show(CancellationToken cancellationToken)
    {
        Domain = Rome.Domains.FirstOrDefault(d => d.Code == Code) ?? throw new Missing();
        return Task.CompletedTask;
    }
}
