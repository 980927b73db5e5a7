using Tremplin.Kernel;

namespace Tremplin.Orientation.Interests;

internal readonly record struct InterestResultId(Guid Value) : ITypedId<InterestResultId>
{
    public static InterestResultId From(Guid value) => new(value);
}

/// <summary>What answers said that were forgotten since, to be answered again.</summary>
internal sealed class InterestResult
{
    public InterestResultId Id { get; private init; } = TypedId.New<InterestResultId>();
    public required PersonId PersonId { get; init; }
    public required Mode Mode { get; init; }
    public required DateOnly TakenOn { get; init; }
    public required Verdict Verdict { get; init; }

    /// <summary>As in <see cref="InterestProfile"/>.</summary>
    public required string Bands { get; init; }

    public InterestProfile Profile => new(Mode, TakenOn, Verdict, Bands);

    public static InterestResult Of(PersonId person, InterestProfile profile) =>
        new() { PersonId = person, Mode = profile.Mode, TakenOn = profile.On, Verdict = profile.Verdict, Bands = profile.Bands };
}
