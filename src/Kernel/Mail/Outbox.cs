using System.Text.Json;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Kernel.Mail;

/// <summary>Where letters wait until a mail server has taken them.</summary>
public sealed class Outbox(TremplinDb db, PrivateText privateText, TimeProvider clock, IMailSender? sender = null)
{
    /// <summary>Whether this site sends mail; when it does not, its pages do not offer it.</summary>
    public bool IsOpen => sender is not null;

    /// <summary>Puts a letter into the caller's write: it leaves if and only if the rest is kept.</summary>
    public void Add(PersonId person, Letter letter)
    {
        if (IsOpen) db.Add(new OutgoingLetter { PersonId = person, SealedLetter = privateText.Seal(JsonSerializer.Serialize(letter))!, NextAt = clock.Now });
    }
}

internal readonly record struct LetterId(Guid Value) : ITypedId<LetterId>
{
    public static LetterId From(Guid value) => new(value);
}

/// <summary>A letter no server has taken yet. Taken, the row is gone, and its words with it.</summary>
internal sealed class OutgoingLetter
{
    public LetterId Id { get; private init; } = TypedId.New<LetterId>();
    public required PersonId PersonId { get; set; }
    public required string SealedLetter { get; init; }

    /// <summary>How often it was taken in hand.</summary>
    public int Tries { get; init; }

    /// <summary>When it is next taken in hand; while somebody has it in hand, when they are given up for dead.</summary>
    public required DateTimeOffset NextAt { get; init; }

    public Letter? Open(PrivateText privateText) => privateText.Open(SealedLetter) is { } words ? JsonSerializer.Deserialize<Letter>(words) : null;
}
