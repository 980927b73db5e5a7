using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tremplin.Accounts.Cards;

/// <summary>What the square of a card opens, and what its bearer types: it leads at once to an address that says nothing.</summary>
[AllowAnonymous]
internal sealed class ScanPage(ScannedCard scanned) : PageModel
{
    public IActionResult OnGet([FromQuery(Name = "c")] string? card)
    {
        var (number, letters) = (CardCode.ReadFigures(card), CardCode.ReadLetters(card));
        if (number.Length is CardCode.NumberLength && letters.Length is CardCode.LettersLength) scanned.Keep(number, letters);
        return Redirect("/compte/connexion/carte");
    }
}
