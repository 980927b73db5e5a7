using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.People;

[MayEnter]
internal sealed class RenamePage(Rename rename, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Comment voulez-vous qu'on vous appelle ?"), Required(ErrorMessage = "Écrivez un nom. Un prénom ou un surnom suffit.")]
    [StringLength(Person.LongestPseudonym, ErrorMessage = "C'est un peu long. Gardez 60 signes au plus.")]
    public string? Pseudonym { get; set; }

    protected override Task Show(CancellationToken cancellationToken)
    {
        Pseudonym ??= visitor.Pseudonym;
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await rename.Execute(Pseudonym!.Trim(), cancellationToken);
        return Redirect("/compte?fait=nom");
    }
}
