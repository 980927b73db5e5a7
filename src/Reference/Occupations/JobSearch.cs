using System.Globalization;
using System.Text;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Occupations;

/// <summary>Finds the jobs that a name or a code may mean, the likeliest first.</summary>
internal sealed class JobSearch(Rome rome)
{
    public IReadOnlyList<Occupation> Find(string? typed, int most = 10)
    {
        var words = Fold(typed ?? "");
        if (words.Length is 0) return [];
        var edition = rome.Current;
        if (edition.Find(words) is { } exact) return [exact];
        if (edition.SuccessorOf(words) is { } next) return edition.Find(next) is { } one ? [one] : [.. edition.Under(next)];
        return [.. edition.Occupations.Select(o => (Job: o, Rank: Rank(o, words))).Where(r => r.Rank < Far).OrderBy(r => r.Rank).Take(most).Select(r => r.Job)];
    }

    const int Far = 4;

    static int Rank(Occupation job, string words) => job.Appellations.Min(a => Math.Min(Rank(Fold(a.Name.Masculine), words), Rank(Fold(a.Name.Feminine), words)));

    static int Rank(string name, string words) =>
        name == words ? 0 : name.StartsWith(words, StringComparison.Ordinal) ? 1 : name.Contains(" " + words, StringComparison.Ordinal) ? 2 : name.Contains(words, StringComparison.Ordinal) ? 3 : Far;

    static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return folded.ToString();
    }
}
