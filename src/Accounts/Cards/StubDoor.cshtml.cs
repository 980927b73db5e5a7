using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Tremplin.Accounts.Cards;

[AllowAnonymous]
internal sealed class StubDoorPage(RecoverCard recover) : PinPage
{
    [BindProperty, Display(Name = "Le numéro")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Les lettres du talon")]
    public string? Letters { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (number, letters) = (CardCode.ReadFigures(Number), CardCode.ReadLetters(Letters));
        if (number.Length is 0) ModelState.AddModelError(nameof(Number), "Recopiez le numéro : huit chiffres.");
        if (letters.Length is 0) ModelState.AddModelError(nameof(Letters), "Recopiez les seize lettres du talon.");
        if (Chosen() is not { } pin || !ModelState.IsValid) return Page();
        await recover.Execute(number, letters, pin, cancellationToken);
        return Redirect("/compte/carte/feuille");
    }
}
