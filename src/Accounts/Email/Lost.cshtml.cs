using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Email;

[AllowAnonymous]
internal sealed class LostPage(AskNewPassword ask, Outbox outbox) : HousePage
{
    [BindProperty, Display(Name = "Votre nom de connexion, ou votre adresse e-mail"), Required(ErrorMessage = "Écrivez votre nom de connexion, ou l'adresse e-mail de votre compte.")]
    [StringLength(EmailAddress.Longest, ErrorMessage = "C'est un peu long. Vérifiez ce que vous avez écrit.")]
    public string? Who { get; set; }

    [FromQuery(Name = "fait")] public bool IsAsked { get; set; }

    public bool IsOpen => outbox.IsOpen;

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ask.Execute(Who!.Trim(), cancellationToken);
        return Redirect("/compte/oubli?fait=true");
    }
}
