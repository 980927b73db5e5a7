using Tremplin.Kernel;

namespace Tremplin.Plan.Contracts;

/// <summary>The id of one row of a person's record.</summary>
public readonly record struct RecordId(Guid Value) : ITypedId<RecordId>
{
    public static RecordId From(Guid value) => new(value);
}

/// <summary>
/// One row of the record as other modules see it: its kind (job, task, skill, proof, value, constraint, project, check), the row it
/// belongs to, and its attributes by the names of <c>content/README.md</c>; private ones are opened, for their owner alone.
/// </summary>
public sealed record RecordRow(RecordId Id, string Kind, RecordId? Parent, IReadOnlyDictionary<string, string> Values)
{
    public string this[string attribute] => Values.GetValueOrDefault(attribute, "");
}

/// <summary>The person's one record. Writes are saved by the caller's transaction.</summary>
public interface IRecord
{
    /// <summary>All rows of a person, oldest first, in one statement.</summary>
    Task<IReadOnlyList<RecordRow>> Of(PersonId person, CancellationToken cancellationToken);

    /// <summary>Creates or changes one row; attributes that are not named stay as they are.</summary>
    /// <exception cref="Missing">The id is another person's row, or one of another kind.</exception>
    Task Put(PersonId person, RecordId id, string kind, RecordId? parent, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken);

    /// <summary>Removes rows of this person, if they are still there.</summary>
    Task Remove(PersonId person, IReadOnlyCollection<RecordId> ids, CancellationToken cancellationToken);
}

/// <summary>The kinds of rows and the attributes of each, for whoever checks that a form writes what exists.</summary>
public static class RecordKinds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["job"] = ["title", "place", "from", "to", "paid"],
        ["task"] = ["title", "know_how", "raw_words"],
        ["skill"] = ["title", "official_words"],
        ["proof"] = ["kind", "text", "witness", "consent", "others_words"],
        ["value"] = ["title", "note"],
        ["constraint"] = ["title", "note"],
        ["project"] = ["title", "note"],
        ["check"] = ["title", "result", "note"],
    };

    /// <summary>The answers that an attribute takes, for those that are a choice; any other answer is not written.</summary>
    public static IReadOnlyList<string>? Choices(string kind, string attribute) => (kind, attribute) switch
    {
        ("job", "paid") => ["oui", "non"],
        ("proof", "kind") => ["vu", "papier", "fait"],
        ("proof", "consent") => ["oui", "a-demander"],
        _ => null,
    };

    /// <summary>What is always sealed in the database.</summary>
    public static bool IsPrivate(string kind, string attribute) =>
        (kind, attribute) is ("task", "raw_words") or ("proof", "witness") or ("constraint", "title") or (_, "note");
}
