using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Tremplin.Tests.Design;

/// <summary>The fixtures that govuk-frontend publishes with each component: options in, markup out.</summary>
internal static class Upstream
{
    public static JsonElement Fixture(string component, string name)
    {
        var path = Path.Combine(Root(), "src/Design/node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("fixtures").EnumerateArray()
            .Single(f => f.GetProperty("name").GetString() == name).Clone();
    }

    /// <summary>
    /// A comparable form. This is the only place where differences are accepted:
    /// our own « t- » classes, which only add looks; aria-invalid, which upstream leaves out and readers of the screen announce;
    /// data-module and draggable, which belong to upstream's script (we have ours); role=button on links, because a link is a link;
    /// the French « Erreur : »; the French name of the breadcrumb; « --no-actions », which a row cannot decide alone (the style sheet does).
    /// </summary>
    public static string Normal(string html)
    {
        var text = new StringBuilder();
        foreach (var node in Stage.Parse(html).ChildNodes) Write(node, text, 0);
        return text.ToString();
    }

    static void Write(INode node, StringBuilder text, int depth)
    {
        if (node is IText words)
        {
            var plain = string.Join(' ', words.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (plain is "Error:") plain = "Erreur :";
            if (plain.Length > 0) text.Append(' ', depth * 2).AppendLine(plain);
            return;
        }
        if (node is not IElement element) return;
        text.Append(' ', depth * 2).Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            if (attribute.Name is "aria-invalid" or "data-module" or "draggable") continue;
            if (attribute.Name is "role" && element.LocalName is "a") continue;
            var value = attribute.Value;
            if (attribute.Name is "class")
                value = string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Where(c => !c.StartsWith("t-", StringComparison.Ordinal) && !c.EndsWith("--no-actions", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal));
            if (attribute.Name is "aria-label" && value is "Breadcrumb") value = "Fil d’Ariane";
            text.Append(' ').Append(attribute.Name).Append('=').Append(value);
        }
        text.AppendLine();
        foreach (var child in element.ChildNodes) Write(child, text, depth + 1);
    }

    static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Tremplin.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests are not in the repository any more.");
    }
}
