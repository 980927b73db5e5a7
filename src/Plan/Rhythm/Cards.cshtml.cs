using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Tremplin.Plan.Rhythm;

[AllowAnonymous]
internal sealed class CardsPage(Cards cards, WriteCard write) : CardForm
{
    /// <summary>Sentences to begin from; the person makes them theirs.</summary>
    public static readonly (string If, string Then)[] Models =
    [
        ("je n'ai pas de réponse vendredi", "j'appelle à 10 h"),
        ("je n'ai pas envie de m'y mettre", "je fais seulement les cinq premières minutes"),
        ("je reçois un refus", "j'en parle à quelqu'un, puis j'envoie une autre candidature demain"),
        ("mon enfant est malade", "je garde une seule chose à faire cette semaine"),
    ];

    [FromQuery(Name = "modele")] public string? From { get; set; }

    [FromQuery(Name = "fait")] public string? What { get; set; }

    public IReadOnlyList<CardView> Mine { get; private set; } = [];

    public string? Done => What switch
    {
        "garde" => "Votre phrase est gardée.",
        "retire" => "Votre phrase est retirée.",
        _ => null,
    };

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Mine = await cards.Mine(cancellationToken);
        if (int.TryParse(From, out var number) && Models.ElementAtOrDefault(number - 1) is { If: not null } proposed) (If, Then) = proposed;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsWhole()) return Page();
        await write.Execute(null, If!, Then!, cancellationToken);
        return Redirect("/mon-plan/rythme/si-alors?fait=garde");
    }
}
