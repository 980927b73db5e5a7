using System.Text.RegularExpressions;

namespace Tremplin.Learning.Courses;

/// <summary>A sentence of a text: how many words, its first line counted from 0, and how it begins.</summary>
internal sealed record Sentence(int Words, int Line, string Beginning);

/// <summary>
/// How hard a French text is to read, by Kandel and Moles: 207 − 1.015 × words per sentence − 73.6 × syllables per word. Syllables are
/// counted by rule, twice: with and without the final mute « e »; the stricter of the two decides.
/// </summary>
internal sealed partial record Readability(int Words, IReadOnlyList<Sentence> Sentences, double WithMuteE, double WithoutMuteE)
{
    public double KandelMoles => Math.Min(WithMuteE, WithoutMuteE);

    public double MeanSentence => Sentences.Count == 0 ? 0 : (double)Words / Sentences.Count;

    public Sentence Longest => Sentences.MaxBy(s => s.Words) ?? new(0, 0, "");

    // « 11 », « 10 », « 2023 » are said in two syllables on average in lessons: times, ages, counts, a few years.
    const int SyllablesOfNumber = 2;

    public static Readability Of(string markdown)
    {
        var sentences = new List<Sentence>();
        var (words, whole, withMute, withoutMute) = (0, 0, 0, 0);
        foreach (var (line, paragraph) in Paragraphs(markdown))
            foreach (var sentence in SentenceEnd().Split(paragraph))
            {
                var found = Word().Matches(sentence);
                if (found.Count == 0) continue;
                sentences.Add(new(found.Count, line, Beginning(sentence)));
                words += found.Count;
                foreach (var word in found.Select(w => w.Value).Where(w => !w.EndsWith('\'')))
                {
                    whole++;
                    withMute += Syllables(word, muteE: true);
                    withoutMute += Syllables(word, muteE: false);
                }
            }
        return new(words, sentences, Score(words, sentences.Count, withMute, whole), Score(words, sentences.Count, withoutMute, whole));
    }

    static double Score(int words, int sentences, int syllables, int whole) =>
        whole == 0 ? 207 : 207 - 1.015 * words / sentences - 73.6 * syllables / whole;

    /// <summary>Groups of vowels, which is what a syllable is by rule.</summary>
    public static int Syllables(string word, bool muteE)
    {
        if (char.IsDigit(word[0])) return SyllablesOfNumber;
        var groups = Vowels().Count(word);
        if (!muteE && groups > 1 && FinalMuteE().IsMatch(word)) groups--;
        return Math.Max(1, groups);
    }

    /// <summary>The text without its marks, a line a paragraph or list item: a line cut by the editor does not end a sentence.</summary>
    static IEnumerable<(int Line, string Text)> Paragraphs(string markdown)
    {
        var (start, paragraph) = (0, "");
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var mark = Mark().Match(lines[i]);
            if (paragraph.Length > 0 && (mark.Success || string.IsNullOrWhiteSpace(lines[i])))
            {
                yield return (start, paragraph);
                paragraph = "";
            }
            if (paragraph.Length == 0) start = i;
            paragraph = (paragraph + " " + Plain(lines[i][mark.Length..])).Trim();
        }
        if (paragraph.Length > 0) yield return (start, paragraph);
    }

    /// <summary>A line without the marks of Markdown, and with straight apostrophes.</summary>
    public static string Plain(string line) => Link().Replace(line, "$1").Replace("*", "").Replace('’', '\'');

    static string Beginning(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(6)) + (words.Length > 6 ? " …" : "");
    }

    [GeneratedRegex(@"[.?!…]+(?=[\s»""”)\]]|\z)")]
    private static partial Regex SentenceEnd();

    // An elided form (« l' ») is a word of its own; a compound (« est-ce ») is one.
    [GeneratedRegex(@"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'|(?:-[^\W\d_]+)*)")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouyàâäéèêëîïôöùûüœæ]+", RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();

    [GeneratedRegex(@"[^aeiouyàâäéèêëîïôöùûüœæ](?:e|es|ent)\z", RegexOptions.IgnoreCase)]
    private static partial Regex FinalMuteE();

    [GeneratedRegex(@"^\s*(?:[-*+] |\d{1,9}[.)] |> ?)+")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\[([^\]\n]*)\]\([^)\n]*\)")]
    private static partial Regex Link();
}
