using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>One choice in a list that would be too long as rows.</summary>
[HtmlTargetElement("ui-select")]
public sealed class SelectTag : FormControl
{
    public string? Label { get; set => field = value.OrNull(); }

    public string? LabelSize { get; set => field = value.OrNull(); }

    public object? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Bind();
        context.Items[typeof(OpenSelect)] = new OpenSelect(Typed(Value));
        var before = new Markup().Add($"""<div class="{GroupClass}"><label class="{LabelClass("govuk-label", LabelSize)}" for="{FieldId}">{LabelOr(Label)}""");
        if (IsOptional) before.Add($""" <span class="t-optional">(facultatif)</span>""");
        before.Add($"""
            </label>{HintAndError()}<select class="{(Error is null ? "govuk-select" : "govuk-select govuk-select--error")}" id="{FieldId}" name="{FieldName}"{new Attr("aria-describedby", DescribedBy)}{Invalid}{output.Attributes}>
            """);
        output.TagName = null;
        output.Before(before);
        output.After(new Markup().Add($"</select></div>"));
    }
}

internal sealed record OpenSelect(string? Value);

/// <summary>A line of a <see cref="SelectTag"/>.</summary>
[HtmlTargetElement("ui-option")]
public sealed class SelectOptionTag : Component
{
    public string Value { get; set; } = "";

    public string? Text { get; set => field = value.OrNull(); }

    public bool? Selected { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = context.Items.TryGetValue(typeof(OpenSelect), out var open) ? (OpenSelect)open
            : throw new InvalidOperationException("<ui-option> belongs in <ui-select>.");
        output.Become("option");
        output.Attributes.SetAttribute("value", Value);
        if (Selected ?? select.Value == Value) output.Attributes.SetAttribute(new("selected"));
        if (Text is not null) output.Content.SetContent(Text);
    }
}
