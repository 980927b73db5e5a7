using System.Buffers;
using System.Collections.Immutable;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Search;

/// <summary>
/// Every name of every job (and what people say of it, and what one does in it) by its words, in flat arrays. A name answers by the share of what was asked that
/// it holds, and of itself that was asked, rare words counting more; a job answers by its best name, and a little by all its names together.
/// </summary>
internal sealed class SearchIndex
{
    // What a name is worth by what it is, and how far its own words count: tuned on half of the queries (docs/search.md), and flat around these values.
    const double OwnName = 1, OtherName = 0.96, RareName = 0.9, Said = 1.03, SaidNext = 0.03, Task = 0.55;
    const double OwnWords = 0.45, Whole = 0.08, Sought = 0.02, ReadOtherwise = 0.98, FaintWord = 0.15, UnknownWord = 3.5, Joined = 0.95;
    const double Together = 0.2, TogetherByTask = 0.3, FirstWord = 1.2, OtherEnding = 0.9;

    /// <summary>What is worth less than this part of the best answer is not shown.</summary>
    const double Worth = 0.3;

    readonly Sayings sayings;
    readonly Vocabulary vocabulary = new();
    readonly string[] names;
    readonly float[] must;
    readonly (ushort Job, byte How, float Worth)[] links;
    readonly int[] linksOf, namesOf, postings;
    readonly float[] rarity, sought;

    public SearchIndex(RomeEdition edition, LabourMarket market, Sayings sayings)
    {
        (Edition, this.sayings) = (edition, sayings);
        var made = new NamesBuilder(vocabulary);
        foreach (var job in edition.Occupations)
        {
            foreach (var name in job.Appellations)
            {
                made.Add(name.Name.ToString(), job, name.IsMain ? MatchKind.Name : MatchKind.Appellation, name.IsMain ? OwnName : name.IsRare ? RareName : OtherName);
            }
            foreach (var skill in job.CoreSkills)
            {
                if (skill.Kind is SkillKind.Task) made.Add(skill.Label, job, MatchKind.Skill, Task);
            }
        }
        foreach (var (said, codes) in sayings.Names)
        {
            for (var rank = 0; rank < codes.Length; rank++)
            {
                if (edition.Find(codes[rank]) is { } job) made.Add(said, job, MatchKind.Saying, Said - rank * SaidNext);
            }
        }
        vocabulary.Close();
        (names, links, linksOf, postings, namesOf, rarity, must) = made.Close(edition.Occupations.Length);
        sought = [.. edition.Occupations.Select(o => Log(1 + (market.Of(o)?.Seekers ?? 0)) / Log(100_000))];
    }

    public RomeEdition Edition { get; }

    /// <summary>Bytes held, the texts of ROME apart: they are those of the edition.</summary>
    internal int Size => 4 * (must.Length + linksOf.Length + namesOf.Length + postings.Length + rarity.Length + sought.Length) + 8 * (links.Length + names.Length);

