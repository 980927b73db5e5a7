using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Credentials;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Email;

/// <summary>Opened by whoever reads the mailbox, on any device; opening changes nothing.</summary>
[AllowAnonymous]
internal sealed class NewPasswordPage(AccountsDb db, ChooseNewPassword choose, MailLinks links) : HousePage
{
    [FromRoute] public string Token { get; set; } = "";

    [BindProperty, Display(Name = "Votre nouveau mot de passe")]
    public string? Password { get; set; }

    public string? Name { get; private set; }

    string? pseudonym;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var person = (await links.Find(Token, LinkPurpose.NewPassword, cancellationToken))?.PersonId;
        var account = await db.People.Where(p => p.Id == person).Select(p => new { p.SignInName, p.Pseudonym }).SingleOrDefaultAsync(cancellationToken);
        (Name, pseudonym) = (account?.SignInName, account?.Pseudonym);
        if (Name is null) Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Show(cancellationToken);
        if (Name is not null && PasswordRule.Fault(Password, pseudonym, Name) is { } fault)
        {
            ModelState.AddModelError(nameof(Password), fault);
            return Page();
        }
        await choose.Execute(Token, Password ?? "", cancellationToken);
        return Redirect("/compte?fait=mot-de-passe");
    }
}
