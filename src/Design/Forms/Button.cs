using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>A button, or a link that looks like one when it has an address. Its words are a verb and a thing.</summary>
[HtmlTargetElement("ui-button")]
public sealed class ButtonTag : Component
{
    /// <summary>Nothing for the one filled button of a screen; secondary, quiet, small or tool.</summary>
    public string? Kind { get; set => field = value.OrNull(); }

    public string? Href { get; set => field = value.OrNull(); }

    public string? Icon { get; set => field = value.OrNull(); }

    public string? IconAfter { get; set => field = value.OrNull(); }

    /// <summary>A switch, and whether it is on.</summary>
    public bool? Pressed { get; set; }

    /// <summary>As wide as its column.</summary>
    [HtmlAttributeName("full")]
    public bool IsFull { get; set; }

    /// <summary>What a reader of the screen hears after the words: « : Appeler Samira ».</summary>
    public string? HiddenText { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var cssClass = Kind switch
        {
            null or "" or "primary" => "govuk-button",
            "secondary" => "govuk-button govuk-button--secondary",
            "small" => "govuk-button govuk-button--secondary t-button--s",
            "small-primary" => "govuk-button t-button--s",
            "quiet" => "t-quietbutton",
            "tool" => "t-tool",
            _ => throw new InvalidOperationException($"A button is secondary, quiet, small, small-primary or tool, not « {Kind} »."),
        };
        output.Become(Href is null ? "button" : "a", IsFull ? cssClass + " t-full" : cssClass);
        if (Href is null) output.Default("type", "submit");
        else output.Attributes.SetAttribute("href", Href);

        if (Pressed is { } pressed)
        {
            if (Href is null) output.Attributes.SetAttribute("aria-pressed", pressed ? "true" : "false");
            output.Before(new Markup().Add($"""<span class="t-switch{(pressed ? " is-on" : null)}" aria-hidden="true"></span>"""));
        }
        else if (Icon is not null) output.Before(new Markup().Add($"{Svg(Icon)}"));

        if (IconAfter is not null || HiddenText is not null)
        {
            var after = new Markup();
            if (HiddenText is not null) after.Add($"""<span class="govuk-visually-hidden"> {HiddenText}</span>""");
            output.After(after.Add($"{Svg(IconAfter)}"));
        }
    }
}
