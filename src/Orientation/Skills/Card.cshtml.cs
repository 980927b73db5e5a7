using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;

namespace Tremplin.Orientation.Skills;

[AllowAnonymous]
internal sealed class CardPage(SkillBooks books) : HousePage
{
    [FromQuery(Name = "fait")] public string? What { get; set; }

    public SkillCard Card { get; private set; } = null!;

    protected override async Task Show(CancellationToken cancellationToken) => Card = new(await books.Mine(cancellationToken));
}
