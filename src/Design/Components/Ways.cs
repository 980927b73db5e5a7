using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>Where one is, from the home page down.</summary>
[HtmlTargetElement("ui-breadcrumb")]
public sealed class BreadcrumbTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "govuk-breadcrumbs");
        output.Default("aria-label", "Fil d’Ariane");
        output.Before(new Markup().Add($"""<ol class="govuk-breadcrumbs__list">"""));
        output.After(new Markup().Add($"</ol>"));
    }
}

/// <summary>A place of the <see cref="BreadcrumbTag"/>; without an address, the page itself.</summary>
[HtmlTargetElement("ui-crumb")]
public sealed class CrumbTag : TagHelper
{
    public string? Href { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", "govuk-breadcrumbs__list-item");
        if (Href is null)
        {
            output.Default("aria-current", "page");
            return;
        }
        output.Before(new Markup().Add($"""<a class="govuk-breadcrumbs__link" href="{Href}">"""));
        output.After(new Markup().Add($"</a>"));
    }
}

/// <summary>An icon, always beside a word.</summary>
[HtmlTargetElement("ui-icon")]
public sealed class IconTag : Component
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Be(new Markup().Add($"{Svg(Name)}"));
}

/// <summary>The pages before and after this one.</summary>
[HtmlTargetElement("ui-pages")]
public sealed class PagesTag : Component
{
    public string Label { get; set; } = "Étapes";

    public string? PrevHref { get; set => field = value.OrNull(); }

    public string? PrevText { get; set => field = value.OrNull(); }

    public string? NextHref { get; set => field = value.OrNull(); }

    public string? NextText { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var links = new Markup();
        if (PrevHref is not null)
            links.Add($"""<a href="{PrevHref}" rel="prev">{Svg("arrow-left")}<span><b>Précédent</b><span>{PrevText}</span></span></a>""");
        if (NextHref is not null)
            links.Add($"""<a class="t-pages__next" href="{NextHref}" rel="next"><span><b>Suivant</b><span>{NextText}</span></span>{Svg("arrow-right")}</a>""");
        output.Become("nav", "t-pages");
        output.Default("aria-label", Label);
        output.Content.SetHtmlContent(links);
    }
}

/// <summary>One of the answers to « what would you like to do »; a door that leads nowhere is not drawn.</summary>
[HtmlTargetElement("ui-door")]
public sealed class DoorTag : Component
{
    public string Href { get; set; } = "";

    public string? Icon { get; set => field = value.OrNull(); }

    public string Title { get; set; } = "";

    public string? Text { get; set => field = value.OrNull(); }

    /// <summary>The first door is filled.</summary>
    [HtmlAttributeName("first")]
    public bool IsFirst { get; set; }

    [HtmlAttributeName("small")]
    public bool IsSmall { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var door = new Markup().Add($"""
            <li><a class="t-door{(IsFirst ? " t-door--1" : null)}{(IsSmall ? " t-door--s" : null)}" href="{Href}"><span class="t-door__icon">{Svg(Icon)}</span><span><span class="t-door__title">{Title}</span>
            """);
        if (Text is not null) door.Add($"""<span class="t-door__text">{Text}</span>""");
        output.Be(door.Add($"</span>{Svg("arrow-right")}</a></li>"));
    }
}

/// <summary>The steps of a lesson, or the parts of a page.</summary>
[HtmlTargetElement("ui-toc")]
public sealed class TocTag : Component
{
    public string Title { get; set; } = "Les étapes de cette leçon";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "t-toc");
        output.Default("aria-labelledby", "sommaire");
        output.Before(new Markup().Add($"""{Headings.Of(2, "t-h3", Title, "sommaire")}<ol class="t-toc__list t-block-s">"""));
        output.After(new Markup().Add($"</ol>"));
    }
}

/// <summary>A step of the <see cref="TocTag"/>: done, here or todo.</summary>
[HtmlTargetElement("ui-toc-item")]
public sealed class TocItemTag : Component
{
    public string? Href { get; set => field = value.OrNull(); }

    public string Text { get; set; } = "";

    public string State { get; set; } = "todo";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", State switch
        {
            "done" => "is-done",
            "here" => "is-here",
            "todo" => null,
            _ => throw new InvalidOperationException($"A step is done, here or todo, not « {State} »."),
        });
        if (State is "here") output.Default("aria-current", "step");
        var item = new Markup().Add($"""<span class="t-mark">{(State is "done" ? Svg("check") : default)}</span>""");
        var words = new Markup();
        if (State is "done") words.Add($"""<span class="govuk-visually-hidden">Fait : </span>""");
        words.Add($"{Text}");
        if (Href is null || State is "here") item.Add($"<span>{words}</span>");
        else item.Add($"""<a href="{Href}">{words}</a>""");
        output.Content.SetHtmlContent(item);
    }
}
