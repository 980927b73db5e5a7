using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Email;

/// <summary>Whoever has the link reads that mailbox: the address becomes the one of the account, and the one before is told.</summary>
internal sealed class ConfirmAddress(AccountsDb db, MailLinks links, Notify notify, Letters letters, PrivateText privateText, Digests digests, TimeProvider clock)
{
    public Task Execute(string token, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var link = await links.Use(token, LinkPurpose.ConfirmAddress, cancellationToken);
        var digest = digests.Of(new EmailAddress(privateText.Open(link.SealedAddress) ?? throw new Missing()).Key);
        var known = await db.Addresses.FindAsync([link.PersonId], cancellationToken);
        if (known is null)
        {
            db.Addresses.Add(new() { PersonId = link.PersonId, SealedAddress = link.SealedAddress!, Digest = digest, ConfirmedAt = clock.Now });
            return;
        }
        if (known.Digest != digest)
        {
            await notify.Execute(link.PersonId, letters.AddressLeft, cancellationToken);
            await links.Forget(link.PersonId, LinkPurpose.NewPassword, cancellationToken);
        }
        (known.SealedAddress, known.Digest, known.ConfirmedAt) = (link.SealedAddress!, digest, clock.Now);
    }, cancellationToken);
}
