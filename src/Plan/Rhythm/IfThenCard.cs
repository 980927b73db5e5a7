using Tremplin.Kernel;

namespace Tremplin.Plan.Rhythm;

internal readonly record struct CardId(Guid Value) : ITypedId<CardId>
{
    public static CardId From(Guid value) => new(value);
}

/// <summary>« Si je n'ai pas de réponse vendredi, alors j'appelle à 10 h » : what someone decided beforehand, sealed.</summary>
internal sealed class IfThenCard
{
    public const int LongestPart = 200, Most = 20;

    public CardId Id { get; private init; } = TypedId.New<CardId>();
    public required PersonId PersonId { get; init; }
    public required string SealedIf { get; set; }
    public required string SealedThen { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public int Version { get; private set; }
}
