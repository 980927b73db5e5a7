using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Occupations;

/// <summary>« Autour de moi », as it was typed: one commune, or several to choose from, or none.</summary>
internal sealed record AskedPlace(string? Typed, IReadOnlyList<Commune> Found)
{
    /// <summary>Nobody drives further every day.</summary>
    const double FurthestKm = 60;

    public Commune? One => Found is [var one] ? one : null;

    public bool IsAsked => !string.IsNullOrWhiteSpace(Typed);

    /// <summary>The towns of the other employment basins that are not too far, the nearest first.</summary>
    public IEnumerable<(Commune Town, int Km)> Around(Gazetteer places) => One is { IsApproximate: false } here
        ? places.Towns.Where(t => t.Basin != here.Basin).Select(t => (Town: t, Km: (int)Math.Round(Gazetteer.Km(here, t)))).Where(t => t.Km <= FurthestKm).OrderBy(t => t.Km)
        : [];

    public static AskedPlace Of(string? typed, Gazetteer places)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 100) return new(null, []);
        var found = places.Search(typed);
        return new(found is [var one] ? one.InWords : typed.Trim(), found);
    }
}
