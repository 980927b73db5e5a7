using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>
/// Markup under construction: the literal parts of an interpolated string go out as they are written in our source,
/// every hole is encoded. There is no other way to add to it, so hostile text cannot become markup.
/// </summary>
internal sealed class Markup : IHtmlContent
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder text = new(256);

    public Markup Add([InterpolatedStringHandlerArgument("")] Parts parts) => this;

    /// <summary>What a view already rendered, encoded by Razor.</summary>
    public Markup Add(TagHelperContent rendered)
    {
        using var writer = new StringWriter(text);
        rendered.WriteTo(writer, Encoder);
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var chunk in text.GetChunks()) writer.Write(chunk.Span);
    }

    public override string ToString() => text.ToString();

    public static Markup Of(string? value) => new Markup().Add($"{value}");

    [InterpolatedStringHandler]
    public readonly ref struct Parts
    {
        readonly Markup markup;

        public Parts(int literalLength, int formattedCount, Markup markup) => this.markup = markup;

        public void AppendLiteral(string ours) => markup.text.Append(ours);

        public void AppendFormatted(string? theirs)
        {
            if (!string.IsNullOrEmpty(theirs)) markup.text.Append(Encoder.Encode(theirs));
        }

        public void AppendFormatted(int number) => markup.text.Append(number);

        public void AppendFormatted(Markup? part)
        {
            if (part is not null) markup.text.Append(part.text);
        }

        public void AppendFormatted(Attr attribute)
        {
            if (attribute.Value is null) return;
            markup.text.Append(' ').Append(attribute.Name);
            if (!attribute.IsFlag) markup.text.Append("=\"").Append(Encoder.Encode(attribute.Value)).Append('"');
        }

        public void AppendFormatted(Icon icon) => markup.text.Append(icon.Svg);

        /// <summary>The attributes an author put on a component and that it does not know: they go to its main element.</summary>
        public void AppendFormatted(TagHelperAttributeList others)
        {
            if (others.Count == 0) return;
            using var writer = new StringWriter(markup.text);
            foreach (var attribute in others)
            {
                writer.Write(' ');
                attribute.WriteTo(writer, Encoder);
            }
        }
    }
}

/// <summary>An attribute, absent when its value is null.</summary>
internal readonly record struct Attr(string Name, string? Value, bool IsFlag = false)
{
    public static Attr Flag(string name, bool isSet) => new(name, isSet ? "" : null, IsFlag: true);
}

/// <summary>A picture of the sprite, already written: see <see cref="Assets.Icon"/>.</summary>
internal readonly record struct Icon(string? Svg);
