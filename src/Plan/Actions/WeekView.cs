using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Plan.Actions;

/// <summary>One line as a page shows it, on the day where it falls.</summary>
internal sealed record LineView(ActionId Id, string Text, string? IfThen, DateOnly Day, TimeOnly? Time, int Minutes, string? Source, string? Href, bool IsDone);

internal sealed record DayView(DateOnly Day, IReadOnlyList<LineView> Lines);

/// <summary>Reads someone's plan in one statement: the next seven days first, with what was done since Monday, then what comes later.</summary>
internal sealed class WeekView(PlanDb db, Visitor visitor, PrivateText seal, TimeProvider clock)
{
    public DateOnly Today { get; } = clock.TodayInParis;

    public DateOnly LastDay => Today.AddDays(6);

    public async Task<(IReadOnlyList<DayView> ThisWeek, IReadOnlyList<DayView> Later)> Read(CancellationToken cancellationToken)
    {
        if (visitor.Id is not { } person) return ([], []);
        var monday = WeekLayout.Monday(Today);
        var actions = await db.Actions.AsNoTracking()
            .Where(a => a.PersonId == person && (a.State == ActionState.Open || (a.State == ActionState.Done && a.ClosedOn >= monday)))
            .OrderBy(a => a.Day).ThenBy(a => a.Time).ThenBy(a => a.Id).Take(200).ToListAsync(cancellationToken);
        var oldest = actions.Where(a => a.IsOpen).Select(a => a.Day).DefaultIfEmpty(Today).Min();
        var days = actions
            .Select(a => new LineView(a.Id, seal.Open(a.SealedText) ?? "", seal.Open(a.SealedIfThen),
                a.IsOpen ? WeekLayout.DayShown(a.Day, oldest, Today) : a.ClosedOn!.Value, a.Time, a.Minutes ?? 0, a.Source, a.Href, !a.IsOpen))
            .GroupBy(l => l.Day).OrderBy(g => g.Key)
            .Select(g => new DayView(g.Key, [.. g.OrderByDescending(l => l.IsDone).ThenBy(l => l.Time)])).ToList();
        return ([.. days.Where(d => d.Day <= LastDay)], [.. days.Where(d => d.Day > LastDay)]);
    }
}
