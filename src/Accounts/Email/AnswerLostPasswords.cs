using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Credentials;
using Tremplin.Kernel;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Email;

/// <summary>Sends a link for a new password to every account that has this name or this address, and an address; out of sight of who asked.</summary>
internal sealed class AnswerLostPasswords(AccountsDb db, MailLinks links, Letters letters, Outbox outbox, PrivateText privateText, Digests digests, TimeProvider clock) : IRound
{
    static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Links of one account that work at the same time: who asks without end fills nobody's box.</summary>
    const int MostLinks = 3;

    public async Task Execute(CancellationToken cancellationToken)
    {
        if (!outbox.IsOpen) return;
        while (await db.LostPasswords.AsNoTracking().OrderBy(l => l.Id).FirstOrDefaultAsync(cancellationToken) is { } asked)
            await db.Write(() => Answer(asked, cancellationToken), cancellationToken);
    }

    async Task Answer(LostPassword asked, CancellationToken cancellationToken)
    {
        // Another node may have answered it.
        if (await db.Execute($"delete from accounts_lost_passwords where id = {asked.Id.Value}", cancellationToken) is 0) return;
        var who = privateText.Open(asked.SealedWho);
        var name = SignInName.Parse(who)?.Value;
        var digest = EmailAddress.Parse(who) is { } typed ? digests.Of(typed.Key) : null;
        var found = await (
            from address in db.Addresses
            join person in db.People on address.PersonId equals person.Id
            where person.SignInName != null && (person.SignInName == name || address.Digest == digest)
            select new { person.Id, person.SignInName, address.SealedAddress }).ToListAsync(cancellationToken);
        var until = clock.Now + Life;
        foreach (var account in found)
        {
            if (privateText.Open(account.SealedAddress) is not { } to || await links.Of(account.Id, LinkPurpose.NewPassword).CountAsync(cancellationToken) >= MostLinks) continue;
            outbox.Add(account.Id, letters.NewPassword(to, account.SignInName!, links.Make(account.Id, LinkPurpose.NewPassword, until), until));
        }
    }
}
