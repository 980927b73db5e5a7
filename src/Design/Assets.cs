using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Tremplin.Design;

/// <summary>Where our files are, with the fingerprints the host gave them when it maps static assets.</summary>
internal sealed class Assets(ResourceAssetCollection? collection, string pathBase)
{
    const string Folder = "_content/Tremplin.Design/dist/";

    static readonly ConditionalWeakTable<ResourceAssetCollection, Assets> Known = [];
    static readonly Assets Plain = new(null, "");
    static readonly FrozenSet<string> IconNames = ReadIconNames();

    readonly ConcurrentDictionary<string, string> urls = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Icon> icons = new(StringComparer.Ordinal);

    public static Assets Of(HttpContext http)
    {
        var collection = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        if (http.Request.PathBase.HasValue) return new(collection, http.Request.PathBase.Value!);
        return collection is null ? Plain : Known.GetValue(collection, static found => new(found, ""));
    }

    public string Url(string file) => urls.GetOrAdd(file, static (name, assets) => assets.Find(name), this);

    public Icon Icon(string? name)
    {
        if (name is null || !IconNames.Contains(name)) return default;
        return icons.GetOrAdd(name, static (known, assets) => new(
            $"""<svg class="t-icon" aria-hidden="true" focusable="false"><use href="{assets.Url("icons.svg")}#{known}"/></svg>"""), this);
    }

    /// <summary>A picture: ours by its name (« table »), or anybody's by its address.</summary>
    public string Picture(string source) =>
        source.Contains('/', StringComparison.Ordinal) ? source : Url(source + ".svg");

    public static bool HasIcon(string name) => IconNames.Contains(name);

    string Find(string file)
    {
        var path = Folder + file;
        return $"{pathBase}/{(collection is null ? path : collection[path])}";
    }

    static FrozenSet<string> ReadIconNames()
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream("icons.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
