using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>A control of a form: bound to a property (<c>for</c>), or to a name with its label and value.</summary>
public abstract class FormControl : Component
{
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    public string? Name { get; set => field = value.OrNull(); }

    public string? Id { get; set => field = value.OrNull(); }

    public string? Hint { get; set => field = value.OrNull(); }

    [HtmlAttributeName("optional")]
    public bool IsOptional { get; set; }

    private protected string FieldName { get; private set; } = "";
    private protected string FieldId { get; private set; } = "";
    private protected string? Error { get; private set; }
    private ModelStateEntry? posted;

    /// <summary>Finds the name, the id and the error; what was typed is asked for later.</summary>
    private protected void Bind()
    {
        FieldName = For is null
            ? Name ?? throw new InvalidOperationException("A control of a form needs « for » or « name ».")
            : Name ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        FieldId = Id ?? TagBuilder.CreateSanitizedId(FieldName, "_");
        if (!ViewContext.ViewData.ModelState.TryGetValue(FieldName, out posted) || posted.Errors.Count == 0) return;
        Error = Sentence(posted.Errors[0]);
        FaultyFields.Of(ViewContext.HttpContext).Add(FieldName, FieldId);
    }

    /// <summary>The label an author wrote, or the property's Display(Name). A control nobody can name does not render.</summary>
    private protected string LabelOr(string? written) => written ?? For?.Metadata.DisplayName
        ?? throw new InvalidOperationException($"« {FieldName} » has no label: write one, or put [Display(Name = \"…\")] on the property.");

    /// <summary>What was typed if a form came back, else the value of the model or of the author.</summary>
    private protected string? Typed(object? value, string? type = null) =>
        posted?.AttemptedValue ?? Write(value ?? For?.Model, type);

    /// <summary>The choices that were made if a form came back, else those of the model or of the author.</summary>
    private protected IReadOnlyCollection<string> Chosen(object? value)
    {
        if (posted is not null)
            return posted.RawValue is string[] several ? several : posted.AttemptedValue is { } one ? [one] : [];
        return (value ?? For?.Model) switch
        {
            null => [],
            string one => [one],
            IEnumerable<string> several => several as IReadOnlyCollection<string> ?? [.. several],
            System.Collections.IEnumerable several => [.. several.Cast<object?>().Select(v => Write(v, null) ?? "")],
            var one => [Write(one, null) ?? ""],
        };
    }

    private protected string? HintId => Hint is null ? null : FieldId + "-hint";

    private protected string? ErrorId => Error is null ? null : FieldId + "-error";

    private protected string? DescribedBy => (HintId, ErrorId) switch
    {
        (null, null) => null,
        ({ } hint, null) => hint,
        (null, { } error) => error,
        var (hint, error) => $"{hint} {error}",
    };

    private protected Markup HintAndError()
    {
        var markup = new Markup();
        if (Hint is not null) markup.Add($"""<div id="{HintId}" class="govuk-hint">{Hint}</div>""");
        if (Error is not null)
            markup.Add($"""<p id="{ErrorId}" class="govuk-error-message"><span class="govuk-visually-hidden">Erreur :</span> {Error}</p>""");
        return markup;
    }

    private protected Attr Invalid => new("aria-invalid", Error is null ? null : "true");

    private protected string GroupClass => Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error";

    private protected static string LabelClass(string block, string? size) => size switch
    {
        null or "s" => block,
        "m" => $"{block} {block}--m",
        "l" => $"{block} {block}--l",
        _ => throw new InvalidOperationException($"A label has the size s, m or l, not « {size} »."),
    };

    internal static string Sentence(ModelError error) => error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Vérifiez cette réponse";

    static string? Write(object? value, string? type) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "true" : "false",
        Enum choice => choice.ToString(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable number when type is "number" => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture),
    };
}
