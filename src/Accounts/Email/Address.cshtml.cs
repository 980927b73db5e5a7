using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Email;

[MayEnter]
internal sealed class AddressPage(AccountsDb db, AskAddress ask, RemoveAddress remove, MailLinks links, Outbox outbox, PrivateText privateText, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Votre adresse e-mail")]
    public string? Email { get; set; }

    [BindProperty, Display(Name = "Votre mot de passe d'aujourd'hui")]
    public string? Password { get; set; }

    [BindProperty, Display(Name = "Votre mot de passe, pour la retirer")]
    public string? PasswordToRemove { get; set; }

    public bool IsOpen => outbox.IsOpen;

    public bool HasPassword { get; private set; }

    public string? Address { get; private set; }

    /// <summary>The address a link went to, until it comes back.</summary>
    public string? Waiting { get; private set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var person = visitor.Id!.Value;
        HasPassword = await db.People.AnyAsync(p => p.Id == person && p.PasswordHash != null, cancellationToken);
        Address = privateText.Open(await db.Addresses.Where(a => a.PersonId == person).Select(a => a.SealedAddress).SingleOrDefaultAsync(cancellationToken));
        Waiting = privateText.Open(await links.Of(person, LinkPurpose.ConfirmAddress).Select(l => l.SealedAddress).FirstOrDefaultAsync(cancellationToken));
        if (!IsOpen && Address is null) throw new Missing();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(Email) is not { } address)
        {
            ModelState.AddModelError(nameof(Email), "Vérifiez cette adresse. Elle a un « @ », comme « prenom@exemple.fr ».");
            return Page();
        }
        await ask.Execute(address, Password, cancellationToken);
        return Redirect("/compte/adresse");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await remove.Execute(PasswordToRemove, cancellationToken);
        return Redirect("/compte?fait=sans-adresse");
    }
}
