using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Cards;

[MayEnter]
internal sealed class MyCardPage(AccountsDb db, DropCard drop, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Votre mot de passe")]
    public string? Password { get; set; }

    public bool HasPassword { get; private set; }

    /// <summary>The one in hand, then the one that will take its place.</summary>
    public IReadOnlyList<PaperCard> Cards { get; private set; } = [];

    public bool IsWaiting => Cards.Any(c => c.SealedSheet is not null);

    protected override async Task Show(CancellationToken cancellationToken)
    {
        HasPassword = await db.People.AnyAsync(p => p.Id == visitor.Id && p.PasswordHash != null, cancellationToken);
        Cards = await db.Cards.AsNoTracking().Where(c => c.PersonId == visitor.Id).OrderBy(c => c.CreatedAt).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await drop.Execute(Password, cancellationToken);
        return Redirect("/compte?fait=carte-annulee");
    }
}
