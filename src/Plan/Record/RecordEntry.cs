using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Contracts;

namespace Tremplin.Plan.Record;

/// <summary>One row of a person's record. Each kind below says what it holds; what is private is held sealed.</summary>
internal abstract class RecordEntry
{
    public const int LongestTitle = 300;

    public required RecordId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public RecordId? ParentId { get; set; }
    public string Title { get; set; } = "";

    /// <summary>When they said which one it is: the code of a job held or thought of (« D1505 ») or of a life experience (« V01 »), the OGR number of a skill.</summary>
    public string? Code { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; set; }
    public int Version { get; private set; }

    /// <summary>Sets one attribute by its name in content files.</summary>
    public virtual void Set(string attribute, string words, PrivateText seal)
    {
        if (attribute is not "title") throw new ArgumentOutOfRangeException(nameof(attribute), attribute, GetType().Name);
        Title = words;
    }

    /// <summary>The attributes that hold something.</summary>
    public virtual IEnumerable<(string Attribute, string? Words)> Read(PrivateText seal) => [("title", Title)];
}

/// <summary>A job held, or a period of life, paid or not.</summary>
internal sealed class JobHeld : RecordEntry
{
    public string? Place { get; set; }
    public string? FromYear { get; set; }
    public string? ToYear { get; set; }
    public bool? IsPaid { get; set; }

    public override void Set(string attribute, string words, PrivateText seal)
    {
        switch (attribute)
        {
            case "place": Place = words; break;
            case "from": FromYear = words; break;
            case "to": ToYear = words; break;
            case "paid": IsPaid = words is "" ? null : words is "oui"; break;
            case "code": Code = words; break;
            default: base.Set(attribute, words, seal); break;
        }
    }

    public override IEnumerable<(string Attribute, string? Words)> Read(PrivateText seal) =>
        [("title", Title), ("place", Place), ("from", FromYear), ("to", ToYear), ("paid", IsPaid switch { true => "oui", false => "non", null => null }), ("code", Code)];
}

/// <summary>Something the person really did there; the moment in their own words is private.</summary>
internal sealed class HeldTask : RecordEntry
{
    public string? KnowHow { get; set; }
    public string? SealedRawWords { get; set; }

    public override void Set(string attribute, string words, PrivateText seal)
    {
        switch (attribute)
        {
            case "know_how": KnowHow = words; break;
            case "raw_words": SealedRawWords = seal.Seal(words); break;
            default: base.Set(attribute, words, seal); break;
        }
    }

    public override IEnumerable<(string Attribute, string? Words)> Read(PrivateText seal) =>
        [("title", Title), ("know_how", KnowHow), ("raw_words", seal.Open(SealedRawWords))];
}

/// <summary>What the person knows how to do, anywhere; with the words of job adverts when they chose some.</summary>
internal sealed class Skill : RecordEntry
{
    public string? OfficialWords { get; set; }

    /// <summary>With help (aide), alone (seul), or so well that they can show others (montre).</summary>
    public string? Level { get; set; }

    public bool? IsLiked { get; set; }

    public override void Set(string attribute, string words, PrivateText seal)
    {
        switch (attribute)
        {
            case "official_words": OfficialWords = words; break;
            case "code": Code = words; break;
            case "level": Level = words; break;
            case "liked": IsLiked = words is "" ? null : words is "oui"; break;
            default: base.Set(attribute, words, seal); break;
        }
    }

    public override IEnumerable<(string Attribute, string? Words)> Read(PrivateText seal) =>
        [("title", Title), ("official_words", OfficialWords), ("code", Code), ("level", Level), ("liked", IsLiked switch { true => "oui", false => "non", null => null })];
}

/// <summary>Why one would believe a skill: someone saw it, a paper, a fact. The witness is private, and named to nobody without consent.</summary>
internal sealed class Proof : RecordEntry
{
    public string? ProofKind { get; set; }
    public string? SealedWitness { get; set; }
    public string? Consent { get; set; }
    public string? OthersWords { get; set; }

    public override void Set(string attribute, string words, PrivateText seal)
    {
        switch (attribute)
        {
            case "kind": ProofKind = words; break;
            case "text": Title = words; break;
            case "witness": SealedWitness = seal.Seal(words); break;
            case "consent": Consent = words; break;
            case "others_words": OthersWords = words; break;
            default: base.Set(attribute, words, seal); break;
        }
    }

    public override IEnumerable<(string Attribute, string? Words)> Read(PrivateText seal) =>
        [("text", Title), ("kind", ProofKind), ("witness", seal.Open(SealedWitness)), ("consent", Consent), ("others_words", OthersWords)];
}

/// <summary>A row with a private note.</summary>
internal abstract class NotedEntry : RecordEntry
{
    public string? SealedNote { get; set; }

    public override void Set(string attribute, string words, PrivateText seal)
    {
        if (attribute is "note") SealedNote = seal.Seal(words);
        else base.Set(attribute, words, seal);
    }

    public override IEnumerable<(string Attribute, string? Words)> Read(PrivateText seal) => [("title", Title), ("note", seal.Open(SealedNote))];
}

/// <summary>What matters to the person at work.</summary>
internal sealed class PersonalValue : NotedEntry;

/// <summary>What limits the choice (health, hours, family): sealed whole.</summary>
internal sealed class Constraint : NotedEntry
{
    public string? SealedTitle { get; set; }

    public override void Set(string attribute, string words, PrivateText seal)
    {
        if (attribute is "title") SealedTitle = seal.Seal(words);
        else base.Set(attribute, words, seal);
    }

    public override IEnumerable<(string Attribute, string? Words)> Read(PrivateText seal) => [("title", seal.Open(SealedTitle)), ("note", seal.Open(SealedNote))];
}

/// <summary>A job the person thinks of, and what they decided of it, in their words.</summary>
internal sealed class ProjectIdea : NotedEntry
{
    public string? SealedDecision { get; set; }

    /// <summary>They go (oui), not now (plus-tard), or not at all (non).</summary>
    public string? Decided { get; set; }

    public override void Set(string attribute, string words, PrivateText seal)
    {
        switch (attribute)
        {
            case "code": Code = words; break;
            case "decision": SealedDecision = seal.Seal(words); break;
            case "decided": Decided = words; break;
            default: base.Set(attribute, words, seal); break;
        }
    }

    public override IEnumerable<(string Attribute, string? Words)> Read(PrivateText seal) =>
        [.. base.Read(seal), ("code", Code), ("decision", seal.Open(SealedDecision)), ("decided", Decided)];
}

/// <summary>One thing verified about a project idea, what came out, and what would make it possible.</summary>
internal sealed class FeasibilityCheck : NotedEntry
{
    public string? Result { get; set; }
    public string? SealedNeed { get; set; }

    /// <summary>One of <see cref="RecordKinds.CheckSteps"/>; null when it was written before they were known, or is about none of them.</summary>
    public string? Step { get; set; }

    public override void Set(string attribute, string words, PrivateText seal)
    {
        switch (attribute)
        {
            case "result": Result = words; break;
            case "need": SealedNeed = seal.Seal(words); break;
            case "step": Step = words; break;
            default: base.Set(attribute, words, seal); break;
        }
    }

    public override IEnumerable<(string Attribute, string? Words)> Read(PrivateText seal) =>
        [.. base.Read(seal), ("result", Result), ("need", seal.Open(SealedNeed)), ("step", Step)];
}
