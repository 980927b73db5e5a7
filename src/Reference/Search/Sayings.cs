using System.Collections.Immutable;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Search;

/// <summary>What people say and ROME does not, by hand: names of jobs (« nounou »), wishes (« garder des bébés »), and words that stand for others (« prof »).</summary>
internal sealed class Sayings
{
    /// <summary>Names and wishes, with the codes of the jobs meant, the likeliest first.</summary>
    public required ImmutableArray<(string Said, string[] Codes)> Names { get; init; }

    /// <summary>Words or phrases to be read as others too.</summary>
    public required ImmutableArray<(string[] Said, Word[] Means)> Words { get; init; }

    public static Sayings In(string folder)
    {
        using var files = TableFiles.In(folder);
        using var csv = files.Open("sayings");
        var names = ImmutableArray.CreateBuilder<(string, string[])>();
        var words = ImmutableArray.CreateBuilder<(string[] Said, Word[])>();
        while (csv.Read())
        {
            if (!csv[1].IsEmpty) names.Add((csv.Text(0), csv.Text(1).Split(' ')));
            else words.Add(([.. Search.Words.Of(csv[0], 8).Select(w => Search.Words.Root(w.Plain))], [.. Search.Words.Of(csv[2], 8)]));
        }
        words.Sort((one, other) => other.Said.Length - one.Said.Length);
        var made = new Sayings { Names = names.ToImmutable(), Words = words.ToImmutable() };
        foreach (var (said, _) in made.Words) made.shortForms.Add(string.Concat(said));
        return made;
    }

    /// <summary>A word that stands for others is no misspelling.</summary>
    public bool Knows(string plain) => shortForms.Contains(Search.Words.Root(plain));

    readonly HashSet<string> shortForms = new(StringComparer.Ordinal);

    /// <summary>What was typed, with its phrases read otherwise, the longest first; null when it holds none of ours.</summary>
    public List<Word>? Read(List<Word> typed)
    {
        var roots = typed.ConvertAll(w => Search.Words.Root(w.Plain));
        var read = new List<Word>(typed.Count);
        var changed = false;
        for (var at = 0; at < typed.Count;)
        {
            var (said, means) = PhraseAt(roots, at);
            if (said > 0) read.AddRange(means);
            else read.Add(typed[at]);
            changed |= said > 0;
            at += Math.Max(said, 1);
        }
        return changed ? read : null;
    }

    (int Said, Word[] Means) PhraseAt(List<string> roots, int at)
    {
        foreach (var (said, means) in Words)
        {
            if (at + said.Length > roots.Count) continue;
            var same = 0;
            while (same < said.Length && roots[at + same] == said[same]) same++;
            if (same == said.Length) return (same, means);
        }
        return (0, []);
    }
}
