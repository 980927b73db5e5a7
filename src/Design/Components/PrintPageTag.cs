using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>A sheet of A4: the wordmark, a title, a date, and what is printed. In the layout <c>_PrintLayout</c>.</summary>
[HtmlTargetElement("ui-print-page")]
public sealed class PrintPageTag : Component
{
    public string Title { get; set; } = "";

    /// <summary>« Le 24 novembre 2026 ».</summary>
    public string? Date { get; set => field = value.OrNull(); }

    /// <summary>1 for the first sheet of a document.</summary>
    public int Level { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("article", "t-sheet");
        var head = new Markup().Add($"""
            <div class="t-sheet__head"><img class="t-sheet__mark" src="{Assets.Url("wordmark.svg")}" width="104" height="31" alt="Tremplin">
            """);
        if (Date is not null) head.Add($"""<span class="t-sheet__date">{Date}</span>""");
        output.Before(head.Add($"</div>{Headings.Of(Level, "t-h1 t-sheet__title", Title)}"));
    }
}
