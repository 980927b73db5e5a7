using Tremplin.Kernel;

namespace Tremplin.Plan.Actions;

internal readonly record struct ActionId(Guid Value) : ITypedId<ActionId>
{
    public static ActionId From(Guid value) => new(value);
}

internal enum ActionState { Open, Done, Dropped }

/// <summary>One line of someone's plan. Its words may name people, so they are sealed.</summary>
internal sealed class PlannedAction
{
    public const int LongestText = 300, LongestIfThen = 500;

    public ActionId Id { get; private init; } = TypedId.New<ActionId>();
    public required PersonId PersonId { get; init; }
    public required string Origin { get; init; }
    public required string SealedText { get; set; }
    public string? SealedIfThen { get; set; }
    public required DateOnly Day { get; set; }
    public TimeOnly? Time { get; set; }
    public int? Minutes { get; set; }
    public string? Source { get; set; }
    public string? Href { get; set; }
    public ActionState State { get; private set; } = ActionState.Open;
    public DateOnly? ClosedOn { get; private set; }
    public string? DropReason { get; private set; }
    public int Moves { get; private set; }

    public DateTimeOffset? MovedAt { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public int Version { get; private set; }

    public bool IsOpen => State is ActionState.Open;

    /// <summary>When its day was chosen.</summary>
    public DateTimeOffset PlacedAt => MovedAt ?? CreatedAt;

    /// <summary>Done once, whatever the number of taps.</summary>
    public void Do(DateOnly today)
    {
        if (State is ActionState.Done) return;
        (State, ClosedOn, DropReason) = (ActionState.Done, today, null);
    }

    public void Reopen()
    {
        if (IsOpen) return;
        (State, ClosedOn, DropReason) = (ActionState.Open, null, null);
    }

    public void MoveTo(DateOnly day, DateOnly today, DateTimeOffset at)
    {
        MustBeNear(day, today);
        Reopen();
        if (day != Day) Moves++;
        (Day, MovedAt) = (day, at);
    }

    /// <summary>A line is for today or for a day of the coming year.</summary>
    public static void MustBeNear(DateOnly day, DateOnly today)
    {
        if (day < today) throw new Refusal("plan.day_is_past", "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir.");
        if (day > today.AddYears(1)) throw new Refusal("plan.day_is_far", "Ce jour est dans plus d'un an. Choisissez un jour plus proche.");
    }

    public void Drop(string? reason, DateOnly today)
    {
        if (State is ActionState.Dropped) return;
        (State, ClosedOn, DropReason) = (ActionState.Dropped, today, reason);
    }
}
