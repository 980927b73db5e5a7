using Tremplin.Accounts.Contracts;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>How well: with help, alone, so well that one can show others; not said yet.</summary>
internal enum Mastery { Unsaid, Helped, Alone, Shows }

internal static class Masteries
{
    /// <summary>What the row of a skill says of it.</summary>
    public static Mastery Of(RecordRow skill) => skill["level"] switch
    {
        "aide" => Mastery.Helped,
        "seul" => Mastery.Alone,
        "montre" => Mastery.Shows,
        _ => Mastery.Unsaid,
    };
}

/// <summary>Something the person says they can do, in the words of ROME when they agreed to them.</summary>
internal sealed record DeclaredSkill(RecordRow Row, Skill? Rome, RecordRow? Proof)
{
    public RecordId Id => Row.Id;

    /// <summary>As it was ticked, or as they said it.</summary>
    public string Title => Row["title"];

    /// <summary>The official words, when they are not the title itself.</summary>
    public string? Official => Rome is { } skill && !string.Equals(skill.Label, Title, StringComparison.OrdinalIgnoreCase) ? skill.Label : null;

    public Mastery Mastery => Masteries.Of(Row);

    /// <summary>What the proof says: who saw it, when somebody did.</summary>
    public string ProofWords => Proof is not { } proof ? "" : NamesWitness ? proof["witness"] : proof["text"];

    /// <summary>Whether these words are the name that the record keeps sealed.</summary>
    public bool NamesWitness => Proof is { } proof && proof["kind"] is "vu" && proof["witness"].Length > 0;

    /// <summary>Whether the witness agreed to be named.</summary>
    public bool WitnessAgrees => Proof?["consent"] is "oui";

    public bool? IsLiked => Row["liked"] switch { "oui" => true, "non" => false, _ => null };
}

/// <summary>A job held or a part of life, what it is known by, and what was done there.</summary>
internal sealed record Experience(RecordRow Row, Occupation? Job, LifeExperience? Life, IReadOnlyList<DeclaredSkill> Skills)
{
    /// <summary>More than anybody ticks; a form cannot fill the record for ever.</summary>
    public const int MostSkills = 120;

    public RecordId Id => Row.Id;

    /// <summary>As they said it, with a capital: it begins lines.</summary>
    public string Title => Row["title"] is { Length: > 0 } said ? char.ToUpperInvariant(said[0]) + said[1..] : "";

    public bool IsKnown => Job is not null || Life is not null;

    public string Href => $"/orientation/competences/{Id.Value}";

    /// <summary>Where one goes on: which job it was is asked once, until something was ticked.</summary>
    public string NextHref => IsKnown || Skills.Count > 0 ? Href : $"{Href}/metier";

    /// <summary>What is proposed to be ticked: what one does before what one knows, papers and ways of being last; the heart of the job first, then what most jobs ask.</summary>
    public IReadOnlyList<Skill> Offered(RomeEdition rome) =>
        Life is { } life ? [.. life.In(rome)]
        : Job is not { } job ? []
        : [.. Sorted(job.CoreSkills, rome), .. Sorted(job.EmergingSkills.Concat(job.OtherSkills).Where(s => s.Kind < SkillKind.Certificate), rome), .. job.OtherSkills.Where(s => s.Kind >= SkillKind.Certificate)];

    static IEnumerable<Skill> Sorted(IEnumerable<Skill> skills, RomeEdition rome) =>
        skills.OrderBy(s => s.Kind is SkillKind.Broad ? SkillKind.Task : s.Kind).ThenByDescending(rome.JobsAsking).ThenBy(s => s.Index);

    /// <summary>« Caissière, supermarché à Vierzon (2014–2025) ».</summary>
    public string Line => string.Concat(Title, Row["place"] is { Length: > 0 } place ? $", {place}" : "", Years is { Length: > 0 } years ? $" ({years})" : "");

    public string Years => (Row["from"], Row["to"]) switch
    {
        ("", "") => "",
        (var from, "") => $"depuis {from}",
        ("", var to) => $"jusqu'en {to}",
        var (from, to) => from == to ? from : $"{from}–{to}",
    };
}

/// <summary>Everything a person has lived and can do, read from their one record.</summary>
internal sealed class SkillBook
{
    readonly Dictionary<RecordId, RecordRow> rows;

    public SkillBook(IReadOnlyList<RecordRow> record, RomeEdition rome)
    {
        rows = record.ToDictionary(r => r.Id);
        var proofs = record.Where(r => r.Kind is "proof" && r.Parent is not null).ToLookup(r => r.Parent!.Value);
        var skills = record.Where(r => r.Kind is "skill" && r["title"].Length > 0)
            .Select(r => new DeclaredSkill(r, rome.FindSkill(r["code"]), proofs[r.Id].FirstOrDefault())).ToLookup(s => JobOf(s.Row));
        Experiences = [.. record.Where(r => r.Kind is "job" && r["title"].Length > 0).Select(r => new Experience(r, rome.FindOrSuccessor(r["code"]), LifeExperiences.Find(r["code"]), [.. skills[r.Id]]))];
        Elsewhere = [.. skills[null]];
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Experience> Experiences { get; }

    /// <summary>What was said without saying where.</summary>
    public IReadOnlyList<DeclaredSkill> Elsewhere { get; }

    public IEnumerable<DeclaredSkill> Skills => Experiences.SelectMany(e => e.Skills).Concat(Elsewhere);

    public Experience? Find(RecordId id) => Experiences.FirstOrDefault(e => e.Id == id);

    public Experience? Where(DeclaredSkill skill) => JobOf(skill.Row) is { } job ? Find(job) : null;

    /// <summary>The row and what hangs under it: what goes when it goes.</summary>
    public IReadOnlyList<RecordId> Under(RecordId id) => [id, .. rows.Values.Where(r => r.Parent == id).SelectMany(r => Under(r.Id))];

    RecordId? JobOf(RecordRow row)
    {
        var up = row;
        for (var steps = 0; steps < 4 && up.Parent is { } parent && rows.TryGetValue(parent, out var above); steps++)
        {
            up = above;
            // A job without a title is shown nowhere: what was done there still is.
            if (up.Kind is "job") return up["title"].Length > 0 ? up.Id : null;
        }
        return null;
    }
}

/// <summary>Reads the visitor's own book, in one statement; an empty one for somebody who has kept nothing.</summary>
internal sealed class SkillBooks(IRecord record, Rome rome, Visitor visitor)
{
    public async Task<SkillBook> Mine(CancellationToken cancellationToken) =>
        new(visitor.Id is { } person ? await record.Of(person, cancellationToken) : [], rome.Current);
}
