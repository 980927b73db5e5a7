using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Search;

/// <summary>Gathers the names of jobs, then lays them out as <see cref="SearchIndex"/> reads them.</summary>
internal sealed class NamesBuilder(Vocabulary vocabulary)
{
    readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> texts = [];
    readonly List<(int[] All, int Alias)> terms = [];
    readonly List<List<(ushort, byte, float)>> links = [];

    public void Add(string text, Occupation job, MatchKind how, double worth)
    {
        if (!numbers.TryGetValue(text, out var name))
        {
            numbers.Add(text, name = texts.Count);
            texts.Add(text);
            terms.Add(Read(text));
            links.Add([]);
        }
        links[name].Add(((ushort)job.Index, (byte)how, (float)worth));
    }

    /// <summary>The terms of a name, those that one may leave out last: « (AES) », « -asv- ».</summary>
    (int[] All, int Alias) Read(string text)
    {
        var (all, aliases) = (new List<int>(), new List<int>());
        if (text.Contains('(') || text.Contains(" -", StringComparison.Ordinal))
        {
            var isAlias = false;
            foreach (var part in text.Split(' '))
            {
                isAlias |= part.StartsWith('(') || part.Length > 2 && part[0] is '-' && part[^1] is '-';
                Learn(part, isAlias ? aliases : all);
                isAlias &= !(part.EndsWith(')') || part.EndsWith('-'));
            }
        }
        else
        {
            Learn(text, all);
        }
        aliases.RemoveAll(all.Contains);
        return all.Count > 0 ? ([.. all, .. aliases], aliases.Count) : ([.. aliases], 0);
    }

    void Learn(string text, List<int> into)
    {
        foreach (var word in Words.Of(text, MostWords))
        {
            if (!Words.IsEmpty(word.Plain) && vocabulary.Learn(word) is var term && !into.Contains(term)) into.Add(term);
        }
    }

    /// <summary>The longest names of ROME have about thirty words.</summary>
    const int MostWords = 40;

    public (string[] Names, (ushort, byte, float)[] Links, int[] LinksOf, int[] Postings, int[] NamesOf, float[] Rarity, float[] Must) Close(int jobs)
    {
        var rarity = Rarity(jobs);
        var namesOf = new int[vocabulary.Count + 1];
        foreach (var (all, _) in terms)
        {
            foreach (var term in all) namesOf[term + 1]++;
        }
        for (var term = 0; term < vocabulary.Count; term++) namesOf[term + 1] += namesOf[term];
        var postings = new int[namesOf[^1]];
        var next = namesOf[..^1];
        for (var name = 0; name < terms.Count; name++)
        {
            foreach (var term in terms[name].All) postings[next[term]++] = name;
        }
        var linksOf = new int[links.Count + 1];
        for (var name = 0; name < links.Count; name++) linksOf[name + 1] = linksOf[name] + links[name].Count;
        var must = terms.Select(t => t.All.Take(t.All.Length - t.Alias).Sum(term => rarity[term])).ToArray();
        return ([.. texts], [.. links.SelectMany(l => l)], linksOf, postings, namesOf, rarity, must);
    }

    /// <summary>The fewer jobs have a word, the more it says.</summary>
    float[] Rarity(int jobs)
    {
        var of = new int[vocabulary.Count];
        var lastJob = new int[vocabulary.Count];
        foreach (var (job, name) in links.SelectMany((those, number) => those.Select(link => (Job: link.Item1 + 1, Name: number))).OrderBy(link => link.Job))
        {
            foreach (var term in terms[name].All)
            {
                if (lastJob[term] == job) continue;
                lastJob[term] = job;
                of[term]++;
            }
        }
        return Array.ConvertAll(of, count => SearchIndex.Log(1 + jobs / (double)count));
    }
}
