using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.People;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Team;

[MayEnter(Role.Operator)]
internal sealed class TeamPage(AccountsDb db, Invite invite, TakeRoleAway takeAway, Visitor visitor, SiteAddress address, TimeProvider clock) : HousePage
{
    [BindProperty, Display(Name = "Qui invitez-vous ?"), StringLength(Invitation.LongestName, ErrorMessage = "C'est un peu long. Gardez 60 signes au plus.")]
    public string? Someone { get; set; }

    [BindProperty, Display(Name = "Pour quoi faire ?")]
    public Role? Given { get; set; }

    /// <summary>The link just made; it is shown once and kept nowhere.</summary>
    public string? Link { get; private set; }

    public IReadOnlyList<Person> Members { get; private set; } = [];

    public IReadOnlyList<Invitation> Waiting { get; private set; } = [];

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Members = await db.People.AsNoTracking().Where(p => p.SignInName != null && p.Roles != Array.Empty<Role>()).OrderBy(p => p.SignInName).ToListAsync(cancellationToken);
        var since = clock.Now.AddDays(-Invitation.Days);
        Waiting = await db.Invitations.AsNoTracking().Where(i => i.UsedAt == null && i.CreatedAt > since).OrderBy(i => i.CreatedAt).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Someone)) ModelState.AddModelError(nameof(Someone), "Écrivez un nom, pour vous y retrouver.");
        if (Given is not { } given || !Enum.IsDefined(given)) ModelState.AddModelError(nameof(Given), "Choisissez un rôle.");
        if (!ModelState.IsValid) return Page();
        Link = address.To(await invite.Execute(Given!.Value, Someone!.Trim(), visitor.Pseudonym ?? "L'équipe", cancellationToken));
        ModelState.Clear();
        (Someone, Given) = (null, null);
        await Show(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAwayAsync(PersonId person, Role role, CancellationToken cancellationToken)
    {
        await takeAway.Execute(person, role, cancellationToken);
        return Redirect("/equipe");
    }
}
