using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>Sets the text of everything inside in French typography: on <c>body</c>, once, in the layout.</summary>
[HtmlTargetElement(Attributes = "ui-french")]
public sealed class FrenchTag(HtmlEncoder encoder) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("ui-french");
        output.Content.SetHtmlContent(new Page(await output.GetChildContentAsync(), encoder));
    }

    /// <summary>Rendered, then typeset, in buffers that are given back: no string as long as the page is ever made.</summary>
    sealed class Page(IHtmlContent inside, HtmlEncoder own) : IHtmlAsyncContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            using var typeset = Typesetter.Set(inside, encoder);
            writer.Write(typeset.Written);
        }

        /// <summary>A page is longer than the response's buffer: it must not be written while a thread waits.</summary>
        public async ValueTask WriteToAsync(TextWriter writer)
        {
            using var typeset = Typesetter.Set(inside, own);
            await writer.WriteAsync(typeset.WrittenMemory);
        }
    }
}
