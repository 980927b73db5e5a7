using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Credentials;

[AllowAnonymous]
internal sealed class ChoosePasswordPage(CreateAccount create, DrawnName drawn) : HousePage
{
    [FromQuery(Name = "qui")] public string? Who { get; set; }

    [BindProperty, Display(Name = "Votre mot de passe")]
    public string? Password { get; set; }

    public SignInName? Name => drawn.Open(Who)?.Name;

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (drawn.Open(Who) is not var (name, pseudonym)) return Redirect("/compte/creer");
        if (PasswordRule.Fault(Password, pseudonym, name.Value) is { } fault)
        {
            ModelState.AddModelError(nameof(Password), fault);
            return Page();
        }
        await create.Execute(name, pseudonym, Password!, cancellationToken);
        return Redirect("/compte?fait=cree");
    }
}
