using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;

namespace Tremplin.Plan.Rhythm;

[AllowAnonymous]
internal sealed class CardPage(Cards cards, WriteCard write, RemoveCard remove) : CardForm
{
    [FromRoute] public CardId Id { get; set; }

    protected override async Task Show(CancellationToken cancellationToken) =>
        (_, If, Then) = (await cards.Mine(cancellationToken)).FirstOrDefault(c => c.Id == Id) ?? throw new Missing();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsWhole()) return Page();
        await write.Execute(Id, If!, Then!, cancellationToken);
        return Redirect("/mon-plan/rythme/si-alors?fait=garde");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await remove.Execute(Id, cancellationToken);
        return Redirect("/mon-plan/rythme/si-alors?fait=retire");
    }
}
