using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>A white surface, with its title when it has one.</summary>
[HtmlTargetElement("ui-card")]
public sealed class CardTag : Component
{
    public string? Title { get; set => field = value.OrNull(); }

    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("section", "t-card t-reflect");
        if (Title is not null) output.Before(Headings.Of(Level, "t-h3", Title));
    }
}

/// <summary>A message: a tint, an icon, a bold fact, and what follows.</summary>
[HtmlTargetElement("ui-notice")]
public sealed class NoticeTag : Component
{
    /// <summary>done, info, near or error.</summary>
    public string Kind { get; set; } = "info";

    public string? Title { get; set => field = value.OrNull(); }

    /// <summary>Read aloud as soon as the page shows: what has just been done.</summary>
    [HtmlAttributeName("live")]
    public bool IsLive { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (cssClass, icon) = Kind switch
        {
            "info" => ("t-notice", "info"),
            "done" => ("t-notice t-notice--done", "circle-check"),
            "near" => ("t-notice t-notice--near", "lightbulb"),
            "error" => ("t-notice t-notice--error", "triangle-alert"),
            _ => throw new InvalidOperationException($"A notice is done, info, near or error, not « {Kind} »."),
        };
        output.Become("div", cssClass);
        if (IsLive) output.Default("role", Kind is "error" ? "alert" : "status");
        var before = new Markup().Add($"""{Svg(icon)}<div class="t-notice__text">""");
        if (Title is not null) before.Add($"<strong>{Title}</strong> ");
        output.Before(before);
        output.After(new Markup().Add($"</div>"));
    }
}

/// <summary>Nothing yet: one kind true sentence, and one way on as content if there is one.</summary>
[HtmlTargetElement("ui-empty")]
public sealed class EmptyTag : Component
{
    public string? Text { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "t-empty");
        output.Before(new Markup().Add($"""<img src="{Assets.Url("rest.svg")}" width="280" height="200" alt=""><p>{Text} """));
        output.After(new Markup().Add($"</p>"));
    }
}

/// <summary>A small honest sentence: who can read this, how long it is kept.</summary>
[HtmlTargetElement("ui-fine")]
public sealed class FineTag : Component
{
    public string? Icon { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("p", "t-fine");
        output.Before(new Markup().Add($"{Svg(Icon)}<span>"));
        output.After(new Markup().Add($"</span>"));
    }
}

/// <summary>More, for who wants it.</summary>
[HtmlTargetElement("ui-details")]
public sealed class DetailsTag : Component
{
    public string Summary { get; set; } = "";

    /// <summary>What a reader of the screen hears after the summary.</summary>
    public string? HiddenText { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("details", "t-plus");
        var before = new Markup().Add($"<summary>{Svg("chevron-down")}<span>{Summary}");
        if (HiddenText is not null) before.Add($"""<span class="govuk-visually-hidden"> {HiddenText}</span>""");
        output.Before(before.Add($"""</span></summary><div class="t-plus__more">"""));
        output.After(new Markup().Add($"</div>"));
    }
}

/// <summary>Facts and their values, each with a link to change it when it can be changed.</summary>
[HtmlTargetElement("ui-summary")]
public sealed class SummaryTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "govuk-summary-list");
}

/// <summary>A fact of a <see cref="SummaryTag"/>; its value is its content.</summary>
[HtmlTargetElement("ui-row")]
public sealed class SummaryRowTag : Component
{
    public string Key { get; set; } = "";

    public string? ActionHref { get; set => field = value.OrNull(); }

    public string? ActionText { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", ActionHref is null ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row");
        output.Before(new Markup().Add($"""<dt class="govuk-summary-list__key">{Key}</dt><dd class="govuk-summary-list__value">"""));
        var after = new Markup().Add($"</dd>");
        if (ActionHref is not null)
            after.Add($"""
                <dd class="govuk-summary-list__actions"><a class="govuk-link" href="{ActionHref}">{ActionText ?? "Modifier"}<span class="govuk-visually-hidden"> {Key}</span></a></dd>
                """);
        output.After(after);
    }
}

internal static class Headings
{
    public static Markup Of(int level, string cssClass, string title, string? id = null) =>
        level is >= 1 and <= 6
            ? new Markup().Add($"""<h{level} class="{cssClass}"{new Attr("id", id)}>{title}</h{level}>""")
            : throw new InvalidOperationException($"A heading has a level from 1 to 6, not {level}.");
}
