using System.Collections.Immutable;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Search;

/// <summary>Finds skills by the words people say of what they did: « je rendais la monnaie ».</summary>
internal sealed class SkillSearch(Rome rome, Esco esco) : IFindSkills
{
    /// <summary>What is said beyond is not read: it speaks of several things.</summary>
    public const int LongestSaid = 300;
    const int MostWords = 24;

    readonly Lock making = new();
    volatile SkillIndex? index;

    public ImmutableArray<Skill> Find(string? said, int most) => Index().Find(Words.Of(said.AsSpan(0, Math.Min(said?.Length ?? 0, LongestSaid)), MostWords), most);

    /// <summary>That of the edition shown now; made once for each, when the first asks.</summary>
    SkillIndex Index()
    {
        if (index is { } made && made.Edition == rome.Current) return made;
        lock (making)
        {
            if (index is not { } other || other.Edition != rome.Current) index = new(rome.Current, esco);
            return index;
        }
    }
}

/// <summary>
/// Every skill by the words of its names, those of ESCO included. A name answers by the share of what was said that it holds, and of itself that was said,
/// rare words counting more.
/// </summary>
internal sealed class SkillIndex
{
    // How far a name's own words count, what a verb said otherwise is worth, and below what part of the best, or of what was said, nothing is proposed.
    const double OwnWords = 0.45, Conjugated = 0.95, Noun = 0.85, Worth = 0.5, Least = 0.25;

    /// <summary>What a word weighs that no name has: the others must say the more. Words two slips away are others (« énervé », « énergie »).</summary>
    const double UnknownWord = 5, OneSlip = 0.8;

    /// <summary>What one asks for is first what one does; papers and ways of being are named rather than told.</summary>
    static readonly double[] ByKind = [1, 1, 0.93, 0.8, 0.85];

    /// <summary>« je gardais », « gardé », « vendu » … may be the infinitive that names use; only those that exist are tried.</summary>
    static readonly (string Ending, string Infinitive)[] Forms =
    [
        ("aient", "er"), ("issait", "ir"), ("issais", "ir"), ("ait", "er"), ("ait", "ir"), ("ait", "re"), ("ais", "er"), ("ais", "ir"), ("ais", "re"), ("ions", "er"), ("ons", "er"), ("ez", "er"),
        ("ees", "er"), ("ee", "er"), ("es", "er"), ("e", "er"), ("ent", "er"), ("ant", "er"), ("ant", "ir"), ("u", "re"), ("u", "ir"), ("ue", "re"), ("ue", "ir"), ("i", "ir"), ("it", "ire"), ("s", "re"),
    ];

    /// <summary>« encaisser » is also said « encaissement » in names.</summary>
    static readonly string[] Nouns = ["ement", "age", "ation"];

    readonly Vocabulary vocabulary = new();
    readonly Skill[] skillOf;
    readonly int[][] namesOf;
    readonly float[] rarity, own;

    public SkillIndex(RomeEdition edition, Esco esco)
    {
        Edition = edition;
        var (skills, terms) = (new List<Skill>(edition.Skills.Length), new List<int[]>(edition.Skills.Length));
        foreach (var skill in edition.Skills)
        {
            foreach (var name in esco.NamesOf(skill).Prepend(skill.Label))
            {
                skills.Add(skill);
                terms.Add([.. Words.Of(name, MostWords).Where(w => !Words.IsEmpty(w.Plain)).Select(vocabulary.Learn).Distinct()]);
            }
        }
        vocabulary.Close();
        skillOf = [.. skills];
        var names = new List<int>[vocabulary.Count];
        for (var name = 0; name < terms.Count; name++)
            foreach (var term in terms[name]) (names[term] ??= []).Add(name);
        namesOf = Array.ConvertAll(names, n => n.ToArray());
        rarity = Array.ConvertAll(namesOf, n => SearchIndex.Log(1 + skillOf.Length / (double)n.Length));
        own = [.. terms.Select(t => t.Sum(term => rarity[term]))];
    }

    const int MostWords = 40;

    public RomeEdition Edition { get; }

    public ImmutableArray<Skill> Find(List<Word> words, int most)
    {
        var said = words.Where(w => !Words.IsEmpty(w.Plain)).DistinctBy(w => w.Plain).Select(Meanings).ToList();
        var total = said.Sum(Weight);
        var found = new Dictionary<int, (double Said, double Own)>();
        foreach (var meanings in said)
        {
            var best = new Dictionary<int, (double Said, double Own)>();
            foreach (var (term, likeness) in meanings)
                foreach (var name in namesOf[term])
                    if (!best.TryGetValue(name, out var known) || known.Said < rarity[term] * likeness) best[name] = (rarity[term] * likeness, rarity[term]);
            foreach (var (name, of) in best) found[name] = found.TryGetValue(name, out var sum) ? (sum.Said + of.Said, sum.Own + of.Own) : of;
        }
        var ranked = found
            .Select(f => (Skill: skillOf[f.Key], Score: f.Value.Said / total * (1 - OwnWords + OwnWords * Math.Min(1, f.Value.Own / own[f.Key])) * ByKind[(int)skillOf[f.Key].Kind]))
            .GroupBy(f => f.Skill, (skill, all) => (Skill: skill, Score: all.Max(f => f.Score)))
            .OrderByDescending(f => f.Score).ThenByDescending(f => Edition.JobsAsking(f.Skill)).ThenBy(f => f.Skill.Index).Take(most).ToList();
        return [.. ranked.Where(f => f.Score >= Math.Max(Least, Worth * ranked[0].Score)).Select(f => f.Skill)];
    }

    double Weight(List<Meaning> meanings) => meanings.Count is 0 ? UnknownWord : meanings.Max(m => rarity[m.Term] * m.Likeness);

    List<Meaning> Meanings(Word word)
    {
        var meanings = new List<Meaning>();
        Add(word.Plain, 1);
        foreach (var (ending, infinitive) in Forms)
        {
            if (word.Plain.Length >= ending.Length + 3 && word.Plain.EndsWith(ending, StringComparison.Ordinal)) Add(word.Plain[..^ending.Length] + infinitive, Conjugated);
        }
        foreach (var verb in Forms.Where(f => f.Infinitive is "er" && word.Plain.EndsWith(f.Ending, StringComparison.Ordinal)).Select(f => word.Plain[..^f.Ending.Length]).Append(word.Plain.EndsWith("er", StringComparison.Ordinal) ? word.Plain[..^2] : "").Where(v => v.Length >= 4))
            foreach (var noun in Nouns) Add(verb + noun, Noun);
        if (meanings.Count is 0 && word.Plain.Length >= 4) vocabulary.Near(word, meanings);
        meanings.RemoveAll(m => m.Likeness < OneSlip);
        return meanings;

        void Add(string plain, double likeness)
        {
            if (vocabulary.TermOf(plain) is >= 0 and var term && meanings.TrueForAll(m => m.Term != term)) meanings.Add(new(term, likeness));
        }
    }
}
