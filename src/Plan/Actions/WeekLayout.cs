namespace Tremplin.Plan.Actions;

/// <summary>Where lines fall when days have gone by: nothing is ever late, what was not done begins again today and keeps its rhythm.</summary>
internal static class WeekLayout
{
    /// <summary>
    /// The day on which each open line is shown. Lines of the past slide together, the oldest to today, the others at the same distance
    /// behind it, at most six days ahead; lines to come do not move.
    /// </summary>
    public static DateOnly DayShown(DateOnly day, DateOnly oldestOpen, DateOnly today)
    {
        if (day >= today) return day;
        var slid = day.AddDays(today.DayNumber - oldestOpen.DayNumber);
        var last = today.AddDays(6);
        return slid < last ? slid : last;
    }

    /// <summary>The day of one line seen alone: an open one of the past is for today.</summary>
    public static DateOnly Again(PlannedAction action, DateOnly today) => action.IsOpen && action.Day < today ? today : action.Day;

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
