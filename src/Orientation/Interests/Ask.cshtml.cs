using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;

namespace Tremplin.Orientation.Interests;

/// <summary>One question, and each answer a button: one touch goes on to the next.</summary>
[AllowAnonymous]
internal sealed class AskPage(InterestAnswers answers, KeepInterestAnswer keep) : HousePage
{
    [FromRoute(Name = "mode")] public string Slug { get; set; } = "";

    [FromRoute(Name = "question")] public string Key { get; set; } = "";

    public Questionnaire Questionnaire { get; private set; } = null!;

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public int Place { get; private set; }

    public Question Question => Questions[Place];

    public int? Chosen { get; private set; }

    /// <summary>Asked only because what came before is still too close.</summary>
    public bool IsExtra => Questionnaire.Mode is Mode.Pairs && Place >= Pairs.Base.Count;

    public int ExtraLeft => PairScore.Most - Place;

    public Question? Previous => Place is 0 ? null : Questions[Place - 1];

    public Question? Next => Questions.ElementAtOrDefault(Place + 1);

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Questionnaire = Questionnaire.Of(Slug) ?? throw new Missing();
        var kept = await answers.Of(Questionnaire.Mode, cancellationToken);
        Questions = Questionnaire.Asked(kept);
        Place = Questions.ToList().FindIndex(q => q.Key == Key);
        if (Place < 0) throw new Missing();
        Chosen = kept.TryGetValue(Key, out var value) ? value : null;
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "reponse")] int? answer, CancellationToken cancellationToken)
    {
        var questionnaire = Questionnaire.Of(Slug) ?? throw new Missing();
        var question = questionnaire.Find(Key) ?? throw new Missing();
        if (question.Choices.All(c => c.Value != answer))
        {
            ModelState.AddModelError("", "Touchez une des réponses, ou passez cette question.");
            return Page();
        }
        await keep.Execute(questionnaire.Mode, Key, answer!.Value, cancellationToken);
        // Asked again: this very answer may settle the two strongest interests, or call for one more pair.
        var asked = questionnaire.Asked(await answers.Of(questionnaire.Mode, cancellationToken));
        return Redirect(questionnaire.HrefOf(asked.SkipWhile(q => q.Key != Key).Skip(1).FirstOrDefault()));
    }
}
