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

    public Questionnaire Questionnaire { get; private set; } = null!;

    public InterestScore Score { get; private set; } = null!;

    /// <summary>The first question without an answer, if any.</summary>
    public Question? Left { get; private set; }

    public int Answered { get; private set; }

    /// <summary>Where the result leads; null when there is none.</summary>
    public DoorsView? Doors { get; private set; }

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Questionnaire = Questionnaire.Of(Slug) ?? throw new Missing();
        var kept = await answers.Of(Questionnaire.Mode, cancellationToken);
        Score = Questionnaire.Score(kept);
        Left = Questionnaire.FirstLeft(kept);
        Answered = kept.Count;
        if (Score.IsScored) Doors = await doors.Of(Score, cancellationToken);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken)
    {
        var questionnaire = Questionnaire.Of(Slug) ?? throw new Missing();
        await beginAgain.Execute(questionnaire.Mode, cancellationToken);
        return Redirect(questionnaire.HrefOf(questionnaire.Asked(new Dictionary<string, int>())[0]));
    }
}
