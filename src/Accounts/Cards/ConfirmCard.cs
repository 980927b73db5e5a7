using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;

namespace Tremplin.Accounts.Cards;

/// <summary>Someone says that they hold the paper: its page is never shown again, and the card before it opens nothing more.</summary>
internal sealed class ConfirmCard(AccountsDb db, PersonCards cards, Visitor visitor)
{
    public Task Execute(CancellationToken cancellationToken) => db.Write(async () =>
    {
        var printed = await db.Cards.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == visitor.Id && !c.IsInHand, cancellationToken);
        if (printed is not null) await cards.Take(printed.PersonId, printed.Id, cancellationToken); // else it was said twice
    }, cancellationToken);
}
