using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Email;

/// <summary>Writes to the address of a person, in the caller's write; to nobody when they gave none.</summary>
internal sealed class Notify(AccountsDb db, Outbox outbox, PrivateText privateText)
{
    public async Task Execute(PersonId person, Func<string, Letter> write, CancellationToken cancellationToken)
    {
        if (!outbox.IsOpen) return;
        var address = await db.Addresses.Where(a => a.PersonId == person).Select(a => a.SealedAddress).SingleOrDefaultAsync(cancellationToken);
        if (privateText.Open(address) is { } to) outbox.Add(person, write(to));
    }
}
