using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Email;

internal sealed class EmailPersonalData(AccountsDb db, PrivateText privateText) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.Addresses.Select(a => a.PersonId).Union(db.MailLinks.Select(l => l.PersonId)).ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.MailLinks.Where(l => people.Contains(l.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Addresses.Where(a => people.Contains(a.PersonId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>An account keeps its own address.</summary>
    public async Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        await db.MailLinks.Where(l => l.PersonId == from).ExecuteUpdateAsync(l => l.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.Execute($"update accounts_addresses set person_id = {into.Value} where person_id = {from.Value} and not exists (select 1 from accounts_addresses where person_id = {into.Value})", cancellationToken);
        await db.Addresses.Where(a => a.PersonId == from).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken)
    {
        var addresses = await db.Addresses.AsNoTracking().Where(a => a.PersonId == person).ToListAsync(cancellationToken);
        var links = await db.MailLinks.AsNoTracking().Where(l => l.PersonId == person).OrderBy(l => l.ExpiresAt).ToListAsync(cancellationToken);
        return
        [
            new("accounts_addresses", "Mon adresse e-mail", [.. addresses.Select(a => new Dictionary<string, object?> { ["adresse"] = privateText.Open(a.SealedAddress), ["confirmée"] = a.ConfirmedAt })]),
            new("accounts_mail_links", "Les liens reçus par e-mail qui n'ont pas servi", [.. links.Select(l => new Dictionary<string, object?>
            {
                ["pour"] = l.Purpose is LinkPurpose.ConfirmAddress ? "confirmer une adresse" : "choisir un mot de passe", ["adresse"] = privateText.Open(l.SealedAddress), ["jusqu'au"] = l.ExpiresAt,
            })]),
        ];
    }
}
