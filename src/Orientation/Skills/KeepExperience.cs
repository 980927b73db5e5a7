using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>Keeps something the person has lived, in their own words, or changes it; the same form sent twice makes one, the same form with other words another.</summary>
internal sealed class KeepExperience(OrientationDb db, IRecord record, SkillBooks books, Visitor visitor)
{
    /// <summary>A long life has twenty.</summary>
    const int Most = 60;

    static readonly string[] Said = ["title", "place", "from", "to"];

    public async Task<RecordId> Begin(RecordId id, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        await db.Write(async () =>
        {
            var known = visitor.Id;
            var person = await visitor.Keep(cancellationToken);
            // The row of a form is its person's: somebody new, from two taps at once or after erasing, writes one of their own.
            if (person != known) id = TypedId.New<RecordId>();
            var book = await books.Mine(cancellationToken);
            // Going « back » shows the same form again: what is written there next is another experience.
            while (book.Find(id) is { } there && Said.Any(field => there.Row[field] != values[field])) id = RecordId.Derived(id.Value, string.Join('\n', Said.Select(field => values[field])));
            if (book.Experiences.Count >= Most && book.Find(id) is null) throw new Refusal("skills.experiences_are_many", "Vous avez déjà 60 expériences. Retirez-en une, puis recommencez.");
            await record.Put(person, id, "job", null, values, cancellationToken);
        }, cancellationToken);
        return id;
    }

    /// <exception cref="Missing">It is not one of theirs.</exception>
    public Task Change(RecordId id, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) => db.Write(async () =>
    {
        if (visitor.Id is not { } person || (await books.Mine(cancellationToken)).Find(id) is null) throw new Missing();
        await record.Put(person, id, "job", null, values, cancellationToken);
    }, cancellationToken);

    /// <summary>Takes it away with what was done there and its proofs; nothing when it is no more.</summary>
    public Task Remove(RecordId id, CancellationToken cancellationToken) => db.Write(async () =>
    {
        if (visitor.Id is not { } person) return;
        await record.Remove(person, (await books.Mine(cancellationToken)).Under(id), cancellationToken);
    }, cancellationToken);
}
