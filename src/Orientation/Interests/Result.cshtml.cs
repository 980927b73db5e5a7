using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Orientation.Ranking;

namespace Tremplin.Orientation.Interests;

[AllowAnonymous]
internal sealed class ResultPage(OrientationDb db, InterestAnswers answers, BeginAgain beginAgain, FiveDoors doors, Visitor visitor) : HousePage
{
    /// <summary>Results of before that are worth looking at again.</summary>
    const int MostFormer = 5;

    [FromRoute(Name = "mode")] public string Slug { get; set; } = "";

    public Sitting Sitting { get; private set; } = null!;

    /// <summary>What the other ways of asking say.</summary>
    public IReadOnlyList<InterestProfile> Others { get; private set; } = [];

    /// <summary>What this way said before it was begun again, the last first.</summary>
    public IReadOnlyList<InterestProfile> Former { get; private set; } = [];

    /// <summary>Where the result leads; null when there is none.</summary>
    public DoorsView? Doors { get; private set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var questionnaire = Questionnaire.Of(Slug) ?? throw new Missing();
        var sittings = await answers.Sittings(cancellationToken);
        Sitting = sittings.Single(s => s.Questionnaire == questionnaire);
        Others = [.. sittings.Where(s => s != Sitting).Select(s => s.Profile).OfType<InterestProfile>()];
        if (visitor.Id is { } person && Sitting.Answered > 0)
            Former = [.. (await db.InterestResults.AsNoTracking().Where(r => r.PersonId == person && r.Mode == questionnaire.Mode)
                .OrderByDescending(r => r.Id).Take(MostFormer).ToListAsync(cancellationToken)).Select(r => r.Profile)];
        if (Sitting.Score.IsScored) Doors = await doors.Of(Sitting.Score, cancellationToken);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken)
    {
        var questionnaire = Questionnaire.Of(Slug) ?? throw new Missing();
        await beginAgain.Execute(questionnaire.Mode, cancellationToken);
        return Redirect(questionnaire.HrefOf(questionnaire.Asked(new Dictionary<string, int>())[0]));
    }
}
