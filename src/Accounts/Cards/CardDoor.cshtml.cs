using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Cards;

[AllowAnonymous]
internal sealed class CardDoorPage(SignInWithCard signIn, ScannedCard scanned, Visitor visitor, IHostEnvironment environment) : HousePage
{
    [BindProperty, Display(Name = "Le numéro")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Les lettres")]
    public string? Letters { get; set; }

    [BindProperty, Display(Name = "Votre code de six chiffres")]
    public string? Pin { get; set; }

    /// <summary>Where to go after; a page of ours or nowhere.</summary>
    [FromQuery(Name = "retour")] public string? Back { get; set; }

    /// <summary>The number of the card that this browser has just read.</summary>
    public string? Scanned => scanned.Read()?.Number;

    public string? OpenFor => visitor.HasAccount ? visitor.Pseudonym : null;

    public bool HasSomething => visitor is { Id: not null, HasAccount: false };

    public bool IsDemo => environment.IsDevelopment();

    protected override Task Show(CancellationToken cancellationToken)
    {
        Forgetting.Ask(HttpContext);
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (number, letters) = scanned.Read() ?? (CardCode.ReadFigures(Number), CardCode.ReadLetters(Letters));
        var pin = CardCode.ReadFigures(Pin);
        if (number.Length is 0) ModelState.AddModelError(nameof(Number), "Recopiez le numéro de votre carte : huit chiffres.");
        if (letters.Length is 0) ModelState.AddModelError(nameof(Letters), "Recopiez les seize lettres de votre carte.");
        if (pin.Length is not PinRule.Length) ModelState.AddModelError(nameof(Pin), "Tapez votre code : six chiffres.");
        if (!ModelState.IsValid) return Page();
        await signIn.Execute(number, letters, pin, cancellationToken);
        scanned.Forget();
        return Redirect(Url.IsLocalUrl(Back) ? Back : "/");
    }

    public IActionResult OnPostOther()
    {
        scanned.Forget();
        return Redirect("/compte/connexion/carte");
    }
}
