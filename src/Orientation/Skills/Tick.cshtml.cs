using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>First short step: tick what one did, a dozen at a time.</summary>
[AllowAnonymous]
internal sealed class TickPage(SkillBooks books, TickSkills tick, Rome rome) : HousePage
{
    public const int Dozen = 12;

    [FromRoute] public RecordId Id { get; set; }

    /// <summary>Which dozen, from 1.</summary>
    [FromQuery(Name = "suite")] public int Number { get; set; } = 1;

    /// <summary>The OGR numbers that were on the screen: nothing else is kept or taken away.</summary>
    [BindProperty(Name = "vu")] public string[] Seen { get; set; } = [];

    [BindProperty(Name = "fait")] public string[] Ticked { get; set; } = [];

    [BindProperty, Display(Name = "Autre chose que j'y ai fait"), StringLength(200, ErrorMessage = "C'est un peu long. Gardez 200 signes au plus, une seule chose à la fois.")]
    public string? Other { get; set; }

    public Experience Experience { get; private set; } = null!;

    public IReadOnlyList<Skill> Shown { get; private set; } = [];

    public bool HasMore { get; private set; }

    /// <summary>What was said there and is not among what is shown.</summary>
    public IEnumerable<DeclaredSkill> Besides => Experience.Skills.Where(s => s.Rome is null || !Shown.Contains(s.Rome));

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Read((await books.Mine(cancellationToken)).Find(Id) ?? throw new Missing());
        if (Seen.Length is 0) Ticked = [.. Experience.Skills.Where(s => s.Rome is not null).Select(s => $"{s.Rome!.Ogr}")];
    }

    void Read(Experience experience)
    {
        Experience = experience;
        var offered = experience.Offered(rome.Current);
        Number = Math.Clamp(Number, 1, Math.Max(1, (offered.Count + Dozen - 1) / Dozen));
        Shown = Seen.Length > 0 ? WereShown() : [.. offered.Skip((Number - 1) * Dozen).Take(Dozen)];
        HasMore = offered.Count > Number * Dozen;
    }

    Skill[] WereShown() => [.. Seen.Take(Dozen).Select(rome.Current.FindSkill).OfType<Skill>().Distinct()];

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "encore")] string? more, CancellationToken cancellationToken)
    {
        Read((await books.Mine(cancellationToken)).Find(Id) ?? throw new Missing());
        var ticked = Ticked.Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var ogr) ? ogr : 0).ToHashSet();
        var own = await tick.Execute(Id, WereShown(), ticked, Other, cancellationToken);
        return Redirect(own is { } words ? $"/orientation/competences/mots/{words.Value}" : more is not null ? $"{Experience.Href}?suite={Number + 1}" : $"{Experience.Href}/comment");
    }
}
