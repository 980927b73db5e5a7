using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Rhythm;

namespace Tremplin.Plan.Actions;

[AllowAnonymous]
internal sealed class PlanPage(WeekView week, AddOwnAction add, ChangeAction change) : HousePage
{
    [BindProperty] public Guid Form { get; set; }

    [BindProperty, Display(Name = "Je vais…"), StringLength(PlannedAction.LongestText, ErrorMessage = "C'est un peu long. Gardez 300 signes au plus.")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Quel jour ?")]
    public DateOnly? Day { get; set; }

    [FromQuery(Name = "fait")] public string? What { get; set; }

    public DateOnly Today => week.Today;

    public DateOnly LastDay => week.LastDay;

    public WeekPlan Plan { get; private set; } = null!;

    /// <summary>Those of the seven days, and the one just noted, so that it can be taken away at once.</summary>
    public IReadOnlyList<BreakView> Breaks => What is "pause" ? Plan.Rhythm.Breaks : [.. Plan.Rhythm.Breaks.Where(b => b.FirstDay <= LastDay)];

    /// <summary>What has just been done, in words of ours: the address only carries a key.</summary>
    public string? Done => What switch
    {
        "ajoute" => "C'est dans votre plan.",
        "deplace" => "C'est déplacé.",
        "fait" => "C'est noté, c'est fait.",
        "rouvert" => "C'est de nouveau à faire.",
        "retire" => "C'est retiré de votre plan.",
        "pause" => "C'est noté. Le reste attend.",
        "reprise" => "La pause est retirée. Tout est revenu à sa place.",
        "semaine" => "Bonne semaine. Votre intention reste la même.",
        _ => null,
    };

    protected override async Task Show(CancellationToken cancellationToken)
    {
        if (Form == default) Form = Guid.CreateVersion7();
        Day ??= Today.AddDays(1);
        Plan = await week.Read(cancellationToken);
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Écrivez ce que vous allez faire. Un verbe suffit.");
        if (Day is null) ModelState.AddModelError(nameof(Day), "Choisissez un jour.");
        if (!ModelState.IsValid) return Page();
        await add.Execute(Form, Text!.Trim(), Day!.Value, cancellationToken);
        return Back("ajoute");
    }

    public async Task<IActionResult> OnPostDoAsync(ActionId id, CancellationToken cancellationToken)
    {
        await change.Do(id, cancellationToken);
        return Back("fait");
    }

    public async Task<IActionResult> OnPostReopenAsync(ActionId id, CancellationToken cancellationToken)
    {
        await change.Reopen(id, cancellationToken);
        return Back("rouvert");
    }

    public async Task<IActionResult> OnPostMoveAsync(ActionId id, DateOnly to, CancellationToken cancellationToken)
    {
        await change.MoveTo(id, to, cancellationToken);
        return Back("deplace");
    }

    RedirectResult Back(string what) => Redirect($"/mon-plan?fait={what}");
}
