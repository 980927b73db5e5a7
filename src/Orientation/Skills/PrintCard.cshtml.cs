using Microsoft.AspNetCore.Authorization;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Orientation.Skills;

[AllowAnonymous]
internal sealed class PrintCardPage(SkillBooks books, Visitor visitor) : HousePage
{
    public SkillCard Card { get; private set; } = null!;

    public string? Pseudonym => visitor.Pseudonym;

    public DateOnly Today => visitor.Today;

    protected override async Task Show(CancellationToken cancellationToken) => Card = new(await books.Mine(cancellationToken));
}
