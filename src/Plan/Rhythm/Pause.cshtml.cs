using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Plan.Rhythm;

[AllowAnonymous]
internal sealed class PausePage(Rhythms rhythms, TakeBreak take, EndBreak end, Visitor visitor) : HousePage
{
    public DateOnly Today => visitor.Today;

    public IReadOnlyList<BreakView> Breaks { get; private set; } = [];

    public bool IsFaulty(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    protected override async Task Show(CancellationToken cancellationToken) => Breaks = (await rhythms.Of(visitor.Id, Today, cancellationToken)).Breaks;

    public Task<IActionResult> OnPostIllAsync(DateOnly? back, CancellationToken cancellationToken) =>
        Take(BreakKind.Illness, (nameof(back), Today), (nameof(back), back is { DayNumber: > 0 } day ? day.AddDays(-1) : back), cancellationToken);

    public Task<IActionResult> OnPostInterviewAsync(DateOnly? day, CancellationToken cancellationToken) =>
        Take(BreakKind.Interview, (nameof(day), day), (nameof(day), day), cancellationToken);

    public Task<IActionResult> OnPostHolidayAsync(DateOnly? first, DateOnly? last, CancellationToken cancellationToken) =>
        Take(BreakKind.Holiday, (nameof(first), first), (nameof(last), last), cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(BreakId id, CancellationToken cancellationToken)
    {
        await end.Execute(id, cancellationToken);
        return Redirect("/mon-plan?fait=reprise");
    }

    async Task<IActionResult> Take(BreakKind kind, (string Field, DateOnly? Day) first, (string Field, DateOnly? Day) last, CancellationToken cancellationToken)
    {
        foreach (var (field, _) in new[] { first, last }.Where(d => d.Day is null).DistinctBy(d => d.Field)) ModelState.AddModelError(field, "Choisissez un jour.");
        if (!ModelState.IsValid) return Page();
        await take.Execute(kind, first.Day!.Value, last.Day!.Value, cancellationToken);
        return Redirect("/mon-plan?fait=pause");
    }
}
