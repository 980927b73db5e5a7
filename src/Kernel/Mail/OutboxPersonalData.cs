using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Kernel.Mail;

internal sealed class OutboxPersonalData(TremplinDb db, PrivateText privateText) : IPersonalData
{
    DbSet<OutgoingLetter> Letters => db.Set<OutgoingLetter>();

    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await Letters.Select(l => l.PersonId).Distinct().ToListAsync(cancellationToken);

    public Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        Letters.Where(l => people.Contains(l.PersonId)).ExecuteDeleteAsync(cancellationToken);

    public Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken) =>
        Letters.Where(l => l.PersonId == from).ExecuteUpdateAsync(l => l.SetProperty(x => x.PersonId, into), cancellationToken);

    /// <summary>Not the text: a link in it may open the account to whoever reads the file.</summary>
    public async Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken)
    {
        var waiting = await Letters.AsNoTracking().Where(l => l.PersonId == person).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        return [new("kernel_outbox", "Les e-mails qui vont partir", [.. waiting.Select(l => l.Open(privateText)).Select(l => new Dictionary<string, object?> { ["à"] = l?.To, ["objet"] = l?.Subject })])];
    }
}
