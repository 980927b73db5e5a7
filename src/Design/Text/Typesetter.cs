using System.Buffers;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Tremplin.Design;

/// <summary>Takes rendered HTML and typesets it; what is typeset already passes through.</summary>
internal sealed class Typesetter : PooledWriter
{
    readonly PooledWriter typeset;

    Typesetter(PooledWriter typeset) => this.typeset = typeset;

    /// <returns>To be disposed.</returns>
    public static PooledWriter Set(IHtmlContent content, HtmlEncoder encoder)
    {
        var typeset = new PooledWriter();
        using var rendered = new Typesetter(typeset);
        content.WriteTo(rendered, encoder);
        rendered.SetWhatCame();
        return typeset;
    }

    public void Pass(string alreadySet)
    {
        SetWhatCame();
        typeset.Write(alreadySet);
    }

    void SetWhatCame()
    {
        Typography.Html(Written, typeset);
        Clear();
    }
}

/// <summary>A text writer over a rented array, which is also a buffer writer.</summary>
internal class PooledWriter : TextWriter, IBufferWriter<char>
{
    char[] buffer = ArrayPool<char>.Shared.Rent(32 * 1024);
    int length;

    public ReadOnlySpan<char> Written => buffer.AsSpan(0, length);

    public ReadOnlyMemory<char> WrittenMemory => buffer.AsMemory(0, length);

    public override System.Text.Encoding Encoding => System.Text.Encoding.Unicode;

    public override void Write(char value)
    {
        GetSpan(1)[0] = value;
        length++;
    }

    public override void Write(ReadOnlySpan<char> text)
    {
        text.CopyTo(GetSpan(text.Length));
        length += text.Length;
    }

    public override void Write(char[] text, int index, int count) => Write(text.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public void Clear() => length = 0;

    public void Advance(int count) => length += count;

    public Memory<char> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return buffer.AsMemory(length);
    }

    public Span<char> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return buffer.AsSpan(length);
    }

    void Grow(int more)
    {
        if (buffer.Length - length >= Math.Max(more, 1)) return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, length + more));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }

    protected override void Dispose(bool disposing)
    {
        if (buffer.Length > 0) ArrayPool<char>.Shared.Return(buffer);
        buffer = [];
        length = 0;
        base.Dispose(disposing);
    }
}
