using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Rhythm;

namespace Tremplin.Plan.Actions;

/// <summary>One line as a page shows it, on the day where it falls.</summary>
internal sealed record LineView(ActionId Id, string Text, string? IfThen, DateOnly Day, TimeOnly? Time, int Minutes, string? Source, string? Href, bool IsDone);

internal sealed record DayView(DateOnly Day, IReadOnlyList<LineView> Lines);

/// <summary>The next seven days first, with what was done since Monday, then what comes later; and the rhythm they follow.</summary>
internal sealed record WeekPlan(IReadOnlyList<DayView> ThisWeek, IReadOnlyList<DayView> Later, RhythmView Rhythm);

/// <summary>Reads someone's plan in two statements: their rhythm, and their lines.</summary>
internal sealed class WeekView(PlanDb db, Rhythms rhythms, Visitor visitor, PrivateText seal)
{
    public DateOnly Today { get; } = visitor.Today;

    public DateOnly LastDay => Today.AddDays(6);

    public Task<WeekPlan> Read(CancellationToken cancellationToken) => Of(visitor.Id, Today, cancellationToken);

    public async Task<WeekPlan> Of(PersonId? someone, DateOnly today, CancellationToken cancellationToken)
    {
        if (someone is not { } person) return new([], [], RhythmView.OfNobody);
        var rhythm = await rhythms.Of(person, today, cancellationToken);
        var monday = WeekLayout.Monday(today);
        var actions = await db.Actions.AsNoTracking()
            .Where(a => a.PersonId == person && (a.State == ActionState.Open || (a.State == ActionState.Done && a.ClosedOn >= monday)))
            .OrderBy(a => a.Day).ThenBy(a => a.Time).ThenBy(a => a.Id).Take(200).ToListAsync(cancellationToken);
        var open = actions.Where(a => a.IsOpen).Select(a => (Action: a, Text: seal.Open(a.SealedText) ?? "")).ToList();
        var shown = WeekLayout.DaysShown([.. open.Select(o => (o.Action.Day, rhythm.Keeps(o.Action, o.Text)))], rhythm.Days, today);
        var lines = open.Zip(shown, (o, day) => View(o.Action, o.Text, day))
            .Concat(actions.Where(a => !a.IsOpen).Select(a => View(a, seal.Open(a.SealedText) ?? "", a.ClosedOn!.Value)));
        var days = lines.GroupBy(l => l.Day).OrderBy(g => g.Key).Select(g => new DayView(g.Key, InTheirMoments([.. g], rhythm.HoursOn(g.Key)))).ToList();
        return new([.. days.Where(d => d.Day <= today.AddDays(6))], [.. days.Where(d => d.Day > today.AddDays(6))], rhythm);
    }

    LineView View(PlannedAction action, string text, DateOnly day) =>
        new(action.Id, text, seal.Open(action.SealedIfThen), day, action.Time, action.Minutes ?? 0, action.Source, action.Href, !action.IsOpen);

    /// <summary>
    /// Lines without an hour take the moments of the day that are left, in their order, when we know how long they are: what the person
    /// wrote may be an appointment, whose hour is not ours to say.
    /// </summary>
    static List<LineView> InTheirMoments(IReadOnlyList<LineView> lines, IReadOnlyList<TimeOnly> hours)
    {
        var left = new Queue<TimeOnly>(hours.Except(lines.Where(l => !l.IsDone).Select(l => l.Time).OfType<TimeOnly>()));
        return [.. lines.Select(l => l.IsDone || l.Time is not null || l.Minutes is 0 || !left.TryDequeue(out var hour) ? l : l with { Time = hour }).OrderByDescending(l => l.IsDone).ThenBy(l => l.Time)];
    }
}
