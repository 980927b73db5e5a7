using Microsoft.AspNetCore.Authorization;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Orientation.Interests;

[AllowAnonymous, PublicBytes]
internal sealed class InterestsPage(InterestAnswers answers, Visitor visitor) : HousePage
{
    /// <summary>One way to be asked, and where this person stands in it.</summary>
    internal sealed record Way(Questionnaire Questionnaire, string For, int Minutes, int Answered, Question? Next);

    public IReadOnlyList<Way> Ways { get; private set; } = [];

    public bool IsBegun => Ways.Any(w => w.Answered > 0);

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var kept = visitor.Id is null ? null : await answers.All(cancellationToken);
        Way Of(Mode mode, string @for, int minutes)
        {
            var questionnaire = Questionnaire.Of(mode);
            var own = kept?[mode].ToDictionary(a => a.Question, a => a.Value) ?? [];
            return new(questionnaire, @for, minutes, own.Count, questionnaire.FirstLeft(own));
        }
        Ways =
        [
            Of(Mode.Words, "48 activités. Pour chacune, cinq réponses, de « pas du tout » à « beaucoup ». C'est la manière la plus sûre.", 6),
            Of(Mode.Pairs, "Deux activités à chaque écran : vous dites laquelle vous préférez. Plus simple, un peu moins sûr.", 7),
            Of(Mode.Pictures, "48 images avec un mot, et trois réponses. Le bouton « Écouter » lit chaque écran à voix haute.", 5),
        ];
    }
}
