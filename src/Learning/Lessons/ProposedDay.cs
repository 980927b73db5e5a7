using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Lessons;

/// <summary>The day proposed for a closing action: some days ahead, never a Sunday or a public holiday, never beyond seven days; one that the person chose, if there is one.</summary>
internal static class ProposedDay
{
    public static DateOnly From(DateOnly today, int daysAhead, PlanDays days)
    {
        for (var ahead = Math.Clamp(daysAhead, 0, DecideAction.LastDay); ahead <= DecideAction.LastDay; ahead++)
            if (IsGood(today.AddDays(ahead)) && days.Has(today.AddDays(ahead))) return today.AddDays(ahead);
        for (var ahead = Math.Clamp(daysAhead, 0, DecideAction.LastDay); ahead <= DecideAction.LastDay; ahead++)
            if (IsGood(today.AddDays(ahead))) return today.AddDays(ahead);
        return today.AddDays(daysAhead);
    }

    public static bool IsGood(DateOnly day) => day.DayOfWeek is not DayOfWeek.Sunday && !IsHoliday(day);

    /// <summary>The eleven legal holidays (Code du travail, article L3133-1).</summary>
    public static bool IsHoliday(DateOnly day)
    {
        if ((day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25)) return true;
        var sinceEaster = day.DayNumber - Easter(day.Year).DayNumber;
        return sinceEaster is 1 or 39 or 50;
    }

    /// <summary>Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    internal static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }
}
