using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>Second short step: of what was ticked only, how well, liked or not, and a proof if there is one.</summary>
[AllowAnonymous]
internal sealed class HowWellPage(SkillBooks books, SayHowWell say) : HousePage
{
    /// <summary>What a tired person can bear on one screen.</summary>
    public const int AtOnce = 6;

    public const int LongestProof = 300;

    [FromRoute] public RecordId Id { get; set; }

    [FromQuery(Name = "suite")] public int Number { get; set; } = 1;

    public Experience Experience { get; private set; } = null!;

    public IReadOnlyList<DeclaredSkill> Shown { get; private set; } = [];

    public bool HasMore => Experience.Skills.Count > Number * AtOnce;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Experience = (await books.Mine(cancellationToken)).Find(Id) ?? throw new Missing();
        Number = Math.Clamp(Number, 1, Math.Max(1, (Experience.Skills.Count + AtOnce - 1) / AtOnce));
        Shown = [.. Experience.Skills.Skip((Number - 1) * AtOnce).Take(AtOnce)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Show(cancellationToken);
        string Said(string field, DeclaredSkill skill, params string[] among) =>
            Request.Form[$"{field}-{skill.Id.Value}"].ToString().Trim() is var said && (among.Length is 0 || among.Contains(said)) ? said : "";
        var all = Shown.Where(s => Request.Form.ContainsKey($"preuve-{s.Id.Value}"))
            .Select(s => new SaidOfSkill(s.Id, Said("niveau", s, "aide", "seul", "montre"), Said("aime", s, "oui", "non"), Said("sorte", s, "vu", "papier", "fait"), Said("preuve", s), Said("accord", s) is "oui")).ToList();
        foreach (var one in all.Where(o => o.ProofWords.Length > LongestProof)) ModelState.AddModelError($"preuve-{one.Id.Value}", "C'est un peu long. Gardez 300 signes au plus.");
        if (!ModelState.IsValid) return Page();
        var hasMore = HasMore;
        await say.Execute(all, cancellationToken);
        return Redirect(hasMore ? $"{Experience.Href}/comment?suite={Number + 1}" : "/orientation/competences/carte?fait=garde");
    }
}
