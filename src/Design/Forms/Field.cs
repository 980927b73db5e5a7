using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>One thing to write: a line, or a text when it has rows.</summary>
[HtmlTargetElement("ui-field")]
public sealed class FieldTag : FormControl
{
    public string? Label { get; set => field = value.OrNull(); }

    public string? LabelSize { get; set => field = value.OrNull(); }

    public bool LabelIsHeading { get; set; }

    public object? Value { get; set; }

    public string? Type { get; set => field = value.OrNull(); }

    public int Rows { get; set; }

    /// <summary>How many characters the box is wide: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int Width { get; set; }

    public string? Prefix { get; set => field = value.OrNull(); }

    public string? Suffix { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Bind();
        // Else the « back » button, or the list under the field, gives these words to the next person.
        if (Forgetting.IsAsked(ViewContext.HttpContext)) output.Attributes.SetAttribute("autocomplete", "off");
        var box = Rows > 0 ? Area(output) : Line(output);
        output.Be(new Markup().Add($"""<div class="{GroupClass}">{LabelMarkup()}{HintAndError()}{Affixed(box)}</div>"""));
    }

    Markup LabelMarkup()
    {
        var label = new Markup().Add($"""<label class="{LabelClass("govuk-label", LabelSize)}" for="{FieldId}">{LabelOr(Label)}""");
        if (IsOptional) label.Add($""" <span class="t-optional">(facultatif)</span>""");
        label.Add($"</label>");
        return LabelIsHeading ? new Markup().Add($"""<h1 class="govuk-label-wrapper">{label}</h1>""") : label;
    }

    Markup Line(TagHelperOutput output)
    {
        var type = Type ?? TypeOfModel;
        var cssClass = Error is null ? "govuk-input" : "govuk-input govuk-input--error";
        if (Width > 0) cssClass += $" govuk-input--width-{Width}";
        // A password is never sent back.
        var value = type is "password" ? null : Typed(Value, type);
        return new Markup().Add($"""
            <input class="{cssClass}" id="{FieldId}" name="{FieldName}" type="{type}"{new Attr("value", value)}{new Attr("aria-describedby", DescribedBy)}{Invalid}{output.Attributes}>
            """);
    }

    Markup Area(TagHelperOutput output)
    {
        var cssClass = Error is null ? "govuk-textarea" : "govuk-textarea govuk-textarea--error";
        var value = Typed(Value);
        var area = new Markup().Add($"""
            <textarea class="{cssClass}" id="{FieldId}" name="{FieldName}" rows="{Rows}"{new Attr("aria-describedby", DescribedBy)}{Invalid}{output.Attributes}>
            """);
        // The first line break of a textarea is the parser's, not the person's.
        if (value is ['\n' or '\r', ..]) area.Add($"\n");
        return area.Add($"{value}</textarea>");
    }

    Markup Affixed(Markup box)
    {
        if (Prefix is null && Suffix is null) return box;
        var wrapper = new Markup().Add($"""<div class="govuk-input__wrapper">""");
        if (Prefix is not null) wrapper.Add($"""<div class="govuk-input__prefix" aria-hidden="true">{Prefix}</div>""");
        wrapper.Add($"{box}");
        if (Suffix is not null) wrapper.Add($"""<div class="govuk-input__suffix" aria-hidden="true">{Suffix}</div>""");
        return wrapper.Add($"</div>");
    }

    string TypeOfModel => (Nullable.GetUnderlyingType(For?.ModelExplorer.ModelType ?? typeof(string)) ?? For?.ModelExplorer.ModelType) switch
    {
        { } type when type == typeof(DateOnly) => "date",
        { } type when type == typeof(TimeOnly) => "time",
        _ => "text",
    };
}
