using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Credentials;

[MayEnter]
internal sealed class PasswordPage(AccountsDb db, ChangePassword change, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Votre mot de passe d'aujourd'hui")]
    public string? Current { get; set; }

    [BindProperty, Display(Name = "Le nouveau")]
    public string? Next { get; set; }

    public bool HasPassword { get; private set; }

    public string Name { get; private set; } = "";

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var me = await db.People.AsNoTracking().SingleAsync(p => p.Id == visitor.Id, cancellationToken);
        (HasPassword, Name) = (me.PasswordHash is not null, me.SignInName!);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (PasswordRule.Fault(Next, visitor.Pseudonym) is { } fault)
        {
            ModelState.AddModelError(nameof(Next), fault);
            return Page();
        }
        await change.Execute(Current, Next!, cancellationToken);
        return Redirect("/compte?fait=mot-de-passe");
    }
}
