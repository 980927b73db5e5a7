using Tremplin.Kernel;

namespace Tremplin.Accounts.Cards;

internal readonly record struct CardId(Guid Value) : ITypedId<CardId>
{
    public static CardId From(Guid value) => new(value);
}

/// <summary>
/// A sheet of paper that opens an account together with a PIN that is not on it. What the paper says is kept as digests only: a copy of
/// this table opens nothing and tells nobody's PIN.
/// </summary>
internal sealed class PaperCard
{
    /// <summary>Wrong PINs after which this card, and nothing else, is locked.</summary>
    public const int MostWrongPins = 3;

    /// <summary>Days during which the page waits to be printed; the card itself goes on.</summary>
    public const int DaysToPrint = 7;

    public CardId Id { get; private init; } = TypedId.New<CardId>();
    public required PersonId PersonId { get; init; }
    public required string Number { get; init; }

    /// <summary>SHA-256 of the number and the letters: 69 random bits need no slow hash, and the number makes each card a search of its own.</summary>
    public required string LettersDigest { get; init; }

    /// <summary>The same, for the letters of the stub.</summary>
    public required string StubDigest { get; init; }

    /// <summary>The slow, salted hash of the letters and the PIN together: without the paper, the million PINs cannot be tried.</summary>
    public required string PinHash { get; init; }

    /// <summary>The letters of the card and of its stub, sealed, while the page waits to be printed; then null for ever.</summary>
    public string? SealedSheet { get; init; }

    /// <summary>The paper is known to exist: its owner said so, or used it. Until then the card before it goes on too.</summary>
    public bool IsInHand { get; init; }

    public int WrongPins { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }

    public bool IsLocked => WrongPins >= MostWrongPins;

    /// <summary>« 3965 »: enough to recognise one's own paper.</summary>
    public string LastDigits => Number[^4..];
}
