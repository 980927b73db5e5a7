using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Team;

[AllowAnonymous]
internal sealed class AcceptPage(AccountsDb db, AcceptInvitation accept, Visitor visitor, TimeProvider clock) : HousePage
{
    [FromRoute] public string Token { get; set; } = "";

    public Invitation Invitation { get; private set; } = null!;

    public bool HasAccount => visitor.HasAccount;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var id = SecretToken.IdOf(Token);
        Invitation = await db.Invitations.AsNoTracking().Where(i => i.Id == id).One(cancellationToken);
        if (!Invitation.IsOpen(clock.Now)) throw new Missing();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!HasAccount) return Redirect($"/compte/connexion?retour={Uri.EscapeDataString(Request.Path)}");
        await accept.Execute(Token, cancellationToken);
        return Redirect("/compte");
    }
}
