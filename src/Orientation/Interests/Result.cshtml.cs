using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Orientation.Ranking;

namespace Tremplin.Orientation.Interests;

[AllowAnonymous]
internal sealed class ResultPage(InterestAnswers answers, BeginAgain beginAgain, FiveDoors doors) : HousePage
{
    [FromRoute(Name = "mode")] public string Slug { get; set; } = "";

    public Sitting Sitting { get; private set; } = null!;

    /// <summary>What the other ways of asking say.</summary>
    public IReadOnlyList<InterestProfile> Others { get; private set; } = [];

    /// <summary>Where the result leads; null when there is none.</summary>
    public DoorsView? Doors { get; private set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var questionnaire = Questionnaire.Of(Slug) ?? throw new Missing();
        var sittings = await answers.Sittings(cancellationToken);
        Sitting = sittings.Single(s => s.Questionnaire == questionnaire);
        Others = [.. sittings.Where(s => s != Sitting).Select(s => s.Profile).OfType<InterestProfile>()];
        if (Sitting.Score.IsScored) Doors = await doors.Of(Sitting.Score, cancellationToken);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken)
    {
        var questionnaire = Questionnaire.Of(Slug) ?? throw new Missing();
        await beginAgain.Execute(questionnaire.Mode, cancellationToken);
        return Redirect(questionnaire.HrefOf(questionnaire.Asked(new Dictionary<string, int>())[0]));
    }
}
