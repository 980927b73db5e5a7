using Tremplin.Accounts.Credentials;

namespace Tremplin.Accounts.Email;

/// <summary>The account has no address any more, nor any link on its way; the address is told.</summary>
internal sealed class RemoveAddress(AccountsDb db, AskPasswordAgain ask, MailLinks links, Notify notify, Letters letters)
{
    public async Task Execute(string? password, CancellationToken cancellationToken)
    {
        var person = await ask.Execute(password, cancellationToken);
        await db.Write(async () =>
        {
            await notify.Execute(person.Id, letters.AddressLeft, cancellationToken);
            foreach (var purpose in Enum.GetValues<LinkPurpose>()) await links.Forget(person.Id, purpose, cancellationToken);
            await db.Execute($"delete from accounts_addresses where person_id = {person.Id.Value}", cancellationToken);
        }, cancellationToken);
    }
}
