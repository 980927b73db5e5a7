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

    /// <summary>Creates or changes one row; attributes that are not named stay as they are. A new row with nothing in it is not made.</summary>
    /// <returns>Whether there is such a row now.</returns>
    /// <exception cref="Missing">The id is another person's row, or one of another kind.</exception>
    Task<bool> Put(PersonId person, RecordId id, string kind, RecordId? parent, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken);

    /// <summary>Removes rows of this person, if they are still there.</summary>
    Task Remove(PersonId person, IReadOnlyCollection<RecordId> ids, CancellationToken cancellationToken);
}
