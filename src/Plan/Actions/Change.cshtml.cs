using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;

namespace Tremplin.Plan.Actions;

[AllowAnonymous]
internal sealed class ChangePage(PlanDb db, ChangeAction change, Visitor visitor, PrivateText seal) : HousePage
{
    public static readonly string[] Reasons = ["Ce n'est plus utile", "C'est trop difficile en ce moment", "Je n'ai pas le temps", "C'est fait autrement"];

    [FromRoute] public ActionId Id { get; set; }

    [BindProperty, Display(Name = "Quel jour ?")] public DateOnly? To { get; set; }

    [BindProperty, StringLength(200)] public string? Reason { get; set; }

    public string Text { get; private set; } = "";

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var person = visitor.Id ?? throw new Missing();
        var line = await db.Actions.AsNoTracking().Where(a => a.Id == Id && a.PersonId == person).One(cancellationToken);
        Text = seal.Open(line.SealedText) ?? "";
        To ??= WeekLayout.Again(line, visitor.Today);
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken)
    {
        if (To is null)
        {
            ModelState.AddModelError(nameof(To), "Choisissez un jour.");
            return Page();
        }
        await change.MoveTo(Id, To.Value, cancellationToken);
        return Redirect("/mon-plan?fait=deplace");
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancellationToken)
    {
        await change.Drop(Id, Reasons.Contains(Reason) ? Reason : null, cancellationToken);
        return Redirect("/mon-plan?fait=retire");
    }
}
