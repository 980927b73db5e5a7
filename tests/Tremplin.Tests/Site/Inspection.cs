using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Tremplin.Tests;

/// <summary>What every page must be, whoever opens it and whatever the test is about.</summary>
internal static partial class Inspection
{
    static readonly string[] ForeignWords = ["An error occurred", "An unhandled exception", "The field ", " is required.", "The value '", "is not valid", "Stack trace", "Not Found", "Bad Request", "System."];

    public static void Of(IDocument page, string html, IReadOnlyCollection<string> typed, Uri url)
    {
        var faults = Structure(page, url).Concat(Fields(page)).Concat(Scripts(page)).Concat(Ids(page)).Concat(Words(page, typed)).Concat(Bytes(page, html)).Distinct().ToList();
        if (faults.Count > 0) throw new InvalidOperationException($"{url.PathAndQuery}:\n- {string.Join("\n- ", faults)}");
    }

    static IEnumerable<string> Structure(IDocument page, Uri url)
    {
        if (page.QuerySelectorAll("h1").Length is not 1 and var count) yield return $"{count} h1 instead of one";
        if (page.DocumentElement.GetAttribute("lang") is not "fr") yield return "html has no lang=fr";
        if (string.IsNullOrWhiteSpace(page.Title)) yield return "no title";
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var here = heading.LocalName[1] - '0';
            if (level > 0 && here > level + 1) yield return $"a heading skips from h{level} to h{here}: {Visitor.Plain(heading.TextContent)}";
            if (Visitor.Plain(heading.TextContent).Length is 0) yield return $"an empty h{here}";
            level = here;
        }
        foreach (var image in page.QuerySelectorAll("img"))
        {
            if (!image.HasAttribute("alt")) yield return $"an image without alt: {image.GetAttribute("src")}";
            if (string.IsNullOrEmpty(image.GetAttribute("src"))) yield return "an image without src";
        }
        foreach (var link in page.QuerySelectorAll("a"))
        {
            if (!HasName(link)) yield return $"an empty link to {link.GetAttribute("href")}";
            if (string.IsNullOrEmpty(link.GetAttribute("href"))) yield return $"a link that leads nowhere: {Visitor.Plain(link.TextContent)}";
        }
        foreach (var media in page.QuerySelectorAll("img[src], script[src], link[href], source[src], video[src], audio[src], track[src], iframe"))
            if ((media.GetAttribute("src") ?? media.GetAttribute("href"))?.Contains("//", StringComparison.Ordinal) is not false && !IsOwnName(media, url)) yield return $"something from elsewhere: {media.OuterHtml}";
    }

    /// <summary>Only the name that search engines should keep for a page is a whole address, and it is one of ours.</summary>
    static bool IsOwnName(IElement link, Uri url) =>
        link.GetAttribute("rel") is "canonical" && Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var name) && name.Host == url.Host;

    static IEnumerable<string> Fields(IDocument page)
    {
        foreach (var field in page.QuerySelectorAll("input, select, textarea").Where(f => f.GetAttribute("type") is not ("hidden" or "submit")))
            if (!IsLabelled(page, field)) yield return $"a field without a label: {field.GetAttribute("name")}";
        foreach (var button in page.QuerySelectorAll("button").Where(b => !HasName(b))) yield return $"a button without words: {button.OuterHtml}";
        foreach (var form in page.QuerySelectorAll("form[method=post i]").Where(f => f.QuerySelector("input[name=jeton]") is null)) yield return $"a form without its token: {form.GetAttribute("action")}";
        foreach (var label in page.QuerySelectorAll<IHtmlLabelElement>("label").Where(l => l.Control is null)) yield return $"a label without a field: {Visitor.Plain(label.TextContent)}";
        foreach (var group in page.QuerySelectorAll("fieldset").Where(f => Visitor.Plain(f.QuerySelector("legend")?.TextContent).Length is 0)) yield return $"a group without a legend: {group.Id}";
        foreach (var group in page.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").GroupBy(r => (r.Form, r.Name)).Where(g => g.Count(r => r.IsChecked) > 1)) yield return $"two choices of {group.Key.Name} are made";
    }

    static bool IsLabelled(IDocument page, IElement field) =>
        Visitor.Plain(field.GetAttribute("aria-label")).Length > 0
        || field.GetAttribute("aria-labelledby") is { } id && page.GetElementById(id) is not null
        || page.QuerySelectorAll<IHtmlLabelElement>("label").Any(l => l.Control == field && Visitor.Plain(l.TextContent).Length > 0);

    static bool HasName(IElement element) =>
        Visitor.Plain(element.TextContent).Length > 0 || Visitor.Plain(element.GetAttribute("aria-label")).Length > 0
        || element.QuerySelectorAll("img").Any(i => Visitor.Plain(i.GetAttribute("alt")).Length > 0);

    static IEnumerable<string> Scripts(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])")) yield return $"an inline script: {script.TextContent}";
        foreach (var _ in page.QuerySelectorAll("style")) yield return "an inline style sheet";
        foreach (var element in page.All)
            foreach (var attribute in element.Attributes)
                if (attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) yield return $"{element.LocalName} has {attribute.Name}=";
                else if (attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && attribute.Name is "href" or "src" or "action" or "formaction") yield return $"{attribute.Name}={attribute.Value}";
    }

    static IEnumerable<string> Ids(IDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        foreach (var twice in ids.GroupBy(i => i).Where(g => g.Count() > 1)) yield return $"id={twice.Key} is there {twice.Count()} times";
        foreach (var (element, names) in page.QuerySelectorAll("[aria-describedby], [aria-labelledby]").Select(e => (e, $"{e.GetAttribute("aria-describedby")} {e.GetAttribute("aria-labelledby")}")))
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(ids)) yield return $"{element.LocalName} speaks of #{name}, which is not there";
        foreach (var link in page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Where(h => h.Length > 0).Except(ids)) yield return $"a link leads to #{link}, which is not there";
    }

    static IEnumerable<string> Words(IDocument page, IReadOnlyCollection<string> typed)
    {
        foreach (var node in page.Body!.Descendants<IText>())
        {
            if (node.Parent is not IElement parent || parent.Closest("script, style, textarea, pre, code, svg, noscript") is not null) continue;
            var text = node.Data;
            if (Visitor.Plain(text) is var plain && (plain.Length is 0 || typed.Any(t => t.Length > 0 && (plain.Contains(t, StringComparison.Ordinal) || t.Contains(plain, StringComparison.Ordinal))))) continue;
            if (text.Contains("{{", StringComparison.Ordinal)) yield return $"a template that was not filled: {plain}";
            if (text.Contains('\'', StringComparison.Ordinal)) yield return $"a straight apostrophe: {plain}";
            if (text.Contains('·', StringComparison.Ordinal) || InclusiveBrackets().IsMatch(text)) yield return $"« · » or « (e) »: {plain}";
            foreach (var foreign in ForeignWords.Where(w => text.Contains(w, StringComparison.Ordinal))) yield return $"« {foreign} »: {plain}";
        }
    }

    static IEnumerable<string> Bytes(IDocument page, string html)
    {
        var words = page.QuerySelectorAll("textarea").Sum(t => t.TextContent.Length);
        var isWholeLesson = page.QuerySelectorAll("main section > h2[id$=-titre]").Length > 3;
        if (html.Length - words > (isWholeLesson ? 80_000 : 60_000)) yield return $"{html.Length} characters, which is too many";
        if (UnrenderedTag().Match(html) is { Success: true } tag) yield return $"a tag helper was not rendered: {tag.Value}";
    }

    [GeneratedRegex(@"\((e|es|ne|ne s|trice|euse|le)s?\)")]
    private static partial Regex InclusiveBrackets();

    [GeneratedRegex("<(ui-[a-z-]+|partial)[ >]|asp-[a-z-]+=")]
    private static partial Regex UnrenderedTag();
}
