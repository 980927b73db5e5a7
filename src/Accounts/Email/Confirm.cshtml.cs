using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Email;

/// <summary>Opened by whoever reads the mailbox, on any device; opening changes nothing.</summary>
[AllowAnonymous]
internal sealed class ConfirmPage(ConfirmAddress confirm, MailLinks links, PrivateText privateText) : HousePage
{
    [FromRoute] public string Token { get; set; } = "";

    [FromQuery(Name = "fait")] public bool IsDone { get; set; }

    public string? Address { get; private set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Address = privateText.Open((await links.Find(Token, LinkPurpose.ConfirmAddress, cancellationToken))?.SealedAddress);
        if (Address is null && !IsDone) Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await confirm.Execute(Token, cancellationToken);
        return Redirect($"{Request.Path}?fait=true");
    }
}
