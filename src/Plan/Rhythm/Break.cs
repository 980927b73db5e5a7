using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Plan.Rhythm;

internal readonly record struct BreakId(Guid Value) : ITypedId<BreakId>
{
    public static BreakId From(Guid value) => new(value);
}

internal enum BreakKind { Illness, Interview, Holiday }

/// <summary>Days that someone takes off their plan: what was to do waits for the day after, and comes back when the break is taken away. Why is private, so it is sealed.</summary>
internal sealed class Break
{
    public BreakId Id { get; private init; } = TypedId.New<BreakId>();
    public required PersonId PersonId { get; init; }
    public required string SealedKind { get; set; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }

    public BreakKind Kind(PrivateText seal) => Enum.TryParse<BreakKind>(seal.Open(SealedKind), out var kind) ? kind : BreakKind.Holiday;
}

/// <summary>A break as its owner sees it.</summary>
internal sealed record BreakView(BreakId Id, BreakKind Kind, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset CreatedAt)
{
    public bool Covers(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>« Vous êtes malade. Tout reprend jeudi 26 novembre. »</summary>
    public string Said(DateOnly today) => Kind switch
    {
        BreakKind.Illness => $"Vous êtes malade. Tout reprend {FrenchDates.Near(LastDay.AddDays(1), today)}.",
        BreakKind.Interview => $"Un entretien {FrenchDates.Near(FirstDay, today)}. Ce jour est gardé libre.",
        _ => $"En pause {(FirstDay == LastDay ? FrenchDates.Near(FirstDay, today) : FrenchDates.Span(FirstDay, LastDay))}. Tout reprend {FrenchDates.Near(LastDay.AddDays(1), today)}.",
    };
}
