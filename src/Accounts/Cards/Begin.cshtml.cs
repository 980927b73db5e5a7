using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Credentials;

namespace Tremplin.Accounts.Cards;

[AllowAnonymous]
internal sealed class BeginPage(CreateAccountWithCard create, DrawnName drawn) : PinPage
{
    [FromQuery(Name = "qui")] public string? Who { get; set; }

    public bool HasName => drawn.Open(Who) is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (drawn.Open(Who) is not var (name, pseudonym)) return Redirect("/compte/creer");
        if (Chosen() is not { } pin) return Page();
        await create.Execute(name, pseudonym, pin, cancellationToken);
        return Redirect("/compte/carte/feuille");
    }
}
