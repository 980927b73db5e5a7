using System.Numerics;

namespace Tremplin.Reference.Search;

/// <summary>A word of ours that a typed word may stand for, and how surely: 1 when it is the same.</summary>
internal readonly record struct Meaning(int Term, double Likeness);

/// <summary>Every word that some name has, by its root; finds those that a misspelt or unfinished word is meant for.</summary>
internal sealed class Vocabulary
{
    // How surely an unknown word is meant: tuned on half of the queries (docs/search.md), and flat around these values.
    const double Heard = 0.9, OneSlip = 0.84, TwoSlips = 0.7, AlsoHeard = 0.1, OtherFirstLetter = 0.1, Started = 0.75;
    const int MostBegun = 12, MostNear = 8;

    readonly Dictionary<string, int> termByRoot = new(StringComparer.Ordinal);
    readonly Dictionary<string, (string Accented, int Term)> learnt = new(StringComparer.Ordinal);

    // The forms as they are written, in order, and of each its term, its letters and its sound.
    string[] forms = [];
    int[] terms = [];
    uint[] letters = [], sounds = [];

    public int Count => termByRoot.Count;

    public int Learn(Word word)
    {
        if (learnt.TryGetValue(word.Plain, out var known)) return known.Term;
        var root = Words.Root(word.Plain);
        if (!termByRoot.TryGetValue(root, out var term)) termByRoot.Add(root, term = termByRoot.Count);
        learnt.Add(word.Plain, (word.Accented, term));
        return term;
    }

    /// <summary>Nothing more will be learnt.</summary>
    public void Close()
    {
        forms = [.. learnt.Keys.Order(StringComparer.Ordinal)];
        terms = Array.ConvertAll(forms, form => learnt[form].Term);
        letters = Array.ConvertAll(forms, Spelling.LettersOf);
        sounds = Array.ConvertAll(forms, form => Sound.Of(learnt[form].Accented));
        learnt.Clear();
        learnt.TrimExcess();
        termByRoot.TrimExcess();
    }

    /// <summary>The term with the word's root, or -1.</summary>
    public int TermOf(string plain) => termByRoot.GetValueOrDefault(Words.Root(plain), -1);

    /// <summary>The term of the one who does what a verb says, and the other way round (« souder », « soudeur »; « relookeuse », « relooker »), or -1.</summary>
    public int OtherEndingOf(string plain)
    {
        const int shortest = 5;
        var root = Words.Root(plain);
        return root.Length < shortest ? -1
            : root.EndsWith("eur", StringComparison.Ordinal) ? termByRoot.GetValueOrDefault(root[..^3] + "er", -1)
            : root.EndsWith("er", StringComparison.Ordinal) ? termByRoot.GetValueOrDefault(root[..^2] + "eur", -1)
            : -1;
    }

    /// <summary>The terms that begin with what was typed of an unfinished word.</summary>
    public void Begun(Word word, List<Meaning> into)
    {
        var at = Array.BinarySearch(forms, word.Plain, StringComparer.Ordinal);
        var last = -1;
        for (at = at < 0 ? ~at : at; at < forms.Length && into.Count < MostBegun && forms[at].StartsWith(word.Plain, StringComparison.Ordinal); at++)
        {
            if (terms[at] != last) into.Add(new(last = terms[at], Started * (0.7 + 0.3 * word.Plain.Length / forms[at].Length)));
        }
    }

    /// <summary>The terms that sound like it, or are one or two slips away.</summary>
    public void Near(Word word, List<Meaning> into)
    {
        var allowed = word.Plain.Length <= 4 ? 0 : word.Plain.Length is 5 ? 1 : 2;
        var (mine, sound) = (Spelling.LettersOf(word.Plain), Sound.Of(word.Accented));
        var found = new List<Meaning>();
        for (var at = 0; at < forms.Length; at++)
        {
            var heard = sounds[at] == sound;
            var likeness = heard ? Heard : 0;
            if (BitOperations.PopCount(mine ^ letters[at]) <= 2 * allowed && Spelling.Slips(word.Plain, forms[at], allowed) is var slips && slips <= allowed)
            {
                likeness = Math.Max(likeness, (slips is 1 ? OneSlip : TwoSlips) + (heard ? AlsoHeard : forms[at][0] == word.Plain[0] ? 0 : -OtherFirstLetter));
            }
            if (likeness > 0) found.Add(new(terms[at], likeness));
        }
        if (found.Count is 0) return;
        var best = found.Max(m => m.Likeness);
        into.AddRange(found.Where(m => m.Likeness >= best - 0.15).OrderByDescending(m => m.Likeness).ThenBy(m => m.Term).DistinctBy(m => m.Term).Take(MostNear));
    }

    /// <summary>The two words of ours that were written as one (« aidesoignante »), or null.</summary>
    public (string, string)? Parts(string plain)
    {
        const int shortest = 4;
        for (var cut = shortest; cut <= plain.Length - shortest; cut++)
        {
            if (IsForm(plain[..cut]) && IsForm(plain[cut..])) return (plain[..cut], plain[cut..]);
        }
        return null;
    }

    bool IsForm(string plain) => Array.BinarySearch(forms, plain, StringComparer.Ordinal) >= 0;
}
