using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>One answer among several, as full-width rows.</summary>
[HtmlTargetElement("ui-radios")]
public sealed class RadiosTag : ChoiceGroup
{
    /// <summary>The answer already made.</summary>
    public object? Value { get; set; }

    private protected override string Kind => "radios";

    private protected override object? Given => Value;
}

/// <summary>Several answers, as full-width rows.</summary>
[HtmlTargetElement("ui-checkboxes")]
public sealed class CheckboxesTag : ChoiceGroup
{
    /// <summary>The answers already made.</summary>
    public IEnumerable<string>? Values { get; set; }

    private protected override string Kind => "checkboxes";

    private protected override object? Given => Values;
}

/// <summary>A question and its rows of answers.</summary>
public abstract class ChoiceGroup : FormControl
{
    public string? Legend { get; set => field = value.OrNull(); }

    public string? LegendSize { get; set => field = value.OrNull(); } = "m";

    /// <summary>The legend is a heading of this level: 1, 2 or 3.</summary>
    public int LegendLevel { get; set; }

    /// <summary>The legend is the heading of the page.</summary>
    public bool LegendIsHeading { get; set; }

    public int Columns { get; set; } = 1;

    /// <summary>Short answers, side by side, each as wide as its words.</summary>
    [HtmlAttributeName("inline")]
    public bool IsInline { get; set; }

    private protected abstract string Kind { get; }

    private protected abstract object? Given { get; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Bind();
        context.Items[typeof(OpenChoices)] = new OpenChoices(Kind, FieldName, FieldId, Chosen(Given));

        output.Become("div", GroupClass);
        output.Before(new Markup().Add($"""
            <fieldset class="govuk-fieldset"{new Attr("aria-describedby", DescribedBy)}>{LegendMarkup()}{HintAndError()}<div class="govuk-{Kind} t-choices{Columned}">
            """));
        output.After(new Markup().Add($"</div></fieldset>"));
    }

    string? Columned => IsInline ? " t-choices--inline" : Columns == 2 ? " t-choices--2" : null;

    Markup LegendMarkup()
    {
        var words = new Markup().Add($"{LabelOr(Legend)}");
        if (IsOptional) words.Add($""" <span class="t-optional">(facultatif)</span>""");
        if (LegendIsHeading || LegendLevel == 1) words = new Markup().Add($"""<h1 class="govuk-fieldset__heading">{words}</h1>""");
        else if (LegendLevel > 1) words = new Markup().Add($"""<h{LegendLevel} class="govuk-fieldset__heading">{words}</h{LegendLevel}>""");
        return new Markup().Add($"""<legend class="{LabelClass("govuk-fieldset__legend", LegendSize)}">{words}</legend>""");
    }
}

internal sealed record OpenChoices(string Kind, string Name, string Id, IReadOnlyCollection<string> Chosen)
{
    int count;

    /// <summary>The first row has the group's own id: the error summary leads to it.</summary>
    public string NextId(string? own) => ++count == 1 ? own ?? Id : own ?? $"{Id}-{count}";
}

/// <summary>One answer of <see cref="RadiosTag"/> or <see cref="CheckboxesTag"/>; its words are an attribute or its content.</summary>
[HtmlTargetElement("ui-choice")]
public sealed class ChoiceTag : Component
{
    public string Value { get; set; } = "";

    public string? Id { get; set => field = value.OrNull(); }

    public string? Text { get; set => field = value.OrNull(); }

    public string? Hint { get; set => field = value.OrNull(); }

    /// <summary>A word under the answer: « Votre réponse ».</summary>
    public string? Note { get; set => field = value.OrNull(); }

    /// <summary>What we say of the answer: <c>right</c> or <c>near</c>.</summary>
    public string? State { get; set => field = value.OrNull(); }

    public bool? Checked { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Text is null) Write(context, output, await output.GetChildContentAsync());
        else Write(context, output, null);
    }

    void Write(TagHelperContext context, TagHelperOutput output, TagHelperContent? words)
    {
        var group = context.Items.TryGetValue(typeof(OpenChoices), out var open) ? (OpenChoices)open
            : throw new InvalidOperationException("<ui-choice> belongs in <ui-radios> or <ui-checkboxes>.");
        var kind = group.Kind;
        var id = group.NextId(Id);
        var type = kind is "radios" ? "radio" : "checkbox";
        var isChecked = Checked ?? group.Chosen.Contains(Value);

        var choice = new Markup().Add($"""
            <div class="govuk-{kind}__item t-choice{StateClass}"><input class="govuk-{kind}__input" id="{id}" name="{group.Name}" type="{type}" value="{Value}"{Attr.Flag("checked", isChecked)}{new Attr("aria-describedby", Describes(id))}{output.Attributes}><label class="govuk-label govuk-{kind}__label" for="{id}">{Text}
            """);
        if (words is not null) choice.Add(words);
        choice.Add($"</label>");
        if (Hint is not null) choice.Add($"""<div id="{id}-item-hint" class="govuk-hint govuk-{kind}__hint">{Hint}</div>""");
        if (Note is not null) choice.Add($"""<p class="t-choice__note" id="{id}-note">{Note}</p>""");
        output.Be(choice.Add($"</div>"));
    }

    string? StateClass => State switch
    {
        null or "" => null,
        "right" => " is-right",
        "near" => " is-near",
        _ => throw new InvalidOperationException($"The state of an answer is right or near, not « {State} »."),
    };

    string? Describes(string id) => (Hint, Note) switch
    {
        (null, null) => null,
        (_, null) => id + "-item-hint",
        (null, _) => id + "-note",
        _ => $"{id}-item-hint {id}-note",
    };
}
