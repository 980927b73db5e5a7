using System.Text.RegularExpressions;

namespace Tremplin.Reference.Importing;

/// <summary>A name or a text of the official files, its slips of typing mended.</summary>
internal static partial class MendedText
{
    /// <summary>Mends apostrophes that were doubled, runs of spaces and line ends, capitals that lost their accent (« Evaluer », « Etre »), and « etc » without its point.</summary>
    public static string Of(string text) =>
        BareCapital().Replace(LooseElision().Replace(Spaces().Replace(text.Replace("''", "'", StringComparison.Ordinal).Replace('’', '\''), " "), "'").Trim(), e => e.Length is 1 ? "É" : "Ê" + e.Value[1..]) is var clean && clean.EndsWith(" etc", StringComparison.Ordinal) ? clean + "." : clean;

    /// <summary>« d' innovations »</summary>
    [GeneratedRegex(@"(?<=\b(?:[cdjlmnst]|qu))' (?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex LooseElision();

    /// <summary>An E that French never says as it stands: before one consonant and a vowel (not « Effectuer » nor « Enduire »), English words left alone.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(?:Etre\b|E(?!vents?\b|nergy|mail\b|mailing)(?=[bcdfghjlmnpqrtv]h?[aeiouyàâéèêîôû]|[bcdfgptv][lr][aeiouyàâéèêîôû]|qu))")]
    private static partial Regex BareCapital();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
