using Microsoft.AspNetCore.Http;

namespace Tremplin.Design;

/// <summary>The fields of the page that show an error, in the order in which a person meets them.</summary>
internal sealed class FaultyFields
{
    readonly Dictionary<string, (int Place, string Id)> fields = new(StringComparer.OrdinalIgnoreCase);

    public static FaultyFields Of(HttpContext http)
    {
        if (http.Items[typeof(FaultyFields)] is FaultyFields known) return known;
        var made = new FaultyFields();
        http.Items[typeof(FaultyFields)] = made;
        return made;
    }

    public void Add(string name, string id) => fields.TryAdd(name, (fields.Count, id));

    public string? IdOf(string name) => fields.TryGetValue(name, out var field) ? field.Id : null;

    /// <summary>What concerns the whole form comes first, what has no field on this page last.</summary>
    public int PlaceOf(string name) => name.Length == 0 ? -1 : fields.TryGetValue(name, out var field) ? field.Place : int.MaxValue;
}
