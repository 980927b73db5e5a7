using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>« Ce que je veux, ce que je refuse »: one short form, where nothing is required.</summary>
[AllowAnonymous]
internal sealed class CriteriaPage(Profiles profiles, ChangeCriteria change, Gazetteer places, Rome rome) : HousePage
{
    [BindProperty, Display(Name = "Ce que je refuse")] public List<string> Refused { get; set; } = [];

    [BindProperty, Display(Name = "Mon plus haut diplôme")] public string? Diploma { get; set; }

    [BindProperty, Display(Name = "Mon permis de conduire (voiture)")] public string? Licence { get; set; }

    [BindProperty, StringLength(100, ErrorMessage = "Écrivez seulement le nom de la commune, ou son code postal."), Display(Name = "Ma commune ou mon code postal")] public string? Town { get; set; }

    /// <summary>Which one, when several have this name or this postcode.</summary>
    [BindProperty, Display(Name = "Laquelle est la vôtre ?")] public string? Which { get; set; }

    [BindProperty, Display(Name = "J'ai envie de...")] public List<string> Wishes { get; set; } = [];

    /// <summary>The communes to choose from, when several answer.</summary>
    public IReadOnlyList<Commune> Towns { get; private set; } = [];

    public IEnumerable<Interest> AllWishes => rome.Current.Interests;

    public static IReadOnlyList<(AccessLevel Level, string Words)> Diplomas { get; } =
    [
        (AccessLevel.None, "Aucun diplôme, ou le brevet"), (AccessLevel.Cap, "Un CAP ou un BEP"), (AccessLevel.Bac, "Un bac, général, technologique ou professionnel"),
        (AccessLevel.Bac2, "Un bac + 2 : BTS, DUT, DEUG"), (AccessLevel.Bac3, "Un bac + 3 ou 4 : licence, BUT, maîtrise"), (AccessLevel.Bac5, "Un bac + 5 : master, école d'ingénieurs"), (AccessLevel.Bac8, "Un doctorat"),
    ];

    protected override async Task Show(CancellationToken cancellationToken)
    {
        if (HttpMethods.IsPost(Request.Method))
        {
            Towns = Found();
            return;
        }
        var kept = await profiles.ReadCriteria(cancellationToken);
        (Refused, Wishes) = ([.. kept.Refused], [.. kept.Wishes.Select(Text)]);
        (Diploma, Licence) = (kept.Diploma?.ToString(), kept.HasLicence switch { true => "oui", false => "non", null => null });
        Town = kept.Commune is { } code && places.Find(code) is { } town ? town.InWords : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var found = Found();
        var town = found.FirstOrDefault(c => c.Code == Which) ?? (found is [var only] ? only : null);
        if (town is null && !string.IsNullOrWhiteSpace(Town))
        {
            ModelState.AddModelError(found.Count is 0 ? nameof(Town) : nameof(Which), found.Count is 0
                ? "Nous ne trouvons pas cette commune. Essayez le code postal, ou son nom entier."
                : "Plusieurs communes répondent. Choisissez la vôtre.");
            return Page();
        }
        await change.Execute(c => c with
        {
            Refused = [.. Condition.All.Select(k => k.Id).Where(Refused.Contains)],
            Wishes = [.. AllWishes.Select(i => i.Code).Where(w => Wishes.Contains(Text(w)))],
            Diploma = Diplomas.Where(d => d.Level.ToString() == Diploma).Select(d => (AccessLevel?)d.Level).SingleOrDefault(),
            HasLicence = Licence switch { "oui" => true, "non" => false, _ => null },
            Commune = town?.Code,
        }, cancellationToken);
        return Redirect("/orientation/metiers?note=criteres");
    }

    IReadOnlyList<Commune> Found() => string.IsNullOrWhiteSpace(Town) ? [] : places.Search(Town);

    public static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);
}
