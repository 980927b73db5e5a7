using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Contracts;

namespace Tremplin.Plan.Record;

internal sealed class PersonRecord(PlanDb db, PrivateText seal, TimeProvider clock) : IRecord
{
    public async Task<IReadOnlyList<RecordRow>> Of(PersonId person, CancellationToken cancellationToken)
    {
        var entries = await db.Entries.AsNoTracking().Where(e => e.PersonId == person).OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        return [.. entries.Select(e => new RecordRow(e.Id, KindOf(e), e.ParentId,
            e.Read(seal).Where(v => !string.IsNullOrEmpty(v.Words)).ToDictionary(v => v.Attribute, v => v.Words!)))];
    }

    public async Task<bool> Put(PersonId person, RecordId id, string kind, RecordId? parent, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var entry = await db.Entries.SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (entry is null)
        {
            if (values.Values.All(string.IsNullOrWhiteSpace)) return false;
            entry = Begin(kind, id, person);
            db.Entries.Add(entry);
        }
        else if (entry.PersonId != person || KindOf(entry) != kind)
        {
            throw new Missing();
        }
        foreach (var (attribute, words) in values) entry.Set(attribute, words, seal);
        entry.ParentId = parent ?? entry.ParentId;
        entry.ChangedAt = clock.Now;
        return true;
    }

    public async Task Remove(PersonId person, IReadOnlyCollection<RecordId> ids, CancellationToken cancellationToken) =>
        await db.Entries.Where(e => e.PersonId == person && ids.Contains(e.Id)).ExecuteDeleteAsync(cancellationToken);

    RecordEntry Begin(string kind, RecordId id, PersonId person)
    {
        var now = clock.Now;
        return kind switch
        {
            "job" => new JobHeld { Id = id, PersonId = person, CreatedAt = now },
            "task" => new HeldTask { Id = id, PersonId = person, CreatedAt = now },
            "skill" => new Skill { Id = id, PersonId = person, CreatedAt = now },
            "proof" => new Proof { Id = id, PersonId = person, CreatedAt = now },
            "value" => new PersonalValue { Id = id, PersonId = person, CreatedAt = now },
            "constraint" => new Constraint { Id = id, PersonId = person, CreatedAt = now },
            "project" => new ProjectIdea { Id = id, PersonId = person, CreatedAt = now },
            "check" => new FeasibilityCheck { Id = id, PersonId = person, CreatedAt = now },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of row"),
        };
    }

    static string KindOf(RecordEntry entry) => entry switch
    {
        JobHeld => "job",
        HeldTask => "task",
        Skill => "skill",
        Proof => "proof",
        PersonalValue => "value",
        Constraint => "constraint",
        ProjectIdea => "project",
        FeasibilityCheck => "check",
        _ => throw new InvalidOperationException(entry.GetType().Name),
    };
}
