using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;

namespace Tremplin.Accounts.Cards;

[MayEnter]
internal sealed class DrawPage(AccountsDb db, DrawCard draw, Visitor visitor) : PinPage
{
    [BindProperty, Display(Name = "Votre mot de passe d'aujourd'hui")]
    public string? Password { get; set; }

    public bool HasPassword { get; private set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        await base.Show(cancellationToken);
        HasPassword = await db.People.AnyAsync(p => p.Id == visitor.Id && p.PasswordHash != null, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Chosen() is not { } pin) return Page();
        await draw.Execute(Password, pin, cancellationToken);
        return Redirect("/compte/carte/feuille");
    }
}
