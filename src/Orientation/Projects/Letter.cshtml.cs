using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>A letter that asks for a few days in a company. Nothing of it is kept: it is changed, then printed.</summary>
[AllowAnonymous]
internal sealed class LetterPage(PersonProjects projects, Visitor visitor) : HousePage
{
    [FromRoute] public RecordId Id { get; set; }

    [FromQuery(Name = "duree")] public string? Stay { get; set; }

    [FromQuery(Name = "quand")] public string? When { get; set; }

    [BindProperty, Display(Name = "Ma lettre"), StringLength(PersonProjects.LongestText, ErrorMessage = "C'est un peu long. Gardez 4 000 signes au plus.")] public string? Text { get; set; }

    [BindProperty, Display(Name = "Mon nom, et comment me joindre"), StringLength(200, ErrorMessage = "C'est un peu long. Gardez 200 signes au plus.")] public string? Name { get; set; }

    public Project Project { get; private set; } = null!;

    public DateOnly Today => visitor.Today;

    /// <summary>The sheet is shown, ready to be printed.</summary>
    public bool IsPaper { get; private set; }

    public string Days => EnquiryKit.Stays.FirstOrDefault(s => s.Days == Stay).Days ?? EnquiryKit.MiddleStay;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        (var all, Project) = await projects.Read(Id, cancellationToken);
        var when = When is { Length: > 0 and <= 100 } ? When.Trim() : "";
        Text ??= EnquiryKit.Letter(Project, all.Skills, EnquiryKit.Stays.First(s => s.Days == Days).Words, when);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            ModelState.AddModelError(nameof(Text), "La lettre est vide. Écrivez au moins une phrase.");
            return Page();
        }
        IsPaper = true;
        await Show(cancellationToken);
        return Page();
    }
}
