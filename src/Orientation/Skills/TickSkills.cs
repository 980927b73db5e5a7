using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>Keeps what was ticked among what was shown of an experience, and one thing more in the person's own words.</summary>
internal sealed class TickSkills(OrientationDb db, IRecord record, SkillBooks books, Visitor visitor)
{
    /// <returns>The row of the words of their own, if they wrote some.</returns>
    /// <exception cref="Missing">The experience is not one of theirs.</exception>
    public async Task<RecordId?> Execute(RecordId id, IReadOnlyList<Skill> shown, IReadOnlySet<int> ticked, string? ownWords, CancellationToken cancellationToken)
    {
        RecordId? own = null;
        await db.Write(async () =>
        {
            var book = await books.Mine(cancellationToken);
            if (visitor.Id is not { } person || book.Find(id) is not { } experience) throw new Missing();
            var count = experience.Skills.Count;
            foreach (var skill in shown)
            {
                var there = experience.Skills.Where(s => s.Rome == skill).ToList();
                if (ticked.Contains(skill.Ogr) && there.Count is 0)
                {
                    Count(++count);
                    await record.Put(person, RecordId.Derived(id.Value, $"{skill.Ogr}"), "skill", id, new Dictionary<string, string> { ["title"] = skill.Label, ["code"] = $"{skill.Ogr}" }, cancellationToken);
                }
                else if (!ticked.Contains(skill.Ogr))
                {
                    // Words of their own are theirs: they only lose the official ones.
                    foreach (var kept in there.Where(s => s.Official is not null)) await record.Put(person, kept.Id, "skill", null, NameSkill.Nothing, cancellationToken);
                    await record.Remove(person, [.. there.Where(s => s.Official is null).SelectMany(s => book.Under(s.Id))], cancellationToken);
                }
            }
            own = null;
            if (ownWords?.Trim() is not { Length: > 0 } words) return;
            if (experience.Skills.FirstOrDefault(s => string.Equals(s.Title, words, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                own = same.Rome is null ? same.Id : null;
                return;
            }
            Count(++count);
            own = RecordId.Derived(id.Value, words.ToUpperInvariant());
            await record.Put(person, own.Value, "skill", id, new Dictionary<string, string> { ["title"] = words }, cancellationToken);
        }, cancellationToken);
        return own;
    }

    static void Count(int count)
    {
        if (count > Experience.MostSkills) throw new Refusal("skills.are_many", "Vous avez déjà coché beaucoup de choses ici. Gardez celles qui comptent le plus.");
    }
}

/// <summary>Gives what the person said in their words its name in ROME, which they confirmed; or takes that name away.</summary>
internal sealed class NameSkill(OrientationDb db, IRecord record, SkillBooks books, Visitor visitor)
{
    public static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string> { ["code"] = "", ["official_words"] = "" };

    /// <exception cref="Missing">It is not one of theirs.</exception>
    public Task Execute(RecordId id, Skill? name, CancellationToken cancellationToken) => db.Write(async () =>
    {
        if (visitor.Id is not { } person || (await books.Mine(cancellationToken)).Skills.All(s => s.Id != id)) throw new Missing();
        await record.Put(person, id, "skill", null, name is null ? Nothing : new Dictionary<string, string> { ["code"] = $"{name.Ogr}", ["official_words"] = name.Label }, cancellationToken);
    }, cancellationToken);
}
