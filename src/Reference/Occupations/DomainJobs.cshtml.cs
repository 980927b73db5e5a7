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

    /// <summary>The domains inside a great one; itself otherwise.</summary>
    public IEnumerable<Domain> Inside => Domain.Parent is null ? Rome.Domains.Where(d => d.Parent == Domain) : [Domain];

    public IEnumerable<Occupation> JobsOf(Domain domain) => Rome.Occupations.Where(o => o.Domain == domain).OrderBy(o => o.Name.Masculine, StringComparer.CurrentCulture);

    protected override Task Show(CancellationToken cancellationToken)
    {
        Domain = Rome.Domains.FirstOrDefault(d => d.Code == Code) ?? throw new Missing();
        return Task.CompletedTask;
    }
}
