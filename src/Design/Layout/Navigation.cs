using Microsoft.AspNetCore.Http;

namespace Tremplin.Design;

/// <summary>The main menu, in its order, and which of its links is the current one.</summary>
internal sealed class Navigation(IEnumerable<NavLink> links)
{
    public IReadOnlyList<NavLink> Links { get; } = [.. links.OrderBy(l => l.Order)];

    public static NavLink Display { get; } = new("Affichage", "/affichage", int.MaxValue);

    /// <summary>All that the header depends on: which of its links are current.</summary>
    public string Here(PathString path) => string.Join(' ', Links.Append(Display).Select(link => Current(link, path)));

    /// <summary>« page » on the page itself, « true » on those below it.</summary>
    public static string? Current(NavLink link, PathString path) =>
        path.Equals(link.Href, StringComparison.OrdinalIgnoreCase) ? "page"
        : link.Href.Length > 1 && path.StartsWithSegments(link.Href, StringComparison.OrdinalIgnoreCase) ? "true"
        : null;
}
