using System.Collections.Frozen;
using System.Collections.Immutable;
using Tremplin.Kernel;

namespace Tremplin.Reference.Contracts;

/// <summary>The communes of France: found by name or postcode, never guessed when several answer.</summary>
public sealed class Gazetteer
{
    const double EarthRadiusKm = 6371, KmPerDegree = 111.2;

    readonly FrozenDictionary<string, Commune> byCode;
    readonly FrozenDictionary<string, Commune[]> byPostcode;
    readonly FrozenDictionary<string, Commune[]> byName;

    internal Gazetteer(ImmutableArray<Commune> communes, IEnumerable<(string Name, string Code)> former)
    {
        Communes = communes;
        byCode = communes.ToFrozenDictionary(c => c.Code);
        Towns = [.. communes.Where(c => c.Basin is not null).GroupBy(c => c.Basin).Select(g => g.MaxBy(c => c.Population)!)];
        byPostcode = Group(communes.SelectMany(c => c.Postcodes, (c, postcode) => (postcode, c)));
        byName = Group(communes.Select(c => (Fold(c.Name), c)).Concat(former.Where(f => byCode.ContainsKey(f.Code)).Select(f => (Fold(f.Name), byCode[f.Code]))));
    }

    static FrozenDictionary<string, Commune[]> Group(IEnumerable<(string Key, Commune Commune)> pairs) =>
        pairs.GroupBy(p => p.Key, p => p.Commune).ToFrozenDictionary(g => g.Key, g => g.Distinct().OrderByDescending(c => c.Population).ToArray());

    /// <summary>Every commune, and the arrondissements of Paris, Lyon and Marseille; by code.</summary>
    public ImmutableArray<Commune> Communes { get; }

    /// <summary>The most peopled commune of each employment basin.</summary>
    public ImmutableArray<Commune> Towns { get; }

    /// <summary>The commune with this INSEE code, or null.</summary>
    public Commune? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>
    /// Those that « 07200 », « saint étienne » or « st-etienne (42) » may mean, the most peopled first; when no name is this one, at most twenty
    /// that begin so. Several: ask which.
    /// </summary>
    public IReadOnlyList<Commune> Search(string typed)
    {
        var text = typed.Trim();
        if (text.Length == 5 && byPostcode.TryGetValue(text, out var there)) return there;
        if (text.Length == 5 && Find(text.ToUpperInvariant()) is { } one) return [one];
        var (words, where) = Cut(text);
        if (byName.TryGetValue(words, out var named) && named.Where(c => Is(c, where)).ToArray() is { Length: > 0 } exact) return exact; // there is a commune called Y
        if (words.Length < 2) return [];
        return [.. Beginning(words, where).Union(where is null ? [] : Beginning($"{words} {where}".ToLowerInvariant(), null))]; // « Paris 15e »
    }

    IEnumerable<Commune> Beginning(string words, string? where) =>
        byName.Where(n => n.Key.StartsWith(words, StringComparison.Ordinal)).SelectMany(n => n.Value).Where(c => Is(c, where)).Distinct().OrderByDescending(c => c.Population).Take(20);

    /// <summary>The commune nearest to a point, as a browser gives it; null when none that has a place of its own is so near.</summary>
    public Commune? Near(double latitude, double longitude, double withinKm) =>
        Communes.Where(c => !c.IsApproximate && Math.Abs(c.Latitude - latitude) * KmPerDegree <= withinKm).MinBy(c => Km(c.Latitude, c.Longitude, latitude, longitude)) is { } nearest
        && Km(nearest.Latitude, nearest.Longitude, latitude, longitude) <= withinKm ? nearest : null;

    /// <summary>As the crow flies, from one town hall to the other.</summary>
    public static double Km(Commune one, Commune other) => Km(one.Latitude, one.Longitude, other.Latitude, other.Longitude);

    static double Km(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (a, b) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var (north, east) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(otherLongitude - longitude) / 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(north * north + Math.Cos(a) * Math.Cos(b) * east * east)));
    }

    static bool Is(Commune commune, string? where) => where is null || commune.Department.Code == where || commune.Postcodes.Contains(where);

    /// <summary>« Vienne (38) » or « Vienne 38200 »: the name, and what tells it from others.</summary>
    static (string Words, string? Where) Cut(string text)
    {
        var words = Fold(text);
        var last = words.LastIndexOf(' ');
        return last > 0 && words[last + 1] is >= '0' and <= '9' ? (words[..last], words[(last + 1)..].ToUpperInvariant()) : (words, null);
    }

    /// <summary>Without accents, capitals, hyphens and apostrophes; « st » is « saint », « 15ème » is « 15e ».</summary>
    static string Fold(string name)
    {
        var words = PlainText.Of(name).Split(' ');
        for (var i = 0; i < words.Length; i++) words[i] = words[i] switch { "st" => "saint", "ste" => "sainte", [>= '0' and <= '9', .., 'm', 'e'] and var number => number[..^2], var word => word };
        return string.Join(' ', words);
    }
}

/// <summary>A commune, or an arrondissement of Paris, Lyon or Marseille.</summary>
public sealed class Commune
{
    /// <summary>Its INSEE code: « 2A004 ».</summary>
    public string Code { get; internal init; } = "";

    public string Name { get; internal init; } = "";

    public Department Department { get; internal init; } = null!;

    public ImmutableArray<string> Postcodes { get; internal init; } = [];

    /// <summary>« Saint-Denis (93200) »: no other commune is found by these words.</summary>
    public string InWords => $"{Name} ({(Postcodes is [var first, ..] ? first : Department.Code)})";

    public int Population { get; internal init; }

    public float Latitude { get; internal init; }

    public float Longitude { get; internal init; }

    /// <summary>Its coordinates are those of a whole territory: no distance is said from there.</summary>
    public bool IsApproximate { get; internal init; }

    /// <summary>The employment basin it is in; null overseas, where there is none.</summary>
    public Basin? Basin { get; internal init; }
}

/// <summary>A department, or a territory overseas, and the region it is in.</summary>
public sealed record Department(string Code, string Name, string Region);

/// <summary>An employment basin of 2019.</summary>
/// <param name="Index">Its place among them.</param>
/// <param name="Code">« 8435 ».</param>
/// <param name="Name">« Aubenas », written for people.</param>
public sealed record Basin(int Index, string Code, string Name);
