namespace Tremplin.Plan.Contracts;

/// <summary>When someone works on their plan: the days they chose, without the days they take off.</summary>
/// <param name="Chosen">The days of the week they chose, as ISO 8601 numbers them: « 24 » is Tuesday and Thursday; empty when they chose none.</param>
/// <param name="Off">The days taken off, first and last included.</param>
public sealed record PlanDays(string Chosen, IReadOnlyList<(DateOnly First, DateOnly Last)> Off)
{
    /// <summary>Of somebody who has chosen nothing: every day is good.</summary>
    public static PlanDays Any { get; } = new("", []);

    public bool AreChosen => Chosen.Length > 0;

    /// <summary>The day is not taken off.</summary>
    public bool IsFree(DateOnly day) => !Off.Any(o => o.First <= day && day <= o.Last);

    /// <summary>The day is not taken off, and is among those they chose if they chose any.</summary>
    public bool Has(DateOnly day) => IsFree(day) && (!AreChosen || IsChosen(day));

    /// <summary>The first day from this one on that suits them; this one itself when none does for two weeks.</summary>
    public DateOnly FirstFrom(DateOnly day) => Enumerable.Range(0, 14).Select(day.AddDays).Where(Has).Append(day).First();

    public bool IsChosen(DateOnly day) => Chosen.Contains((char)('1' + ((int)day.DayOfWeek + 6) % 7));
}
