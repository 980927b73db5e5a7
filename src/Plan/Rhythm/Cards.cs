using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Plan.Rhythm;

/// <summary>An if-then sentence in words, for its owner.</summary>
internal sealed record CardView(CardId Id, string If, string Then);

/// <summary>Reads the person's own sentences in one statement, oldest first.</summary>
internal sealed class Cards(PlanDb db, Visitor visitor, PrivateText seal)
{
    public async Task<IReadOnlyList<CardView>> Mine(CancellationToken cancellationToken)
    {
        if (visitor.Id is not { } person) return [];
        var cards = await db.Cards.AsNoTracking().Where(c => c.PersonId == person).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        return [.. cards.Select(c => new CardView(c.Id, seal.Open(c.SealedIf) ?? "", seal.Open(c.SealedThen) ?? ""))];
    }
}
