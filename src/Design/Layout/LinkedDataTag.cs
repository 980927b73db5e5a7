using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>What the page is about, for machines that read schema.org (JSON-LD). It is never run.</summary>
[HtmlTargetElement("ui-linked-data", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LinkedDataTag : TagHelper
{
    // The default encoder writes « < », « > », « & » and quotes as \u…: nothing in it can end the element.
    static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Its properties, « @context » included.</summary>
    public IReadOnlyDictionary<string, object?> Of { get; set; } = new Dictionary<string, object?>();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/ld+json");
#pragma warning disable RS0030 // Encoded above
        output.Content.SetHtmlContent(new HtmlString(JsonSerializer.Serialize(Of.Where(p => p.Value is not null).ToDictionary(), Options)));
#pragma warning restore RS0030
    }
}
