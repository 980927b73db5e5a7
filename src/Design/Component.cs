using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>What every component of the design system can reach: the view it is in, and our files.</summary>
public abstract class Component : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private protected Assets Assets => Assets.Of(ViewContext.HttpContext);

    private protected Icon Svg(string? name) => Assets.Icon(name);
}

internal static class Outputs
{
    extension(TagHelperOutput output)
    {
        /// <summary>The component becomes this element; its children stay inside.</summary>
        public void Become(string element, string? cssClass = null)
        {
            output.TagName = element;
            output.TagMode = TagMode.StartTagAndEndTag;
            if (cssClass is null) return;
            output.Attributes.SetAttribute("class",
                output.Attributes.TryGetAttribute("class", out var own) ? $"{cssClass} {own.Value}" : cssClass);
        }

        public void Before(Markup markup) => output.PreContent.SetHtmlContent(markup);

        public void After(Markup markup) => output.PostContent.SetHtmlContent(markup);

        /// <summary>The component is exactly this markup; it has no children.</summary>
        public void Be(Markup markup)
        {
            output.TagName = null;
            output.Content.SetHtmlContent(markup);
        }

        /// <summary>Adds an attribute unless the author wrote it.</summary>
        public void Default(string name, string? value)
        {
            if (value is not null && !output.Attributes.ContainsName(name)) output.Attributes.SetAttribute(name, value);
        }
    }
}

internal static class AttributeText
{
    /// <summary>Razor writes an attribute whose expression is null as « »: both mean that it was not given.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrEmpty(text) ? null : text;
}
