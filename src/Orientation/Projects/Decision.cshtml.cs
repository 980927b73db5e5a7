using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>The seven judgements again, a decision in the person's words, and up to three dated lines.</summary>
[AllowAnonymous]
internal sealed class DecisionPage(PersonProjects projects, DecideProject decide, IPlan plan, Visitor visitor) : HousePage
{
    [FromRoute] public RecordId Id { get; set; }

    [FromQuery(Name = "garde")] public string? Saved { get; set; }

    [BindProperty] public string? Decided { get; set; }

    [BindProperty, Display(Name = "Ma décision, avec mes mots"), StringLength(PersonProjects.LongestText, ErrorMessage = "C'est un peu long. Gardez 4 000 signes au plus.")] public string? Words { get; set; }

    public Project Project { get; private set; } = null!;

    /// <summary>Three places for a line; what was written in them when the form comes back, else what is in the plan.</summary>
    public IReadOnlyList<(int Place, string Text, DateOnly? Day)> Lines { get; private set; } = [];

    public IReadOnlyList<PlanLineState> Planned { get; private set; } = [];

    public DateOnly Today => visitor.Today;

    /// <summary>What the steps that are not settled call for, as examples.</summary>
    public IEnumerable<string> Ideas => ProjectStep.All.Where(s => Project.On(s)?.Judgement is Judgement.If or Judgement.Unknown).Select(s => s.Act).Take(2);

    public static IReadOnlyList<(string Value, string Words)> Choices { get; } =
        [(Project.Goes, "J'y vais"), (Project.Later, "Pas maintenant"), (Project.GivenUp, "J'abandonne cette idée")];

    public static string TextOf(int place) => $"quoi-{place}";

    public static string DayOf(int place) => $"jour-{place}";

    protected override async Task Show(CancellationToken cancellationToken)
    {
        (_, Project) = await projects.Read(Id, cancellationToken);
        (Decided, Words) = (Decided ?? Project.Decided, Words ?? Project.Decision);
        var person = visitor.Id!.Value;
        var origins = PersonProjects.DecisionOrigins(Id);
        var lines = await plan.Find(person, origins, cancellationToken);
        Planned = [.. lines.Where(l => l.IsOpen).OrderBy(l => l.Day)];
        var days = await plan.Days(person, cancellationToken);
        Lines = [.. origins.Select((origin, i) => lines.FirstOrDefault(l => l.Origin == origin && l.IsOpen) is { } line
            ? (i + 1, line.Text, line.Day) : (i + 1, "", (DateOnly?)days.FirstFrom(Today.AddDays(2 * i + 2))))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Choices.All(c => c.Value != Decided)) ModelState.AddModelError(nameof(Decided), "Choisissez une réponse. Vous pourrez en changer.");
        var lines = new List<(int Place, string Text, DateOnly Day)>();
        for (var place = 1; place <= PersonProjects.MostLines; place++)
        {
            var text = Request.Form[TextOf(place)].ToString().Trim();
            if (text.Length is 0) continue;
            if (text.Length > PersonProjects.LongestLine) ModelState.AddModelError(TextOf(place), "C'est un peu long. Gardez 300 signes au plus.");
            if (DayBinderProvider.TryRead(Request.Form[DayOf(place)].ToString(), out var day)) lines.Add((place, text, day));
            else ModelState.AddModelError(DayOf(place), "Choisissez un jour.");
        }
        if (!ModelState.IsValid) return Page();
        await decide.Execute(Id, Decided!, (Words ?? "").Trim(), lines, cancellationToken);
        return Redirect($"{Project.HrefOf(Id)}/decision?garde=1#retour");
    }
}
