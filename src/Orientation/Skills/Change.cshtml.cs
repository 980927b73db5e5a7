using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Skills;

[AllowAnonymous]
internal sealed class ChangePage(SkillBooks books, KeepExperience keep) : ExperienceForm
{
    [FromRoute] public RecordId Id { get; set; }

    public Experience Experience { get; private set; } = null!;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Experience = (await books.Mine(cancellationToken)).Find(Id) ?? throw new Missing();
        (Title, Place, From, To) = (Experience.Title, Experience.Row["place"], Experience.Row["from"], Experience.Row["to"]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsWhole()) return Page();
        await keep.Change(Id, Values(), cancellationToken);
        return Redirect("/orientation/competences?fait=garde");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await keep.Remove(Id, cancellationToken);
        return Redirect("/orientation/competences?fait=retire");
    }
}
