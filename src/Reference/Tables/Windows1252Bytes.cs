using System.Text;

namespace Tremplin.Reference.Tables;

/// <summary>UTF-8 in which a byte that cannot be UTF-8 is read as Windows-1252: official files have said the one and been the other.</summary>
internal sealed class Windows1252Bytes : DecoderFallback
{
    static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>How many bytes were not UTF-8.</summary>
    public int Count { get; private set; }

    public override int MaxCharCount => 4;

    public Encoding Utf8 => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, this);

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Characters(this);

    sealed class Characters(Windows1252Bytes owner) : DecoderFallbackBuffer
    {
        string text = "";
        int at;

        public override int Remaining => text.Length - at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Count += bytesUnknown.Length;
            (text, at) = (Windows.GetString(bytesUnknown), 0);
            return true;
        }

        public override char GetNextChar() => at < text.Length ? text[at++] : '\0';

        public override bool MovePrevious() => at > 0 && at-- > 0;

        public override void Reset() => (text, at) = ("", 0);
    }
}
