using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Privacy;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Skills;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>Reads what is known of this person: their answers, their record and their criteria, a statement each.</summary>
internal sealed class Profiles(OrientationDb db, IRecord record, PrivateText seal, Gazetteer places, Visitor visitor)
{
    public async Task<Profile> Read(CancellationToken cancellationToken)
    {
        if (visitor.Id is not { } person) return Profile.OfNobody;
        var answers = await db.InterestAnswers.AsNoTracking().Where(a => a.PersonId == person).ToListAsync(cancellationToken);
        return await Read(NewestScore(answers), cancellationToken);
    }

    /// <param name="interests">What is already known of their interests, so as not to read their answers again.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<Profile> Read(InterestScore? interests, CancellationToken cancellationToken)
    {
        if (visitor.Id is not { } person) return Profile.OfNobody;
        var rows = await record.Of(person, cancellationToken);
        var criteria = await ReadCriteria(cancellationToken);
        return new()
        {
            Interests = interests,
            Skills = SkillsIn(rows),
            Held = [.. rows.Where(r => r.Kind is "job").Select(r => r["code"]).Where(code => code.Length > 0).Distinct()],
            Criteria = criteria,
            Commune = criteria.Commune is { } code ? places.Find(code) : null,
        };
    }

    public async Task<Criteria> ReadCriteria(CancellationToken cancellationToken) =>
        visitor.Id is { } person && await db.Criteria.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == person, cancellationToken) is { } kept ? kept.Open(seal) : Criteria.None;

    /// <summary>Of the ways in which they were asked, the last one they answered among those that allow to say something.</summary>
    static InterestScore? NewestScore(IEnumerable<InterestAnswer> answers) => answers.GroupBy(a => a.Mode).OrderByDescending(g => g.Max(a => a.AnsweredAt))
        .Select(g => Questionnaire.Of(g.Key).Score(g.ToDictionary(a => a.Question, a => a.Value))).FirstOrDefault(s => s.IsScored);

    /// <summary>The same skill once, as well as it is done best.</summary>
    internal static IReadOnlyList<HeldSkill> SkillsIn(IEnumerable<RecordRow> rows) => [.. rows.Where(r => r.Kind is "skill").Select(Declared).OfType<HeldSkill>().GroupBy(s => s.Ogr).Select(Best)];

    static HeldSkill Best(IEnumerable<HeldSkill> same)
    {
        var sorted = same.OrderByDescending(s => s.Mastery).ToList();
        return sorted[0] with { IsLiked = sorted.Select(s => s.IsLiked).FirstOrDefault(l => l is not null) };
    }

    static HeldSkill? Declared(RecordRow row) => int.TryParse(row["code"], NumberStyles.None, CultureInfo.InvariantCulture, out var ogr)
        ? new(ogr, Masteries.Of(row), row["liked"] switch { "oui" => true, "non" => false, _ => null }) : null;
}
