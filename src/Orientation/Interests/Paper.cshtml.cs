using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Orientation.Ranking;

namespace Tremplin.Orientation.Interests;

/// <summary>One sheet of A4: the result, and room to write what one makes of it.</summary>
[AllowAnonymous]
internal sealed class InterestPaperPage(InterestAnswers answers, RankedJobs ranked, Visitor visitor) : HousePage
{
    [FromRoute(Name = "mode")] public string Slug { get; set; } = "";

    public Questionnaire Questionnaire { get; private set; } = null!;

    public InterestProfile Profile { get; private set; } = null!;

    /// <summary>The first jobs of this person's list.</summary>
    public IReadOnlyList<RankedJob> Jobs { get; private set; } = [];

    public string? Pseudonym => visitor.Pseudonym;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Questionnaire = Questionnaire.Of(Slug) ?? throw new Missing();
        var sitting = (await answers.Sittings(cancellationToken)).Single(s => s.Questionnaire == Questionnaire);
        Profile = sitting.Profile ?? throw new Missing();
        Jobs = (await ranked.Read(sitting.Score, FiveDoors.Shown, cancellationToken)).Jobs;
    }
}
