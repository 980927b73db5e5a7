using Tremplin.Plan.Contracts;

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

    /// <summary>
    /// The day on which each open line is shown, in their order: those of the past, and those of days taken off unless they are kept there,
    /// begin again together on the first free day, and land on the days the person chose.
    /// </summary>
    public static IReadOnlyList<DateOnly> DaysShown(IReadOnlyList<(DateOnly Day, bool IsKept)> lines, PlanDays days, DateOnly today)
    {
        var restarts = lines.Select(l => l.Day >= today && (l.IsKept || days.IsFree(l.Day)) ? default(DateOnly?) : FirstFree(l.Day < today ? today : l.Day, days)).ToList();
        var oldest = lines.Zip(restarts).Where(l => l.Second is not null).GroupBy(l => l.Second!.Value).ToDictionary(g => g.Key, g => g.Min(l => l.First.Day));
        return [.. lines.Zip(restarts, (line, restart) => restart is { } again ? Land(DayShown(line.Day, oldest[again], again), again, days) : line.Day)];
    }

    static DateOnly FirstFree(DateOnly day, PlanDays days)
    {
        while (!days.IsFree(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The first good day from this one on, at most six days after they begin again; else the last good one before it.</summary>
    static DateOnly Land(DateOnly day, DateOnly restart, PlanDays days)
    {
        for (var good = day; good <= restart.AddDays(6); good = good.AddDays(1)) if (days.Has(good)) return good;
        for (var good = day; good >= restart; good = good.AddDays(-1)) if (days.Has(good)) return good;
        return restart;
    }

    /// <summary>The day of one line seen alone: an open one of the past is for today.</summary>
    public static DateOnly Again(PlannedAction action, DateOnly today) => action.IsOpen && action.Day < today ? today : action.Day;

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
