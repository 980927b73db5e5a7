using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Credentials;

[MayEnter]
internal sealed class PasswordPage(ChangePassword change, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Votre mot de passe d'aujourd'hui"), Required(ErrorMessage = "Écrivez votre mot de passe d'aujourd'hui.")]
    public string? Current { get; set; }

    [BindProperty, Display(Name = "Le nouveau")]
    public string? Next { get; set; }

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;

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
