using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>Which job of ROME, or which common life experience, is this one: always asked, never guessed.</summary>
[AllowAnonymous]
internal sealed class JobPage(SkillBooks books, KeepExperience keep, IFindOccupations find, Rome rome) : HousePage
{
    const string None = "aucun";

    [FromRoute] public RecordId Id { get; set; }

    /// <summary>famille, benevole or loisir, when it was just said.</summary>
    [FromQuery(Name = "ou")] public string? Where { get; set; }

    /// <summary>Other words to look for it.</summary>
    [FromQuery(Name = "q")] public string? Query { get; set; }

    /// <summary>The whole list of life experiences, not only those near what was said.</summary>
    [FromQuery(Name = "tout")] public bool All { get; set; }

    [BindProperty] public string? Code { get; set; }

    public Experience Experience { get; private set; } = null!;

    public IReadOnlyList<Occupation> Jobs { get; private set; } = [];

    public IReadOnlyList<LifeExperience> Lives { get; private set; } = [];

    public bool HasMore { get; private set; }

    public bool HasNothing => Jobs.Count + Lives.Count is 0;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Experience = (await books.Mine(cancellationToken)).Find(Id) ?? throw new Missing();
        var isUnpaid = Experience.Row["paid"] is "non";
        var said = string.IsNullOrWhiteSpace(Query) ? Experience.Title : Query;
        Jobs = find.Find(said, isUnpaid ? 3 : 6);
        if (isUnpaid) Lives = LifeExperiences.Like(said, Where is null ? null : LifeExperiences.PlaceOf(Where), All);
        HasMore = isUnpaid && Lives.Count < 6;
        Code ??= Experience.Job?.Code ?? Experience.Life?.Code;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Code is not { Length: <= 10 } || Code != None && rome.Current.Find(Code) is null && LifeExperiences.Find(Code) is null)
        {
            ModelState.AddModelError(nameof(Code), "Choisissez ce qui ressemble le plus, ou « Aucun de ceux-là ».");
            return Page();
        }
        await keep.Change(Id, new Dictionary<string, string> { ["code"] = Code is None ? "" : Code }, cancellationToken);
        return Redirect($"/orientation/competences/{Id.Value}");
    }
}
