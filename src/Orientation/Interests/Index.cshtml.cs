using Microsoft.AspNetCore.Authorization;
using Tremplin.Kernel.Web;

namespace Tremplin.Orientation.Interests;

[AllowAnonymous, PublicBytes]
internal sealed class InterestsPage(InterestAnswers answers) : HousePage
{
    /// <summary>One way to be asked, and where this person stands in it.</summary>
    internal sealed record Way(Sitting Sitting, string For, int Minutes);

    public IReadOnlyList<Way> Ways { get; private set; } = [];

    public bool IsBegun => Ways.Any(w => w.Sitting.Answered > 0);

    protected override async Task Show(CancellationToken cancellationToken) => Ways = [.. (await answers.Sittings(cancellationToken)).Select(s => s.Questionnaire.Mode switch
    {
        Mode.Words => new Way(s, "48 activités. Pour chacune, cinq réponses, de « pas du tout » à « beaucoup ». C'est la manière la plus sûre.", 6),
        Mode.Pairs => new Way(s, "Deux activités à chaque écran : vous dites laquelle vous préférez. Plus simple, un peu moins sûr.", 7),
        _ => new Way(s, "48 images avec un mot, et trois réponses. Le bouton « Écouter » lit chaque écran à voix haute.", 5),
    })];
}
