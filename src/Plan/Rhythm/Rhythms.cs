using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Actions;
using Tremplin.Plan.Contracts;

namespace Tremplin.Plan.Rhythm;

/// <summary>Someone's rhythm and the breaks that are not over, as pages show them.</summary>
internal sealed record RhythmView(PersonRhythm? Rhythm, IReadOnlyList<BreakView> Breaks)
{
    public static RhythmView OfNobody { get; } = new(null, []);

    public PlanDays Days { get; } = Rhythm is null ? PlanDays.Any : new(Rhythm.Days, [.. Breaks.Select(b => (b.FirstDay, b.LastDay))]);

    /// <summary>When the moments of this day begin, if it is one of the days that were chosen.</summary>
    public IReadOnlyList<TimeOnly> HoursOn(DateOnly day) => Rhythm is not null && Days.IsChosen(day) ? Rhythm.Hours : [];

    /// <summary>A line stays on a day taken off when it was put there after, knowing it; and an interview stays on the day kept for it.</summary>
    public bool Keeps(PlannedAction line, string text) => Breaks.Where(b => b.Covers(line.Day))
        .All(b => b.CreatedAt < line.PlacedAt || (b.Kind is BreakKind.Interview && text.Contains("entretien", StringComparison.OrdinalIgnoreCase)));
}

/// <summary>Finds someone's rhythm: in one statement to show it, or as the row to change, begun now if need be.</summary>
internal sealed class Rhythms(PlanDb db, Visitor visitor, PrivateText seal)
{
    public async Task<RhythmView> Of(PersonId? person, DateOnly today, CancellationToken cancellationToken)
    {
        if (person is not { } someone) return RhythmView.OfNobody;
        var breaks = db.Breaks.AsNoTracking();
        var found = await db.Rhythms.AsNoTracking().Where(r => r.PersonId == someone)
            .Select(r => new { Rhythm = r, Breaks = breaks.Where(b => b.PersonId == r.PersonId && b.LastDay >= today).OrderBy(b => b.FirstDay).ThenBy(b => b.Id).ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? RhythmView.OfNobody : new(found.Rhythm, [.. found.Breaks.Select(b => new BreakView(b.Id, b.Kind(seal), b.FirstDay, b.LastDay, b.CreatedAt))]);
    }

    /// <summary>Call it first inside the write: until the write ends, nobody else changes this person's rhythm.</summary>
    public async Task<PersonRhythm> Mine(CancellationToken cancellationToken)
    {
        var person = await visitor.Keep(cancellationToken);
        return await db.Rhythms.SingleOrDefaultAsync(r => r.PersonId == person, cancellationToken) ?? db.Rhythms.Add(new() { PersonId = person }).Entity;
    }
}
