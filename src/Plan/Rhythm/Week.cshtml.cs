using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Plan.Rhythm;

[AllowAnonymous]
internal sealed class WeekPage(Rhythms rhythms, ChooseWeek choose, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Quels jours ?")] public int[] Days { get; set; } = [];

    [BindProperty, Display(Name = "Le matin")] public TimeOnly? Morning { get; set; }

    [BindProperty, Display(Name = "Le midi")] public TimeOnly? Midday { get; set; }

    [BindProperty, Display(Name = "L'après-midi")] public TimeOnly? Afternoon { get; set; }

    [BindProperty, Display(Name = "Le soir")] public TimeOnly? Evening { get; set; }

    /// <summary>Every half hour.</summary>
    public static IEnumerable<TimeOnly> Between(int from, int until) => Enumerable.Range(0, (until - from) * 2).Select(half => new TimeOnly(from + half / 2, half % 2 * 30));

    protected override async Task Show(CancellationToken cancellationToken)
    {
        if ((await rhythms.Of(visitor.Id, visitor.Today, cancellationToken)).Rhythm is not { } mine) return;
        Days = [.. mine.Days.Select(d => d - '0')];
        (Morning, Midday, Afternoon, Evening) = (mine.Morning, mine.Midday, mine.Afternoon, mine.Evening);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await choose.Execute(Days, Morning, Midday, Afternoon, Evening, cancellationToken);
        return Redirect("/mon-plan/rythme?fait=semaine");
    }
}
