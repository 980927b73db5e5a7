using System.Collections.Frozen;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>An edition of ROME laid out for ranking: for each job, by its place in the edition, a few small numbers; for each skill, the jobs that ask it.</summary>
internal sealed class JobIndex
{
    /// <summary>Where the second letter of a job stands that has none.</summary>
    public const byte NoLetter = 6;

    readonly LabourMarket market;
    readonly FrozenDictionary<int, Skill> skills;
    readonly FrozenDictionary<int, Link[]> bySkill;
    readonly FrozenDictionary<int, int[]> byGroup;

    /// <summary>A job that asks a skill, and how much it makes the job.</summary>
    public readonly record struct Link(int Job, double Part);

    public JobIndex(RomeEdition edition, LabourMarket market)
    {
        (Edition, this.market) = (edition, market);
        var jobs = edition.Occupations;
        (FirstLetter, SecondLetter, Domain) = (new byte[Count], new byte[Count], new byte[Count]);
        (Wishes, MainWish, Conditions) = (new uint[Count], new uint[Count], new uint[Count]);
        (Access, Outlook, Whole, Near) = (new AccessLevel?[Count], new byte[Count], new double[Count], new int[Count][]);
        (IsRegulated, AsksLicence) = (new bool[Count], new bool[Count]);
        var (links, groups) = (new Dictionary<int, List<Link>>(), new Dictionary<int, List<int>>());
        var places = edition.Domains.Select((d, place) => (d, place)).ToDictionary(p => p.d, p => (byte)p.place);
        foreach (var job in jobs)
        {
            var at = job.Index;
            (FirstLetter[at], SecondLetter[at], Domain[at]) = (PlaceOf(job.Letters[0]), job.Letters.Length > 1 ? PlaceOf(job.Letters[1]) : NoLetter, places[job.Domain]);
            foreach (var wish in job.Interests) Wishes[at] |= Bit(wish.Code);
            MainWish[at] = job.Interests is [var main, ..] ? Bit(main.Code) : 0;
            Conditions[at] = ConditionsOf(job);
            var figures = market.Of(job);
            (Access[at], Outlook[at]) = (figures?.Access, (byte)(figures?.Outlook ?? 0));
            (IsRegulated[at], AsksLicence[at]) = (job.IsRegulated, job.Skills.Any(IsLicence));
            foreach (var skill in job.CoreSkills) Whole[at] += RarityOf(edition.JobsAsking(skill));
            Whole[at] = Math.Max(Whole[at], Weights.LeastWhole);
            Near[at] = [.. job.Near.Select(n => n.Index)];
            Link(job.CoreSkills, at, Weights.Core);
            Link(job.EmergingSkills, at, Weights.Emerging);
            Link(job.OtherSkills, at, Weights.Other);
            foreach (var group in job.CoreSkills.Select(GroupOf).Where(g => g is not 0).Distinct()) Of(groups, group).Add(at);
        }
        skills = edition.Skills.ToFrozenDictionary(s => s.Ogr);
        bySkill = links.ToFrozenDictionary(l => l.Key, l => l.Value.ToArray());
        byGroup = groups.ToFrozenDictionary(g => g.Key, g => g.Value.ToArray());

        void Link(IEnumerable<Skill> asked, int at, double part)
        {
            foreach (var skill in asked) Of(links, skill.Ogr).Add(new(at, part));
        }

        static List<T> Of<T>(Dictionary<int, List<T>> lists, int key) => lists.TryGetValue(key, out var list) ? list : lists[key] = [];
    }

    public RomeEdition Edition { get; }

    public int Count => Edition.Occupations.Length;

    /// <summary>Places in R, I, A, S, E, C.</summary>
    public byte[] FirstLetter { get; }

    public byte[] SecondLetter { get; }

    public byte[] Domain { get; }

    /// <summary>A bit for each of the thirty « J'ai envie de… ».</summary>
    public uint[] Wishes { get; }

    public uint[] MainWish { get; }

    /// <summary>A bit for each of <see cref="Condition.All"/>.</summary>
    public uint[] Conditions { get; }

    public AccessLevel?[] Access { get; }

    /// <summary>Openings in France, from 1 to 5; 0 when not known.</summary>
    public byte[] Outlook { get; }

    public bool[] IsRegulated { get; }

    public bool[] AsksLicence { get; }

    /// <summary>What the core skills of the job weigh together.</summary>
    public double[] Whole { get; }

    /// <summary>The places of the jobs close to each.</summary>
    public int[][] Near { get; }

    /// <summary>The skill with this number, if some job of the edition asks it.</summary>
    public Skill? Find(int ogr) => skills.GetValueOrDefault(ogr);

    public ReadOnlySpan<Link> JobsAsking(int ogr) => bySkill.GetValueOrDefault(ogr);

    /// <summary>The jobs whose core has a skill of this broader one.</summary>
    public ReadOnlySpan<int> JobsOfGroup(int group) => byGroup.GetValueOrDefault(group);

    /// <summary>From 1, when one job alone asks it, to 0, when all do.</summary>
    public double RarityOf(int jobs) => jobs is 0 ? 0 : 1 - Math.Log(jobs) / Math.Log(Count);

    /// <summary>The broader skill that a skill is, or belongs to; 0 when there is none.</summary>
    public static int GroupOf(Skill skill) => skill.Kind is SkillKind.Broad ? skill.Ogr : skill.Group;

    public static uint Bit(int code) => 1u << code;

    public static bool IsLicence(Skill skill) => skill.Kind is SkillKind.Certificate && skill.Label.StartsWith("Permis de conduire", StringComparison.Ordinal);

    /// <summary>How hard it is to hire for this job around there, from 1 to 5; else how many openings it has in France; 0 when nobody knows.</summary>
    public int MarketOf(Occupation job, Basin? basin) => market.TensionIn(basin, job) ?? Outlook[job.Index];

    static byte PlaceOf(char letter) => (byte)"RIASEC".IndexOf(letter, StringComparison.Ordinal);

    static uint ConditionsOf(Occupation job)
    {
        uint bits = 0;
        for (var i = 0; i < Condition.All.Length; i++)
            if (job.Contexts.Any(c => Condition.All[i].Contexts.Contains(c.Ogr))) bits |= Bit(i);
        return bits;
    }
}

/// <summary>The index of the edition shown now; made once for each.</summary>
internal sealed class JobIndexes(Rome rome, LabourMarket market)
{
    readonly Lock making = new();
    volatile JobIndex? index;

    public JobIndex Current
    {
        get
        {
            if (index is { } made && made.Edition == rome.Current) return made;
            lock (making)
            {
                if (index is not { } other || other.Edition != rome.Current) index = new(rome.Current, market);
                return index;
            }
        }
    }
}
