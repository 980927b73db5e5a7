using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Cards;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Sessions;

[AllowAnonymous]
internal sealed class AccountPage(AccountsDb db, EndSessions end, Outbox outbox, Visitor visitor) : HousePage
{
    [FromQuery(Name = "fait")] public string? What { get; set; }

    public bool HasAccount => visitor.HasAccount;

    public bool HasSomething => visitor.Id is not null;

    public bool IsOperator => visitor.Is(Role.Operator);

    public string Pseudonym => visitor.Pseudonym ?? "";

    public string Name { get; private set; } = "";

    public bool HasPassword { get; private set; }

    /// <summary>The one in hand, else the one that waits to be printed.</summary>
    public PaperCard? Card { get; private set; }

    public DateOnly? EraseOn { get; private set; }

    /// <summary>When the site sends mail; when it did once, for those who gave an address then.</summary>
    public bool HasAddressPage { get; private set; }

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public bool IsMine(Session session) => session.Id == visitor.SessionId;

    /// <summary>What has just been done, in words of ours: the address only carries a key.</summary>
    public (string Title, string Text)? Done => What switch
    {
        "cree" => ("Votre compte est créé.", $"Votre nom de connexion est {Name}. Gardez-le sur un papier."),
        "mot-de-passe" => ("Votre mot de passe a changé.", "Vos autres appareils ont été déconnectés."),
        "carte" => ("Votre carte est prête.", "Gardez-la sur vous. Gardez le talon ailleurs, chez vous."),
        "carte-annulee" => ("Votre carte est annulée.", "Elle n'ouvre plus rien. Vous entrez avec votre nom de connexion et votre mot de passe."),
        "sans-adresse" => ("C'est fait.", "Votre compte n'a plus d'adresse e-mail."),
        "nom" => ("C'est noté.", "C'est le nom que vous verrez, ici et sur ce que vous imprimez."),
        "ferme" => ("C'est fermé.", "Cet appareil ne peut plus ouvrir votre compte."),
        _ => null,
    };

    protected override async Task Show(CancellationToken cancellationToken)
    {
        if (!HasAccount) return;
        var me = await db.People.AsNoTracking().SingleAsync(p => p.Id == visitor.Id, cancellationToken);
        (Name, HasPassword, EraseOn) = (me.SignInName!, me.PasswordHash is not null, me.EraseOn);
        Card = await db.Cards.AsNoTracking().Where(c => c.PersonId == visitor.Id).OrderByDescending(c => c.IsInHand).FirstOrDefaultAsync(cancellationToken);
        HasAddressPage = outbox.IsOpen || await db.Addresses.AnyAsync(a => a.PersonId == visitor.Id, cancellationToken);
        Sessions = await db.Sessions.AsNoTracking().Where(s => s.PersonId == visitor.Id).OrderByDescending(s => s.SeenOn).ThenByDescending(s => s.CreatedAt).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostOutAsync(CancellationToken cancellationToken)
    {
        await end.Mine(cancellationToken);
        return Redirect("/compte/connexion?sorti=true");
    }

    public async Task<IActionResult> OnPostCloseAsync([FromForm(Name = "appareil")] string session, CancellationToken cancellationToken)
    {
        await end.One(session, cancellationToken);
        return Redirect("/compte?fait=ferme");
    }

    public async Task<IActionResult> OnPostCloseOthersAsync(CancellationToken cancellationToken)
    {
        await end.Others(cancellationToken);
        return Redirect("/compte?fait=ferme");
    }
}
