using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Skills;

[AllowAnonymous]
internal sealed class SkillsPage(SkillBooks books, KeepExperience keep) : ExperienceForm
{
    [BindProperty] public Guid Form { get; set; }

    /// <summary>travail, famille, benevole or loisir.</summary>
    [BindProperty] public string? Kind { get; set; }

    [FromQuery(Name = "fait")] public string? What { get; set; }

    public SkillBook Book { get; private set; } = null!;

    /// <summary>Something is wrong under « Où et quand », which is closed at first.</summary>
    public bool IsPlaceWrong => new[] { nameof(Place), nameof(From), nameof(To) }.Any(name => ModelState.TryGetValue(name, out var typed) && typed.Errors.Count > 0);

    public string? Done => What switch
    {
        "garde" => "C'est gardé.",
        "retire" => "C'est retiré.",
        _ => null,
    };

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Book = await books.Mine(cancellationToken);
        if (Form == Guid.Empty) Form = Guid.CreateVersion7();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Kind is not ("travail" or "famille" or "benevole" or "loisir")) ModelState.AddModelError(nameof(Kind), "Dites où c'était. Si vous hésitez, prenez le plus proche.");
        if (!IsWhole()) return Page();
        var values = Values();
        values["paid"] = Kind is "travail" ? "oui" : "non";
        var id = await keep.Begin(new(Form == Guid.Empty ? Guid.CreateVersion7() : Form), values, cancellationToken);
        return Redirect($"/orientation/competences/{id.Value}/metier{(Kind is "travail" ? "" : $"?ou={Kind}")}");
    }

    /// <summary>Takes away something said in one's own words.</summary>
    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "competence")] RecordId skill, CancellationToken cancellationToken)
    {
        await keep.Remove(skill, cancellationToken);
        return Redirect("/orientation/competences?fait=retire");
    }
}