    public ImmutableArray<SearchResult> Find(List<Word> words, int most)
    {
        var best = new (double Score, int Link)[Edition.Occupations.Length];
        Score(Ask(words), 1, best);
        // twice: « compta » is « comptabilité », which is « comptable »
        if (sayings.Read(words) is { } otherwise)
        {
            Score(Ask(otherwise), ReadOtherwise, best);
            if (sayings.Read(otherwise) is { } again) Score(Ask(again), ReadOtherwise * ReadOtherwise, best);
        }

        var found = new List<(double Score, int Job)>();
        for (var job = 0; job < best.Length; job++)
        {
            if (best[job].Score > 0) found.Add((best[job].Score * (1 + Sought * sought[job]), job));
        }
        found.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Job - other.Job);
        return [.. found.TakeWhile(f => f.Score >= Worth * found[0].Score).Take(most).Select(f => Result(f.Job, best[f.Job].Link))];
    }

    SearchResult Result(int job, int link)
    {
        var name = Array.BinarySearch(linksOf, link) is var at && at >= 0 ? at : ~at - 1;
        var found = Edition.Occupations[job];
        var isItsName = new[] { found.Name.Masculine, found.Name.Feminine }.Contains(names[name], StringComparer.OrdinalIgnoreCase);
        return new(found, names[name], isItsName ? MatchKind.Name : (MatchKind)links[link].How);
    }

    /// <summary>A word of the question: what it weighs, and what it may stand for, the surest first.</summary>
    readonly record struct Asked(double Weight, List<Meaning> Meanings);

    List<Asked> Ask(List<Word> words)
    {
        var asked = new List<Asked>();
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (Words.IsEmpty(word.Plain)) continue;
            var meanings = Meanings(word, isLast: at == words.Count - 1);
            if (meanings.TrueForAll(m => m.Likeness < 0.75) && vocabulary.Parts(word.Plain) is var (one, other))
            {
                Add(new(one, one), Meanings(new(one, one), isLast: false));
                Add(new(other, other), Meanings(new(other, other), isLast: false));
                continue;
            }
            // « télé conseiller » is « téléconseiller »
            if (at > 0) Join(words[at - 1].Plain + word.Plain, meanings);
            if (at + 1 < words.Count) Join(word.Plain + words[at + 1].Plain, meanings);
            Add(word, meanings);
        }
        // « serveuse café » is first of all a waitress
        if (asked.Count > 1) asked[0] = asked[0] with { Weight = FirstWord * asked[0].Weight };
        return asked;

        void Add(Word word, List<Meaning> meanings)
        {
            var weight = meanings.Count is 0 ? UnknownWord : meanings.Max(m => rarity[m.Term] * m.Likeness);
            asked.Add(new(weight * (Words.IsFaint(word.Plain) ? FaintWord : 1), meanings));
        }

        void Join(string plain, List<Meaning> meanings)
        {
            if (plain.Length > 5 && vocabulary.TermOf(plain) is >= 0 and var term) meanings.Add(new(term, Joined));
        }
    }

    List<Meaning> Meanings(Word word, bool isLast)
    {
        var meanings = new List<Meaning>();
        var term = vocabulary.TermOf(word.Plain);
        if (term >= 0) meanings.Add(new(term, 1));
        if (vocabulary.OtherEndingOf(word.Plain) is >= 0 and var other && other != term) meanings.Add(new(other, OtherEnding));
        if (meanings.Count > 0) return meanings;
        if (word.Plain.Length >= 3) vocabulary.Begun(word, meanings);
        if (word.Plain.Length >= 4 && !sayings.Knows(word.Plain)) vocabulary.Near(word, meanings);
        meanings.Sort((one, other) => one.Likeness != other.Likeness ? other.Likeness.CompareTo(one.Likeness) : one.Term - other.Term);
        return meanings;
    }

    void Score(List<Asked> asked, double factor, (double Score, int Link)[] best)
    {
        var total = asked.Sum(a => a.Weight);
        var tally = ArrayPool<Tally>.Shared.Rent(names.Length);
        tally.AsSpan(0, names.Length).Clear();
        var touched = new List<int>();
        var jobs = ArrayPool<ByJob>.Shared.Rent(best.Length);
        jobs.AsSpan(0, best.Length).Clear();
        for (var word = 0; word < asked.Count; word++)
        {
            foreach (var (term, likeness) in asked[word].Meanings)
            {
                var held = asked[word].Weight * likeness;
                for (var at = namesOf[term]; at < namesOf[term + 1]; at++)
                {
                    var name = postings[at];
                    ref var of = ref tally[name];
                    if (of.LastWord == word + 1) continue;
                    if (of.LastWord is 0) touched.Add(name);
                    of = new((short)(word + 1), of.Asked + held, of.Own + rarity[term]);
                    for (var link = linksOf[name]; link < linksOf[name + 1]; link++)
                    {
                        jobs[links[link].Job].Hold(word + 1, links[link].How is (byte)MatchKind.Skill ? held * TogetherByTask : held);
                    }
                }
            }
        }
        foreach (var name in touched)
        {
            var (share, own) = (tally[name].Asked / total, Math.Min(1, tally[name].Own / must[name]));
            var score = share * (1 - OwnWords + OwnWords * own) + (share > 0.999 && own > 0.999 ? Whole : 0);
            for (var link = linksOf[name]; link < linksOf[name + 1]; link++)
            {
                ref var of = ref jobs[links[link].Job];
                if (score * links[link].Worth > of.Best) (of.Best, of.Link) = (score * links[link].Worth, link);
            }
        }
        for (var job = 0; job < best.Length; job++)
        {
            var score = factor * (jobs[job].Best + Together * jobs[job].Held / total);
            if (score > best[job].Score) best[job] = (score, jobs[job].Link);
        }
        ArrayPool<Tally>.Shared.Return(tally);
        ArrayPool<ByJob>.Shared.Return(jobs);
    }

    /// <summary>What a job holds of the question: by its best name, and word by word by all its names together.</summary>
    struct ByJob
    {
        public double Best, Held;
        public int Link;
        int lastWord;
        double ofLastWord;

        public void Hold(int word, double weight)
        {
            if (lastWord != word) (lastWord, ofLastWord) = (word, 0);
            if (weight <= ofLastWord) return;
            Held += weight - ofLastWord;
            ofLastWord = weight;
        }
    }

    readonly record struct Tally(short LastWord, double Asked, double Own);

    /// <summary>Cut to a 256th, so that every machine counts alike.</summary>
    internal static float Log(double number) => (float)(Math.Round(Math.Log(number) * 256) / 256);
}
