using Tremplin.Kernel;

namespace Tremplin.Accounts.Rights;

internal readonly record struct LookId(Guid Value) : ITypedId<LookId>
{
    public static LookId From(Guid value) => new(value);
}

/// <summary>Somebody else looked at, or changed, something of this person: who, what and when, for the person to read.</summary>
internal sealed class Look
{
    public const int Longest = 200;

    public LookId Id { get; private init; } = TypedId.New<LookId>();
    public required PersonId PersonId { get; set; }
    public required DateTimeOffset At { get; init; }
    public required string Who { get; init; }
    public required string What { get; init; }
}
