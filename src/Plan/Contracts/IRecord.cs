using System.Security.Cryptography;
using System.Text;
using Tremplin.Kernel;

namespace Tremplin.Plan.Contracts;

/// <summary>The id of one row of a person's record.</summary>
public readonly record struct RecordId(Guid Value) : ITypedId<RecordId>
{
    public static RecordId From(Guid value) => new(value);

    /// <summary>The same source always gives the same row: a form sent twice makes one.</summary>
    public static RecordId Derived(Guid from, string what)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData([.. from.ToByteArray(), .. Encoding.UTF8.GetBytes(what)], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // UUIDv8 (RFC 9562): made by us
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(new Guid(hash[..16], bigEndian: true));
    }
}

/// <summary>
/// One row of the record as other modules see it: its kind (job, task, skill, proof, value, constraint, project, check), the row it
/// belongs to, and its attributes by the names of <c>content/README.md</c>; private ones are opened, for their owner alone.
/// </summary>
public sealed record RecordRow(RecordId Id, string Kind, RecordId? Parent, IReadOnlyDictionary<string, string> Values)
{
    public string this[string attribute] => Values.GetValueOrDefault(attribute, "");
}

/// <summary>One check for each project and step, wherever it is written: in a lesson or on the project's page.</summary>
public static class Checks
{
    /// <summary>The row that says what was found about this step of this project, if somebody wrote it.</summary>
    public static RecordRow? Find(IEnumerable<RecordRow> record, RecordId project, string step) =>
        record.LastOrDefault(r => r.Kind is "check" && r.Parent == project && r["step"] == step);

    /// <summary>The id of that row, whether it is there or not.</summary>
    public static RecordId IdOf(IEnumerable<RecordRow> record, RecordId project, string step) =>
        Find(record, project, step)?.Id ?? RecordId.Derived(project.Value, $"check/{step}");
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
