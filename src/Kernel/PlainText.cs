using System.Globalization;
using System.Text;

namespace Tremplin.Kernel;

/// <summary>Words as they are compared, whatever way they were typed.</summary>
public static class PlainText
{
    const char NoSign = '\uFFFE';

    /// <summary>Small letters and digits without accents, « œ » as « oe »; whatever stands between them is one space, and no space begins or ends it.</summary>
    public static string Of(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in Signs(text).ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) plain.Append(c);
            else if (plain.Length > 0 && plain[^1] is not ' ') plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }

    /// <summary>Each letter and its accents as one sign (Unicode NFC).</summary>
    public static string Composed(string? text) => Signs(text).Normalize();

    /// <summary>Without what Unicode says is no sign: half a pair, and U+FFFE. Normalize throws on them.</summary>
    static string Signs(string? text) =>
        text is null ? ""
        : text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.Contains(NoSign, StringComparison.Ordinal) ? string.Concat(text.EnumerateRunes().Where(r => r.Value is not NoSign))
        : text;
}
