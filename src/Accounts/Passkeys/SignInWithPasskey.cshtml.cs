using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Passkeys;

[AllowAnonymous]
internal sealed class SignInWithPasskeyPage(SignInWithPasskey signIn) : HousePage
{
    [BindProperty] public string? Answer { get; set; }

    [BindProperty] public string? State { get; set; }

    /// <summary>Where to go after; a page of ours or nowhere.</summary>
    [FromQuery(Name = "retour")] public string? Back { get; set; }

    public Challenge Asked { get; private set; } = null!;

    protected override async Task Show(CancellationToken cancellationToken) => Asked = await signIn.Ask(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await signIn.Execute(Answer, State, cancellationToken);
        return Redirect(Url.IsLocalUrl(Back) ? Back : "/");
    }
}
