using System.Collections.Immutable;

namespace Tremplin.Reference.Contracts;

/// <summary>One of the jobs of ROME, and what is known of it; the same object for everybody until the edition changes.</summary>
public sealed class Occupation
{
    /// <summary>Its place in <see cref="RomeEdition.Occupations"/>, which orders them by code.</summary>
    public int Index { get; internal init; }

    /// <summary>« D1505 ».</summary>
    public string Code { get; internal init; } = "";

    /// <summary>Its name for a man and for a woman.</summary>
    public JobName Name { get; internal init; }

    /// <summary>The code of ROME 3 under which older offers and statistics count it; often its own.</summary>
    public string ParentCode { get; internal init; } = "";

    public Domain Domain { get; internal init; } = null!;

    /// <summary>One or two of R, I, A, S, E, C; the strongest first.</summary>
    public string Letters { get; internal init; } = "";

    /// <summary>A diploma, a licence or an authorisation is required by law.</summary>
    public bool IsRegulated { get; internal init; }

    public bool IsExecutive { get; internal init; }

    public Greenness Greenness { get; internal init; }

    /// <summary>Its work changes much with digital tools.</summary>
    public bool IsDigital { get; internal init; }

    /// <summary>More is wanted of it as people grow older.</summary>
    public bool IsDemographic { get; internal init; }

    /// <summary>Its names; the first is its own.</summary>
    public ImmutableArray<Appellation> Appellations { get; internal init; } = [];

    /// <summary>What makes the job what it is.</summary>
    public ImmutableArray<Skill> CoreSkills { get; internal init; } = [];

    /// <summary>What is asked of it more and more.</summary>
    public ImmutableArray<Skill> EmergingSkills { get; internal init; } = [];

    /// <summary>What some employers ask besides.</summary>
    public ImmutableArray<Skill> OtherSkills { get; internal init; } = [];

    public ImmutableArray<WorkContext> Contexts { get; internal init; } = [];

    /// <summary>« J'ai envie de… »; the main one first.</summary>
    public ImmutableArray<Interest> Interests { get; internal init; } = [];

    /// <summary>The sectors where it is done; the main one first.</summary>
    public ImmutableArray<Sector> Sectors { get; internal init; } = [];

    /// <summary>Jobs that one can go to from here, the nearest first; about ten.</summary>
    public ImmutableArray<Occupation> Near { get; internal set; } = [];

    /// <summary>What France Travail writes of it, sentence by sentence; empty until its texts are imported.</summary>
    public ImmutableArray<string> Definition { get; internal init; } = [];

    /// <summary>How one comes to it, sentence by sentence; empty until the texts are imported.</summary>
    public ImmutableArray<string> Access { get; internal init; } = [];

    public IEnumerable<Skill> Skills => CoreSkills.Concat(EmergingSkills).Concat(OtherSkills);

    public override string ToString() => $"{Code} {Name}";
}

/// <summary>A job's name for a man and for a woman; the same word twice when there is only one.</summary>
public readonly record struct JobName(string Masculine, string Feminine)
{
    /// <summary>« Hôte de caisse / Hôtesse de caisse », or « Fleuriste ».</summary>
    public override string ToString() => Masculine == Feminine ? Masculine : $"{Masculine} / {Feminine}";

    /// <summary>« Hôte ou hôtesse de caisse »: said once, what both share at the end is not repeated.</summary>
    public string InWords
    {
        get
        {
            if (Masculine == Feminine) return Masculine;
            string[] man = Masculine.Split(' '), woman = Feminine.Split(' ');
            var shared = 0;
            while (shared < Math.Min(man.Length, woman.Length) - 1 && man[^(shared + 1)] == woman[^(shared + 1)]) shared++;
            return string.Join(' ', [.. man[..^shared], "ou", .. Uncapitalised(string.Join(' ', woman)).Split(' ')]);
        }
    }

    /// <summary>As inside a sentence; an acronym stays as it is.</summary>
    public static string Uncapitalised(string text) => text.Length > 1 && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}

/// <summary>One of the names that people give to a job.</summary>
/// <param name="Ogr">Its number in ROME, which follows it from one edition to the next.</param>
/// <param name="Name">For a man and for a woman.</param>
/// <param name="IsMain">The name of the job itself.</param>
/// <param name="IsRare">Seldom said today.</param>
public sealed record Appellation(int Ogr, JobName Name, bool IsMain, bool IsRare);

/// <summary>What a job asks to know, to do or to be.</summary>
/// <param name="Index">Its place in <see cref="RomeEdition.Skills"/>.</param>
/// <param name="Ogr">Its number in ROME.</param>
/// <param name="Label">As ROME writes it: « Encaisser un paiement ».</param>
/// <param name="Kind">To do, to know, to be.</param>
/// <param name="Group">The number of the broader skill it belongs to, or 0.</param>
public sealed record Skill(int Index, int Ogr, string Label, SkillKind Kind, int Group)
{
    /// <summary>The interests that its broader skill speaks of, of R, I, A, S, E, C, the strongest first; empty when ROME does not say.</summary>
    public string Letters { get; init; } = "";
}

/// <summary>What sort of skill it is.</summary>
public enum SkillKind
{
    /// <summary>Something one does, and can show.</summary>
    Task,

    /// <summary>A broad skill, that gathers several tasks.</summary>
    Broad,

    /// <summary>Something one knows.</summary>
    Knowledge,

    /// <summary>A paper: a licence, a certificate, an authorisation.</summary>
    Certificate,

    /// <summary>A way of being at work.</summary>
    Attitude,
}

/// <summary>Where, when, with whom or in what conditions the work is done.</summary>
/// <param name="Ogr">Its number in ROME.</param>
/// <param name="Label">« Travail de nuit ».</param>
/// <param name="Kind">What it speaks of.</param>
public sealed record WorkContext(int Ogr, string Label, ContextKind Kind);

/// <summary>What a <see cref="WorkContext"/> speaks of; the numbers are those of ROME.</summary>
public enum ContextKind
{
    Conditions = 1,
    Hours = 2,
    Travel = 3,
    People = 5,
    Places = 6,
    Status = 7,
}

/// <summary>One of the thirty « J'ai envie de… » of ROME.</summary>
public sealed record Interest(int Code, string Label);

/// <summary>A sector of activity.</summary>
public sealed record Sector(int Code, string Label);

/// <summary>A family of jobs: one of 14 great domains, or one of the 110 inside them.</summary>
/// <param name="Code">« D » or « D15 ».</param>
/// <param name="Label">« Grande distribution ».</param>
/// <param name="Parent">The great domain it is in; null for a great one.</param>
public sealed record Domain(string Code, string Label, Domain? Parent);

/// <summary>What the ecological transition makes of a job, in ROME's words: blanc, vert, stratégique, brun.</summary>
public enum Greenness
{
    Neutral,
    Green,
    Strategic,
    Brown,
}
