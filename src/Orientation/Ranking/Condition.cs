using System.Collections.Immutable;

namespace Tremplin.Orientation.Ranking;

/// <summary>A condition of work that somebody may refuse, in plain words.</summary>
/// <param name="Id">How it is kept: « nuit ».</param>
/// <param name="Words">« Travailler la nuit », as a choice.</param>
/// <param name="There">« On y travaille parfois la nuit », of a job where it is so.</param>
/// <param name="Contexts">The numbers of ROME that mean it.</param>
internal sealed record Condition(string Id, string Words, string There, params ImmutableArray<int> Contexts)
{
    public static ImmutableArray<Condition> All { get; } =
    [
        new("nuit", "Travailler la nuit", "on y travaille parfois la nuit", 300803, 126450),
        new("week-end", "Travailler le week-end ou les jours fériés", "on y travaille parfois le week-end", 23374, 23376, 300793),
        new("horaires", "Des horaires qui changent ou qui sont coupés", "les horaires y changent", 300804, 300805, 300808, 400005, 403095, 511474),
        new("charges", "Porter des charges lourdes", "on y porte des charges lourdes", 300795),
        new("debout", "Rester longtemps debout", "on y reste longtemps debout", 300800),
        new("assis", "Rester longtemps assis", "on y reste longtemps assis", 403025),
        new("gestes", "Refaire les mêmes gestes, ou travailler dans une mauvaise position", "les gestes ou les positions y sont pénibles", 300798, 300801, 23385),
        new("public", "Être face au public", "on y est face au public", 403020),
        new("hauteur", "Travailler en hauteur", "on y travaille en hauteur", 300782, 23377, 511229),
        new("temperature", "Travailler dans le froid ou la grande chaleur", "il y fait parfois très froid ou très chaud", 403021, 300789, 300787, 300790),
        new("dehors", "Travailler dehors", "on y travaille dehors", 300783),
        new("bruit", "Travailler dans le bruit", "il y a du bruit", 300824),
        new("produits", "Respirer des poussières, toucher des produits dangereux", "on y est près de produits ou de poussières", 300791, 403022, 300781),
        new("machines", "Me servir de machines dangereuses", "on s'y sert de machines qui peuvent blesser", 300794),
        new("trajets", "Me déplacer pour le travail", "on s'y déplace pour le travail", 300779, 300814, 300816, 300817),
    ];

    public static Condition? Find(string id) => All.FirstOrDefault(c => c.Id == id);
}
