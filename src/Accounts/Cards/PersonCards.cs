using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Credentials;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Cards;

/// <summary>
/// A person has at most one card in hand, and one whose page waits to be printed. Both open the account; the second takes the place of the
/// first when its owner says that they hold it, or uses it: whatever breaks in between, one paper works.
/// </summary>
internal sealed class PersonCards(AccountsDb db, Passwords passwords, PrivateText privateText, TimeProvider clock)
{
    /// <summary>Draws what only the paper will say. Before the write: hashing takes a tenth of a second.</summary>
    public DrawnCard Draw(string pin)
    {
        var letters = CardCode.DrawLetters();
        return new(letters, CardCode.DrawLetters(), passwords.Hash(letters + pin));
    }

    /// <summary>Part of the caller's write: this card waits to be printed, instead of one that was never in hand.</summary>
    public async Task Print(PersonId person, DrawnCard drawn, CancellationToken cancellationToken)
    {
        await db.Cards.Where(c => c.PersonId == person && !c.IsInHand).ExecuteDeleteAsync(cancellationToken);
        string number;
        do number = CardCode.DrawNumber();
        while (await db.Cards.AnyAsync(c => c.Number == number, cancellationToken));
        db.Cards.Add(new()
        {
            PersonId = person,
            Number = number,
            LettersDigest = CardCode.Digest(number, drawn.Letters),
            StubDigest = CardCode.Digest(number, drawn.Stub),
            PinHash = drawn.PinHash,
            SealedSheet = privateText.Seal($"{drawn.Letters} {drawn.Stub}"),
            CreatedAt = clock.Now,
        });
    }

    /// <summary>Part of the caller's write: this card is in hand. Its page is never shown again, and the card before it opens nothing more.</summary>
    public async Task Take(PersonId person, CardId card, CancellationToken cancellationToken)
    {
        await db.Cards.Where(c => c.PersonId == person && c.Id != card && c.IsInHand).ExecuteDeleteAsync(cancellationToken);
        await db.Cards.Where(c => c.Id == card).ExecuteUpdateAsync(c => c.SetProperty(x => x.IsInHand, true).SetProperty(x => x.SealedSheet, (string?)null), cancellationToken);
    }

    /// <summary>The page that waits to be printed, or null when there is none any more.</summary>
    public async Task<Sheet?> Waiting(PersonId person, CancellationToken cancellationToken)
    {
        var card = await db.Cards.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == person && !c.IsInHand, cancellationToken);
        return privateText.Open(card?.SealedSheet)?.Split(' ') is [var letters, var stub] ? new(card!.Number, letters, stub, card.CreatedAt) : null;
    }

    /// <summary>Forgets the pages that waited a week to be printed; the cards go on.</summary>
    public Task Sweep(CancellationToken cancellationToken) =>
        db.Execute($"update accounts_paper_cards set sealed_sheet = null where sealed_sheet is not null and created_at < {clock.Now.AddDays(-PaperCard.DaysToPrint).UtcDateTime}", cancellationToken);
}

/// <summary>What a new card will say, and the hash of its PIN.</summary>
internal sealed record DrawnCard(string Letters, string Stub, string PinHash);

/// <summary>What is printed.</summary>
internal sealed record Sheet(string Number, string Letters, string Stub, DateTimeOffset At);
