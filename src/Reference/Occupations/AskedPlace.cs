using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Occupations;

/// <summary>« Autour de moi », as it was typed: one commune, or several to choose from, or none.</summary>
internal sealed record AskedPlace(string? Typed, IReadOnlyList<Commune> Found)
{
    public Commune? One => Found is [var one] ? one : null;

    public bool IsAsked => !string.IsNullOrWhiteSpace(Typed);

    public static AskedPlace Of(string? typed, Gazetteer places)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 100) return new(null, []);
        // The choice among several is sent back as « insee-69123 », which no postcode can be taken for.
        return typed.StartsWith(Chosen, StringComparison.Ordinal) && places.Find(typed[Chosen.Length..]) is { } chosen ? new(chosen.Name, [chosen]) : new(typed.Trim(), places.Search(typed));
    }

    public static string Choose(Commune commune) => Chosen + commune.Code;

    const string Chosen = "insee-";
}
