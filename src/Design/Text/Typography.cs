using System.Buffers;
using System.Collections.Frozen;

namespace Tremplin.Design;

/// <summary>
/// French typography, after the Lexique of the Imprimerie nationale: no-break space (U+00A0) before « : » and inside guillemets,
/// narrow no-break space (U+202F) before ; ! ? % € and between thousands, no-break space between a number and its unit,
/// curly apostrophes, and « … ». Only spaces that are there are changed; none is added. Applying it twice changes nothing more.
/// </summary>
public static class Typography
{
    const char NoBreak = '\u00A0';
    const char Narrow = '\u202F';

    static readonly SearchValues<char> OfText = SearchValues.Create(";:!?«».'0123456789");
    static readonly SearchValues<char> OfHtml = SearchValues.Create(";:!?«».'0123456789<&");
    static readonly SearchValues<char> EndsUrl = SearchValues.Create(" \t\r\n<>\"«»\u00A0\u202F");
    static readonly SearchValues<char> InTag = SearchValues.Create(">\"'");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = FrozenSet.Create(
        StringComparer.Ordinal,
        "s", "seconde", "secondes", "min", "minute", "minutes", "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "an", "ans", "année", "années", "fois",
        "mm", "cm", "m", "mètre", "mètres", "km", "kilomètre", "kilomètres", "g", "kg", "kilo", "kilos", "tonne", "tonnes", "l", "litre", "litres",
        "euro", "euros", "centime", "centimes", "Ko", "Mo").GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Untouched = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "textarea", "script", "style", "pre", "code", "svg", "kbd", "samp").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Plain text.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(OfText) < 0) return text;
        using var output = new PooledWriter();
        Set(text, output, isHtml: false);
        return output.Written.SequenceEqual(text) ? text : output.Written.ToString();
    }

    /// <summary>Rendered HTML: tags, attributes, and what is inside textarea, script, style, pre, code and svg stay as they are.</summary>
    public static string Html(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var output = new PooledWriter();
        Html(html, output);
        return output.Written.ToString();
    }

    internal static void Html(ReadOnlySpan<char> html, PooledWriter output) => Set(html, output, isHtml: true);

    static void Set(ReadOnlySpan<char> text, PooledWriter output, bool isHtml)
    {
        var marks = isHtml ? OfHtml : OfText;
        var kept = 0;       // what is before has been written
        var at = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(marks);
            if (next < 0) break;
            at += next;
            switch (text[at])
            {
                case '<':
                    at = AfterTag(text, at);
                    break;
                case '&':
                    if (LengthOfApostrophe(text[at..]) is var length and > 0 && JoinsLetters(text, at, length))
                        Replace(text, output, ref kept, at, length, '’');
                    at++;
                    break;
                case '\'':
                    if (JoinsLetters(text, at, 1)) Replace(text, output, ref kept, at, 1, '’');
                    at++;
                    break;
                case ':' when text[at..].StartsWith("://"):
                    var end = text[at..].IndexOfAny(EndsUrl);
                    at = end < 0 ? text.Length : at + end;
                    break;
                case ':' or '»':
                    if (IsSpace(text, at - 1, kept)) Replace(text, output, ref kept, at - 1, 1, NoBreak);
                    at++;
                    break;
                case ';' or '!' or '?':
                    if (IsSpace(text, at - 1, kept)) Replace(text, output, ref kept, at - 1, 1, Narrow);
                    at++;
                    break;
                case '«':
                    if (IsSpace(text, at + 1, kept)) Replace(text, output, ref kept, at + 1, 1, NoBreak);
                    at++;
                    break;
                case '.':
                    var dots = text[at..].IndexOfAnyExcept('.');
                    if (dots < 0) dots = text.Length - at;
                    if (dots == 3) Replace(text, output, ref kept, at, 3, '…');
                    at += dots;
                    break;
                default:
                    at = AfterNumber(text, output, ref kept, at);
                    break;
            }
        }
        output.Write(text[kept..]);
    }

    static void Replace(ReadOnlySpan<char> text, PooledWriter output, ref int kept, int at, int length, char by)
    {
        output.Write(text[kept..at]);
        output.Write(by);
        kept = at + length;
    }

    static bool IsSpace(ReadOnlySpan<char> text, int at, int kept) =>
        at >= kept && at < text.Length && text[at] is ' ' or NoBreak or Narrow;

    static bool JoinsLetters(ReadOnlySpan<char> text, int at, int length)
    {
        if (at == 0 || !char.IsLetter(text[at - 1]) || at + length >= text.Length) return false;
        var next = text[at + length];
        return char.IsLetterOrDigit(next) || next is '«' or '<';
    }

    /// <summary>Razor writes an apostrophe as an entity.</summary>
    static int LengthOfApostrophe(ReadOnlySpan<char> text) =>
        text.StartsWith("&#x27;") ? 6 : text.StartsWith("&#39;") ? 5 : text.StartsWith("&apos;") ? 6 : 0;

    /// <summary>A number with its thousands, its unit, and its minutes: « 1 400 € », « 6 mètres », « 10 h 05 ».</summary>
    static int AfterNumber(ReadOnlySpan<char> text, PooledWriter output, ref int kept, int at)
    {
        var groupStart = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        while (at - groupStart <= 3 && IsSpace(text, at, kept) && IsGroupOfThree(text, at + 1))
        {
            Replace(text, output, ref kept, at, 1, Narrow);
            groupStart = at + 1;
            at += 4;
        }
        if (at + 1 < text.Length && text[at] is ',' or '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        }
        if (!IsSpace(text, at, kept) || at + 1 >= text.Length) return at;

        if (text[at + 1] is '%' or '€')
        {
            Replace(text, output, ref kept, at, 1, Narrow);
            return at + 2;
        }
        var word = at + 1;
        while (word < text.Length && char.IsLetter(text[word])) word++;
        var unit = text[(at + 1)..word];
        if (unit is "h")
        {
            Replace(text, output, ref kept, at, 1, NoBreak);
            if (IsSpace(text, word, kept) && word + 1 < text.Length && char.IsAsciiDigit(text[word + 1]))
                Replace(text, output, ref kept, word, 1, NoBreak);
            return word;
        }
        if (!Units.Contains(unit)) return at;
        Replace(text, output, ref kept, at, 1, NoBreak);
        return word;
    }

    static bool IsGroupOfThree(ReadOnlySpan<char> text, int at) =>
        at + 3 <= text.Length
        && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    /// <summary>Where text begins again after a tag, a comment, or an element whose content is not prose.</summary>
    static int AfterTag(ReadOnlySpan<char> html, int at)
    {
        var rest = html[at..];
        if (rest.StartsWith("<!--")) return End(html, at, rest[4..].IndexOf("-->"), 7);
        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!')) return at + 1;

        var nameEnd = 1;
        while (nameEnd < rest.Length && (char.IsAsciiLetterOrDigit(rest[nameEnd]) || rest[nameEnd] is '-')) nameEnd++;
        var name = rest[1..nameEnd];

        var inside = nameEnd;
        while (true)
        {
            var mark = rest[inside..].IndexOfAny(InTag);
            if (mark < 0) return html.Length;
            inside += mark;
            if (rest[inside] is '>') break;
            var closing = rest[(inside + 1)..].IndexOf(rest[inside]);
            if (closing < 0) return html.Length;
            inside += closing + 2;
        }
        at += inside + 1;
        if (!Untouched.Contains(name)) return at;

        // Up to its end tag, which is then passed as a tag.
        while (true)
        {
            var end = html[at..].IndexOf("</");
            if (end < 0) return html.Length;
            at += end;
            if (html[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at;
            at += 2;
        }
    }

    static int End(ReadOnlySpan<char> html, int at, int found, int length) => found < 0 ? html.Length : at + found + length;
}
