using System.Text.Json;
using Tremplin.Design;
using Xunit;

namespace Tremplin.Tests.Design;

/// <summary>The components that come from govuk-frontend give its markup, for every published example whose options we have.</summary>
public sealed class Conformance
{
    /// <summary>
    /// What is covered. The others need an option we do not have: markup given as a string, classes or attributes on parts, several
    /// describedBy, conditional reveals, dividers, small or inline rows, start and inverse buttons, summary cards; a group without
    /// a legend, which we refuse; or errors without a field before those with one, which we put after.
    /// </summary>
    static readonly Dictionary<string, string[]> Covered = new()
    {
        ["input"] =
        [
            "default", "with hint text", "with error message", "with error and hint", "with width-2 class", "with width-3 class", "with width-4 class",
            "with width-5 class", "with width-10 class", "with width-20 class", "with width-30 class", "with label as page heading", "with prefix",
            "with suffix", "with prefix and suffix", "with prefix and suffix and error", "id", "custom type", "value", "zero value", "attributes",
            "inputmode", "with prefix with html as text", "with suffix with html as text", "with autocomplete attribute", "with pattern attribute",
            "with autocapitalize turned off", "disabled",
        ],
        ["textarea"] =
        [
            "default", "with hint", "with error message", "with default value", "with custom rows", "with label as page heading", "id", "attributes",
            "with hint and error message", "with autocomplete attribute",
        ],
        ["select"] = ["default", "with hint text and error message", "attributes", "hint", "error", "id", "with selected value", "item selected overrides value"],
        ["radios"] =
        [
            "default", "with hint", "with hints on items", "with fieldset and error message", "with very long option text",
            "with hints on parent and items", "with hint and error message",
        ],
        ["checkboxes"] =
        [
            "default", "with hint", "with legend as a page heading", "with error message",
            "with very long option text", "with error message and hint",
        ],
        ["button"] = ["default", "link", "secondary", "attributes", "link attributes", "name", "type", "explicit link", "value", "no type", "id"],
        ["error-summary"] = ["default", "without links", "html as titleText", "error list with html as text"],
        ["breadcrumbs"] = ["default", "with one level", "without the home section", "with last breadcrumb as current page", "html as text"],
        ["summary-list"] = ["default"],
    };

    public static TheoryData<string, string> Examples => [.. Covered.SelectMany(c => c.Value.Select(name => (c.Key, name)))];

