using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>« Est-ce ceci ? »: the words of adverts that may say what the person said, to be confirmed.</summary>
[AllowAnonymous]
internal sealed class NamePage(SkillBooks books, NameSkill name, IFindSkills find, Rome rome) : HousePage
{
    const int Most = 5;
    const string None = "aucun";

    [FromRoute] public RecordId Id { get; set; }

    [BindProperty] public string? Code { get; set; }

    public DeclaredSkill Skill { get; private set; } = null!;

    public Experience? Experience { get; private set; }

    public IReadOnlyList<Skill> Proposed { get; private set; } = [];

    public string NextHref => Experience is { } experience ? $"{experience.Href}/comment" : "/orientation/competences";

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var book = await books.Mine(cancellationToken);
        Skill = book.Skills.FirstOrDefault(s => s.Id == Id) ?? throw new Missing();
        Experience = book.Where(Skill);
        Proposed = find.Find(SkillWords.Bare(Skill.Title), Most);
        Code ??= Skill.Rome?.Ogr.ToString(CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Show(cancellationToken);
        if (Code is not None && Proposed.All(p => $"{p.Ogr}" != Code))
        {
            ModelState.AddModelError(nameof(Code), "Choisissez la phrase qui dit la même chose, ou gardez vos mots.");
            return Page();
        }
        await name.Execute(Id, Code is None ? null : rome.Current.FindSkill(Code!), cancellationToken);
        return Redirect(NextHref);
    }
}
