using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.People;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Credentials;

[AllowAnonymous]
internal sealed class CreatePage(CreateAccount create, DrawnName drawn, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Comment voulez-vous qu'on vous appelle ?"), Required(ErrorMessage = "Écrivez un nom. Un prénom ou un surnom suffit.")]
    [StringLength(Person.LongestPseudonym, ErrorMessage = "C'est un peu long. Gardez 60 signes au plus.")]
    public string? Pseudonym { get; set; }

    [BindProperty, Display(Name = "Comment voulez-vous revenir ?")]
    public string Way { get; set; } = "mot-de-passe";

    public bool HasAccount => visitor.HasAccount;

    public bool HasSomething => visitor.Id is not null;

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var pseudonym = Pseudonym!.Trim();
        return Redirect($"/compte/creer/{(Way is "carte" ? Way : "mot-de-passe")}?qui={drawn.Seal(await create.Draw(pseudonym, cancellationToken), pseudonym)}");
    }
}