    [Theory, MemberData(nameof(Examples))]
    public void A_component_gives_the_markup_of_govuk_frontend(string component, string name)
    {
        var fixture = Upstream.Fixture(component, name);
        var options = fixture.GetProperty("options");
        var ours = component switch
        {
            "input" => Input(options, rows: 0),
            "textarea" => Input(options, options.TryGetProperty("rows", out var rows) ? rows.GetInt32() : 5),
            "select" => Select(options),
            "radios" => Choices(options, new RadiosTag { Value = Text(options, "value") }),
            "checkboxes" => Choices(options, new CheckboxesTag { Values = options.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(v => v.GetString()!)] : null }),
            "button" => Button(options),
            "error-summary" => ErrorSummary(options),
            "breadcrumbs" => Breadcrumbs(options),
            _ => SummaryList(options),
        };
        Assert.Equal(Upstream.Normal(fixture.GetProperty("html").GetString()!), Upstream.Normal(ours));
    }

    static string Input(JsonElement options, int rows)
    {
        var stage = StageFor(options);
        var width = Text(options, "classes") is { } classes && classes.StartsWith("govuk-input--width-", StringComparison.Ordinal)
            ? int.Parse(classes["govuk-input--width-".Length..], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return stage.Play(new FieldTag
        {
            Name = Text(options, "name"),
            Id = Text(options, "id"),
            Rows = rows,
            Width = width,
            Label = Inner(options, "label"),
            LabelSize = Size(options.GetProperty("label")),
            LabelIsHeading = IsHeading(options.GetProperty("label")),
            Hint = Inner(options, "hint"),
            Value = Text(options, "value"),
            Type = Text(options, "type"),
            Prefix = Inner(options, "prefix"),
            Suffix = Inner(options, "suffix"),
        }, attributes: Others(options, "inputmode", "autocomplete", "pattern", "autocapitalize", "disabled"));
    }

    static string Select(JsonElement options)
    {
        var stage = StageFor(options);
        return stage.Play(new SelectTag
        {
            Name = Text(options, "name"),
            Id = Text(options, "id"),
            Label = Inner(options, "label"),
            LabelSize = Size(options.GetProperty("label")),
            Hint = Inner(options, "hint"),
            Value = Text(options, "value"),
        }, children: items => Items(options, "items", item => stage.Play(
            new SelectOptionTag { Value = Text(item, "value") ?? "", Text = Text(item, "text"), Selected = Flag(item, "selected") },
            items: items, attributes: Others(item, "disabled"))), attributes: Others(options));
    }

    static string Choices(JsonElement options, ChoiceGroup group)
    {
        var stage = StageFor(options);
        var legend = options.GetProperty("fieldset").GetProperty("legend");
        group.Name = Text(options, "name");
        group.Id = Text(options, "idPrefix");
        group.Hint = Inner(options, "hint");
        group.Legend = Text(legend, "text");
        group.LegendSize = Size(legend);
        group.LegendIsHeading = IsHeading(legend);
        return stage.Play(group, children: items => Items(options, "items", item => stage.Play(
            new ChoiceTag { Value = Text(item, "value") ?? "", Id = Text(item, "id"), Text = Text(item, "text"), Hint = Inner(item, "hint"), Checked = Flag(item, "checked") }, items: items)));
    }

    static string Button(JsonElement options) => new Stage().Play(
        new ButtonTag { Href = Text(options, "href"), Kind = Text(options, "classes") is "govuk-button--secondary" ? "secondary" : null },
        text: Text(options, "text"), attributes: Others(options, "name", "value", "type", "id"));

    static string ErrorSummary(JsonElement options)
    {
        var stage = new Stage();
        var place = 0;
        foreach (var error in options.GetProperty("errorList").EnumerateArray())
        {
            // A line without a field on the page has no link; the fields are played for their ids only.
            var name = $"field-{place++}";
            stage.State.AddModelError(name, Text(error, "text")!);
            if (Text(error, "href") is ['#', .. var id]) stage.Play(new FieldTag { Name = name, Id = id, Label = "A field" });
        }
        var ours = stage.Play(new ErrorSummaryTag { Title = Text(options, "titleText") });
        // Upstream gives the focus by its script; our summary can take it by itself.
        return ours.Replace(" tabindex=\"-1\"", "", StringComparison.Ordinal);
    }

    static string Breadcrumbs(JsonElement options)
    {
        var stage = new Stage();
        return stage.Play(new BreadcrumbTag(), children: _ => Items(options, "items", item =>
            stage.Play(new CrumbTag { Href = Text(item, "href") }, text: Text(item, "text"))));
    }

    static string SummaryList(JsonElement options)
    {
        var stage = new Stage();
        return stage.Play(new SummaryTag(), children: _ => Items(options, "rows", row =>
            stage.Play(new SummaryRowTag { Key = Inner(row, "key")! }, children: _ =>
                row.GetProperty("value") is var value && value.TryGetProperty("html", out var html) ? html.GetString()! : Text(value, "text")!)));
    }

    static Stage StageFor(JsonElement options)
    {
        var stage = new Stage();
        if (Inner(options, "errorMessage") is { } error) stage.State.AddModelError(Text(options, "name")!, error);
        return stage;
    }

    static string Items(JsonElement options, string name, Func<JsonElement, string> play) =>
        options.TryGetProperty(name, out var items) ? string.Concat(items.EnumerateArray().Select(play)) : "";

    static string? Text(JsonElement options, string name) =>
        options.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;

    static string? Inner(JsonElement options, string name) =>
        options.TryGetProperty(name, out var part) && part.ValueKind is JsonValueKind.Object ? Text(part, "text") : null;

    static bool? Flag(JsonElement options, string name) => options.TryGetProperty(name, out var value) ? value.GetBoolean() : null;

    static bool IsHeading(JsonElement label) => label.TryGetProperty("isPageHeading", out var heading) && heading.GetBoolean();

    static string? Size(JsonElement label) => Text(label, "classes") is { } classes ? classes[(classes.LastIndexOf('-') + 1)..] : null;

    static (string, object)[] Others(JsonElement options, params string[] names)
    {
        var found = names.Where(n => Text(options, n) is not null)
            .Select(n => (n, (object)(options.GetProperty(n).ValueKind is JsonValueKind.True ? "" : Text(options, n)!)));
        var attributes = options.TryGetProperty("attributes", out var more)
            ? more.EnumerateObject().Select(a => (a.Name, (object)a.Value.ToString())) : [];
        return [.. found, .. attributes];
    }
}
