using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Tremplin.Design;

/// <summary>Draws and typesets what is inside once for each <see cref="By"/>, and keeps the text. What one person alone may see stays outside.</summary>
[HtmlTargetElement("ui-kept")]
public sealed class KeptTag(HtmlEncoder encoder) : Component
{
    /// <summary>All that the inside depends on.</summary>
    public string By { get; set; } = "";

    /// <summary>Drawn this time, and not kept: it answers something that this visitor asked.</summary>
    public bool Anew { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Anew) return;
        var parts = ViewContext.HttpContext.RequestServices.GetRequiredService<KeptParts>();
        var key = (context.UniqueId, By);
        if (parts.Find(key) is not { } part)
        {
            using var typeset = Typesetter.Set(await output.GetChildContentAsync(), encoder);
            part = parts.Keep(key, new(typeset.Written.ToString()));
        }
        output.Content.SetHtmlContent(part);
    }
}

/// <summary>A part of a page, typeset.</summary>
internal sealed class KeptPart(string html) : IHtmlContent
{
    public int Length => html.Length;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (writer is Typesetter typesetter) typesetter.Pass(html);
        else writer.Write(html);
    }
}

/// <summary>The parts asked for in the last five minutes, eight million characters at most.</summary>
internal sealed class KeptParts : IDisposable
{
    readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 8 * 1024 * 1024 });

    public KeptPart? Find((string, string) key) => cache.Get<KeptPart>(key);

    public KeptPart Keep((string, string) key, KeptPart part) =>
        cache.Set(key, part, new MemoryCacheEntryOptions { Size = part.Length, SlidingExpiration = TimeSpan.FromMinutes(5) });

    public void Dispose() => cache.Dispose();
}
