using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;

namespace Tremplin.Learning.Courses;

/// <summary>The Markdown of lessons: paragraphs, emphasis, lists, links and quotes, and nothing else.</summary>
internal static class Prose
{
    /// <summary>Longer texts are not parsed: some of what is done with a text takes the square of its length.</summary>
    public const int MostLetters = 20_000;

    // What is checked is read with all that Markdown knows, so that a heading is seen and refused; what is shown only has what lessons have.
    static readonly MarkdownPipeline Checked = new MarkdownPipelineBuilder().DisableHtml().Build();
    static readonly MarkdownPipeline Shown = Plainest();

    static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    /// <summary>Safe HTML; paragraphs carry data-readable for reading aloud, links outside the site carry rel="external noopener".</summary>
    public static string Html(string markdown)
    {
        if (Parse(markdown, Shown) is not { } document) return "";
        foreach (var line in document.Descendants<ThematicBreakBlock>().ToList()) line.Parent!.Remove(line);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Adapt(link);
        foreach (var paragraph in document.Descendants<ParagraphBlock>()) MarkReadable(paragraph);

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Shown.Setup(renderer);
        renderer.Render(document);
        writer.Flush();
        return writer.ToString();
    }

    /// <summary>Whether a link may be followed: a known scheme, or a path of this site.</summary>
    public static bool IsSafe(string? url) =>
        url is { Length: > 0 } && !url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\')
        && (url[0] == '/' ? !url.StartsWith("//", StringComparison.Ordinal)
            : Uri.TryCreate(url, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme) && (uri.Scheme is "mailto" or "tel" || uri.Host.Contains('.', StringComparison.Ordinal)));

    /// <summary>What a text contains that lessons do not have, with its line counted from 0.</summary>
    public static IEnumerable<(int Line, string Sentence)> Refusals(string markdown)
    {
        if (markdown.Length > MostLetters)
            yield return (0, TooLong(markdown.Length));
        else if (Parse(markdown, Checked) is not { } document)
            yield return (0, "ce texte a trop de listes ou de citations l'une dans l'autre : simplifiez-le.");
        else
        {
            foreach (var block in document.Descendants<MarkdownBlock>().Where(b => b is not LinkReferenceDefinitionGroup))
                if (Refusal(block) is { } sentence) yield return (block.Line, sentence);
            foreach (var inline in document.Descendants<Inline>())
                if (Refusal(inline) is { } sentence) yield return (inline.Line, sentence);
        }
    }

    public static string TooLong(int letters) => $"ce texte a {letters} signes, il en faut {MostLetters} au plus : coupez-le en plusieurs étapes.";

    /// <summary>The links of a text: where they lead and the words one clicks.</summary>
    public static IReadOnlyList<(string Url, string Text, int Line)> Links(string markdown) =>
        [.. Parse(markdown, Shown)?.Descendants<LinkInline>().Select(l => (l.Url ?? "", PlainText(l), l.Line)) ?? []];

    /// <summary>The bold labels of a text.</summary>
    public static IReadOnlyList<string> BoldLabels(string markdown) =>
        [.. Parse(markdown, Shown)?.Descendants<EmphasisInline>().Where(e => e.DelimiterCount == 2).Select(PlainText) ?? []];

    /// <summary>The words alone, one line a paragraph or list item.</summary>
    public static string PlainText(string markdown) =>
        string.Join('\n', Parse(markdown, Shown)?.Descendants<LeafBlock>().Where(b => b.Inline is not null).Select(b => PlainText(b.Inline!)) ?? []);

    /// <summary>Null when the text is too long, or nested deeper than the parser accepts.</summary>
    static MarkdownDocument? Parse(string markdown, MarkdownPipeline pipeline)
    {
        if (markdown.Length > MostLetters) return null;
        try
        {
            return Markdown.Parse(markdown, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static MarkdownPipeline Plainest()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        return builder.Build();
    }

    static string? Refusal(MarkdownBlock block) => block switch
    {
        ParagraphBlock or ListBlock or ListItemBlock or QuoteBlock or MarkdownDocument => null,
        HeadingBlock => "un titre n'a pas sa place dans le texte d'une étape : mettez l'étiquette en gras, **comme ceci**.",
        CodeBlock => "un bloc de code (ou une ligne décalée de quatre espaces) n'a pas sa place ici : retirez les espaces ou les marques.",
        ThematicBreakBlock => "une ligne de séparation n'a pas sa place ici : retirez-la.",
        LinkReferenceDefinition => "écrivez l'adresse dans le lien : [texte](adresse).",
        _ => "seuls les paragraphes, les listes et les citations sont possibles ici.",
    };

    static string? Refusal(Inline inline) => inline switch
    {
        LinkInline { IsImage: true } => "une image se met dans la clé « picture » de l'étape, avec son « alt ».",
        LinkInline link when !IsSafe(link.Url) =>
            $"l'adresse « {link.Url} » ne convient pas : elle commence par https://, mailto:, tel: ou « / », sans espace.",
        LinkInline link when PlainText(link).Trim().Length == 0 => "ce lien n'a pas de texte : écrivez ce que l'on va trouver.",
        HtmlInline => "le HTML n'est pas accepté : écrivez du texte, **gras**, une liste ou un lien.",
        CodeInline => "l'accent grave ` fait un morceau de code : mettez des guillemets « ».",
        AutolinkInline => "écrivez le lien avec ses mots : [texte](adresse).",
        LiteralInline text when LooksLikeTag(text.Content.ToString()) => "le HTML n'est pas accepté : écrivez du texte, **gras**, une liste ou un lien.",
        _ => null,
    };

    // Html is disabled in the pipeline, so that a tag arrives here as the text it is.
    static bool LooksLikeTag(string text)
    {
        var at = text.IndexOf('<', StringComparison.Ordinal);
        return at >= 0 && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!');
    }

    static void Adapt(LinkInline link)
    {
        if (link.IsImage || !IsSafe(link.Url))
        {
            link.ReplaceBy(new LiteralInline(PlainText(link)));
            return;
        }
        if (link.Url!.StartsWith("http", StringComparison.OrdinalIgnoreCase)) link.GetAttributes().AddProperty("rel", "external noopener");
    }

    // In a tight list Markdig writes no <p>: the item itself is then what is read.
    static void MarkReadable(ParagraphBlock paragraph)
    {
        MarkdownObject element = paragraph is { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } item } ? item : paragraph;
        if (element.TryGetAttributes()?.Properties?.Any(p => p.Key == "data-readable") != true)
            element.GetAttributes().AddPropertyIfNotExist("data-readable", "");
    }

    static string PlainText(Inline inline) => inline switch
    {
        LiteralInline text => text.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LineBreakInline => "\n",
        ContainerInline container => string.Concat(container.Select(PlainText)),
        _ => "",
    };
}
