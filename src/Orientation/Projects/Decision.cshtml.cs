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
internal sealed class DecisionPage(PersonProjects projects, DecideProject decide, ChangeProject change, IPlan plan, Visitor visitor) : HousePage
{
    [FromRoute] public RecordId Id { get; set; }

    [FromQuery(Name = "garde")] public string? Saved { get; set; }

    [BindProperty] public string? Decided { get; set; }

    [BindProperty, Display(Name = "Ma décision, avec mes mots"), StringLength(PersonProjects.LongestText, ErrorMessage = "C'est un peu long. Gardez 4 000 signes au plus.")] public string? Words { get; set; }

    public Project Project { get; private set; } = null!;

    /// <summary>Three places for a line, by their number among all that this decision ever put in the plan: what waits there, else nothing yet. What was done has no place.</summary>
    public IReadOnlyList<(int Number, string Text, DateOnly? Day)> Lines { get; private set; } = [];

    /// <summary>All that waits in the plan for this project.</summary>
    public IReadOnlyList<PlanLineState> Waiting { get; private set; } = [];

    public DateOnly Today => visitor.Today;

    /// <summary>What the steps that are not settled call for, as examples.</summary>
    public IEnumerable<string> Ideas => ProjectStep.All.Where(s => Project.On(s)?.Judgement is Judgement.If or Judgement.Unknown).Select(s => s.Act).Take(2);

    public static IReadOnlyList<(string Value, string Words)> Choices { get; } =
        [(Project.Goes, "J'y vais"), (Project.Later, "Pas maintenant"), (Project.GivenUp, "J'abandonne cette idée")];

    public static string TextOf(int number) => $"quoi-{number}";

    public static string DayOf(int number) => $"jour-{number}";

    protected override async Task Show(CancellationToken cancellationToken)
    {
        (_, Project) = await projects.Read(Id, cancellationToken);
        (Decided, Words) = (Decided ?? Project.Decided, Words ?? Project.Decision);
        var person = visitor.Id!.Value;
        var origins = PersonProjects.DecisionOrigins(Id);
        var lines = await plan.Find(person, PersonProjects.Origins(Id), cancellationToken);
        Waiting = [.. lines.Where(l => l.IsOpen)];
        var days = await plan.Days(person, cancellationToken);
        var byOrigin = lines.ToDictionary(l => l.Origin);
        Lines = [.. origins.Select((origin, i) => (Number: i + 1, Line: byOrigin.GetValueOrDefault(origin))).Where(l => l.Line is not { IsDone: true })
            .OrderBy(l => l.Line is not { IsOpen: true }).Take(PersonProjects.MostLines).OrderBy(l => l.Number)
            .Select((l, i) => l.Line is { IsOpen: true } open ? (l.Number, open.Text, open.Day) : (l.Number, "", (DateOnly?)days.FirstFrom(Today.AddDays(2 * i + 2))))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Choices.All(c => c.Value != Decided)) ModelState.AddModelError(nameof(Decided), "Choisissez une réponse. Vous pourrez en changer.");
        var lines = new List<(string Origin, string Text, DateOnly Day)>();
        foreach (var (i, origin) in PersonProjects.DecisionOrigins(Id).Index())
        {
            var text = Request.Form[TextOf(i + 1)].ToString().Trim();
            if (text.Length is 0) continue;
            if (text.Length > PersonProjects.LongestLine) ModelState.AddModelError(TextOf(i + 1), "C'est un peu long. Gardez 300 signes au plus.");
            DateOnly? day = DayBinderProvider.TryRead(Request.Form[DayOf(i + 1)].ToString(), out var read) ? read : null;
            if (NearDay.Fault(day, Today) is { } fault) ModelState.AddModelError(DayOf(i + 1), fault);
            else lines.Add((origin, text, day!.Value));
        }
        if (!ModelState.IsValid) return Page();
        await decide.Execute(Id, Decided!, (Words ?? "").Trim(), lines, cancellationToken);
        return Redirect($"{Project.HrefOf(Id)}/decision?garde=1#retour");
    }

    public async Task<IActionResult> OnPostUnplanAsync(CancellationToken cancellationToken)
    {
        await change.Unplan(Id, cancellationToken);
        return Redirect($"{Project.HrefOf(Id)}/decision?garde=1#retour");
    }
}
