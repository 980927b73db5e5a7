using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Tremplin.Reference.Contracts;

/// <summary>One edition of ROME, whole and immutable: swapped at once when a newer one is imported.</summary>
public sealed class RomeEdition
{
    readonly FrozenDictionary<string, Occupation> byCode;
    readonly ILookup<string, Occupation> byParent;
    readonly FrozenDictionary<string, string> successors;
    readonly int[] jobsBySkill;
    readonly Lazy<FrozenDictionary<int, Skill>> byOgr;
    static int read;

    internal RomeEdition(string number, DateOnly? publishedOn, ImmutableArray<Occupation> occupations, ImmutableArray<Skill> skills, ImmutableArray<Domain> domains,
        ImmutableArray<Interest> interests, IReadOnlyDictionary<string, string> successors)
    {
        (Number, PublishedOn, Occupations, Skills, Domains, Interests) = (number, publishedOn, occupations, skills, domains, interests);
        byCode = occupations.ToFrozenDictionary(o => o.Code, StringComparer.OrdinalIgnoreCase);
        byParent = occupations.ToLookup(o => o.ParentCode, StringComparer.OrdinalIgnoreCase);
        this.successors = successors.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        byOgr = new(() => Skills.ToFrozenDictionary(s => s.Ogr));
        jobsBySkill = new int[skills.Length];
        foreach (var occupation in occupations)
            foreach (var skill in occupation.Skills) jobsBySkill[skill.Index]++;
    }

    /// <summary>How many jobs ask this skill: few for what makes a trade, hundreds for what any work asks.</summary>
    public int JobsAsking(Skill skill) => jobsBySkill[skill.Index];

    /// <summary>Tells it from any other edition that this program has read.</summary>
    internal int Serial { get; } = Interlocked.Increment(ref read);

    /// <summary>« 460 »; empty when the files did not say.</summary>
    public string Number { get; }

    public DateOnly? PublishedOn { get; }

    /// <summary>Every job, by code.</summary>
    public ImmutableArray<Occupation> Occupations { get; }

    /// <summary>Every skill that some job asks.</summary>
    public ImmutableArray<Skill> Skills { get; }

    /// <summary>The 14 great domains and those inside them, by code.</summary>
    public ImmutableArray<Domain> Domains { get; }

    /// <summary>The thirty « J'ai envie de… ».</summary>
    public ImmutableArray<Interest> Interests { get; }

    /// <summary>The job with this code, or null.</summary>
    public Occupation? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The job with this code, or the one that took its place: the first when it became several; null when it never was.</summary>
    public Occupation? FindOrSuccessor(string code) => Find(code) ?? (SuccessorOf(code) is { } next ? Find(next) ?? Under(next).FirstOrDefault() : null);

    /// <summary>The skill with this OGR number, or null.</summary>
    public Skill? FindSkill(string ogr) => int.TryParse(ogr, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? byOgr.Value.GetValueOrDefault(number) : null;

    /// <summary>The jobs that a code of ROME 3 became, its own first.</summary>
    public IEnumerable<Occupation> Under(string parentCode) => byParent[parentCode];

    /// <summary>The code that took the place of one that is no more: a job, or the code of a family of them; null when it never was.</summary>
    public string? SuccessorOf(string retired) => successors.GetValueOrDefault(retired);

    internal IReadOnlyDictionary<string, string> Successors => successors;

    /// <summary>Who made it and when, as the licence asks to say wherever it is shown.</summary>
    public string Source => $"Source : France Travail, ROME 4.0{(Number.Length > 0 ? $", version {Number}" : "")}{(PublishedOn is { } day ? $", {day.ToString("MMMM yyyy", French)}" : "")}";

    static readonly System.Globalization.CultureInfo French = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");
}
