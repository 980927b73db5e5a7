using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Demo;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Credentials;

[AllowAnonymous]
internal sealed class SignInPage(SignIn signIn, Visitor visitor, IHostEnvironment environment) : HousePage
{
    [BindProperty, Display(Name = "Votre nom de connexion"), Required(ErrorMessage = "Écrivez votre nom de connexion. Il finit par des chiffres, comme « aicha-482 ».")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Votre mot de passe"), Required(ErrorMessage = "Écrivez votre mot de passe.")]
    public string? Password { get; set; }

    /// <summary>Where to go after; a page of ours or nowhere.</summary>
    [FromQuery(Name = "retour")] public string? Back { get; set; }

    [FromQuery(Name = "sorti")] public bool IsOut { get; set; }

    public bool HasAccount => visitor.HasAccount;

    public bool HasSomething => visitor is { Id: not null, HasAccount: false };

    public string? DemoPassword => environment.IsDevelopment() ? DemoPeople.Password : null;

    public string CardHref => Back is null ? "/compte/connexion/carte" : $"/compte/connexion/carte?retour={Uri.EscapeDataString(Back)}";

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await signIn.Execute(Name, Password, cancellationToken);
        return Redirect(Url.IsLocalUrl(Back) ? Back : "/");
    }
}
