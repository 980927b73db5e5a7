using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>How far one is: in words, then a plank that readers of the screen skip.</summary>
[HtmlTargetElement("ui-progress")]
public sealed class ProgressTag : Component
{
    /// <summary>« Leçon 2, étape 3 sur 7 ».</summary>
    public string Text { get; set; } = "";

    /// <summary>« Encore 12 minutes ».</summary>
    public string? Rest { get; set => field = value.OrNull(); }

    /// <summary>How many are done, from the first.</summary>
    public int Done { get; set; }

    /// <summary>Which one is here, from 1; 0 when none is.</summary>
    public int Here { get; set; }

    public int Total { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "t-progress");
        var progress = new Markup().Add($"""<p class="t-progress__text"><span>{Text}</span>""");
        if (Rest is not null) progress.Add($"""<span class="t-quiet">{Rest}</span>""");
        progress.Add($"</p>");
        if (Total > 0)
        {
            progress.Add($"""<ol class="t-plank" aria-hidden="true">""");
            for (var i = 1; i <= Total; i++)
            {
                if (i == Here) progress.Add($"""<li class="is-here"></li>""");
                else if (i <= Done) progress.Add($"""<li class="is-done"></li>""");
                else progress.Add($"<li></li>");
            }
            progress.Add($"</ol>");
        }
        output.Content.SetHtmlContent(progress);
    }
}

/// <summary>A worked example: a person, then what they wrote and what they found (its content).</summary>
[HtmlTargetElement("ui-example")]
public sealed class WorkedExampleTag : Component
{
    /// <summary>« Thierry, cariste pendant trois ans ».</summary>
    public string Person { get; set; } = "";

    /// <summary>The scene whose face this is: table, till or week; or an address.</summary>
    public string? Face { get; set => field = value.OrNull(); }

    public string Label { get; set; } = "Un exemple";

    public int Level { get; set; } = 2;

    public string Id { get; set; } = "exemple";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("section", "t-example");
        output.Attributes.SetAttribute("aria-labelledby", Id);
        var who = new Markup().Add($"""<div class="{(Face is null ? "t-example__who t-example__who--noface" : "t-example__who")}">""");
        if (Face is not null) who.Add($"""<img class="t-example__face" src="{FaceUrl(Face)}" width="64" height="64" alt="">""");
        who.Add($"""<div><p class="t-example__label">{Label}</p>{Headings.Of(Level, "t-h3", Person, Id)}</div></div><div class="t-example__body">""");
        output.Before(who);
        output.After(new Markup().Add($"</div>"));
    }

    string FaceUrl(string face) => face.Contains('/', StringComparison.Ordinal) ? face : Assets.Picture(face) + "#face";
}

/// <summary>What we say of an answer: it teaches, it never scolds.</summary>
[HtmlTargetElement("ui-feedback")]
public sealed class FeedbackTag : Component
{
    /// <summary>right or near.</summary>
    public string Kind { get; set; } = "near";

    public string Title { get; set; } = "";

    public int Level { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isRight = Kind switch
        {
            "right" => true,
            "near" => false,
            _ => throw new InvalidOperationException($"A feedback is right or near, not « {Kind} »."),
        };
        output.Become("div", isRight ? "t-feedback t-feedback--right" : "t-feedback");
        output.Default("role", "status");
        output.Before(new Markup().Add($"""
            <div class="t-feedback__title"><span class="t-feedback__mark">{Svg(isRight ? "check" : "lightbulb")}</span>{Headings.Of(Level, "t-h3", Title)}</div><div class="t-text">
            """));
        output.After(new Markup().Add($"</div>"));
    }
}

/// <summary>The reading tools of a page; the script adds « Écouter » if the device has a French voice.</summary>
[HtmlTargetElement("ui-tools")]
public sealed class ReadingToolsTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "t-tools");
        output.Default("role", "group");
        output.Default("aria-label", "Outils de lecture");
        output.Default("data-read", "");
    }
}
