using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Ranking;
using Tremplin.Orientation.Sharing;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation;

internal sealed class OrientationPersonalData(OrientationDb db, PrivateText seal, Gazetteer places, Rome rome) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.InterestAnswers.Select(a => a.PersonId).Union(db.InterestResults.Select(r => r.PersonId)).Union(db.Criteria.Select(c => c.PersonId)).Union(db.Shares.Select(s => s.PersonId))
            .Union(db.ShareViews.Select(v => v.PersonId)).ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.InterestAnswers.Where(a => people.Contains(a.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Criteria.Where(c => people.Contains(c.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.InterestResults.Where(r => people.Contains(r.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.ShareViews.Where(v => people.Contains(v.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Shares.Where(s => people.Contains(s.PersonId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Of two answers to one question, the last stays.</summary>
    public async Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        await db.InterestAnswers.Where(a => a.PersonId == into
            && db.InterestAnswers.Any(o => o.PersonId == from && o.Mode == a.Mode && o.Question == a.Question && o.AnsweredAt > a.AnsweredAt)).ExecuteDeleteAsync(cancellationToken);
        await db.InterestAnswers.Where(a => a.PersonId == from
            && db.InterestAnswers.Any(o => o.PersonId == into && o.Mode == a.Mode && o.Question == a.Question)).ExecuteDeleteAsync(cancellationToken);
        await db.InterestAnswers.Where(a => a.PersonId == from).ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.InterestResults.Where(r => r.PersonId == from).ExecuteUpdateAsync(r => r.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.Shares.Where(s => s.PersonId == from).ExecuteUpdateAsync(s => s.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.ShareViews.Where(v => v.PersonId == from).ExecuteUpdateAsync(v => v.SetProperty(x => x.PersonId, into), cancellationToken);
        await MergeCriteria(from, into, cancellationToken);
    }

    async Task MergeCriteria(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        var other = await db.Criteria.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == from, cancellationToken);
        if (other is null) return;
        if (await db.Criteria.SingleOrDefaultAsync(c => c.PersonId == into, cancellationToken) is { } mine)
        {
            await db.Criteria.Where(c => c.PersonId == from).ExecuteDeleteAsync(cancellationToken);
            var (newer, older) = mine.ChangedAt < other.ChangedAt ? (other, mine) : (mine, other);
            mine.Keep(newer.Open(seal).Join(older.Open(seal)), seal, newer.ChangedAt);
        }
        else await db.Criteria.Where(c => c.PersonId == from).ExecuteUpdateAsync(c => c.SetProperty(x => x.PersonId, into), cancellationToken);
    }

    public async Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken)
    {
        var answers = await db.InterestAnswers.AsNoTracking().Where(a => a.PersonId == person).OrderBy(a => a.AnsweredAt).ToListAsync(cancellationToken);
        var results = await db.InterestResults.AsNoTracking().Where(r => r.PersonId == person).OrderBy(r => r.TakenOn).ToListAsync(cancellationToken);
        var shares = await db.Shares.AsNoTracking().Where(s => s.PersonId == person).OrderBy(s => s.CreatedAt).ToListAsync(cancellationToken);
        var views = await db.ShareViews.AsNoTracking().Where(v => v.PersonId == person).OrderBy(v => v.SeenAt).ToListAsync(cancellationToken);
        var criteria = await db.Criteria.AsNoTracking().Where(c => c.PersonId == person).ToListAsync(cancellationToken);
        return
        [
            new("orientation_interest_answers", "Mes réponses sur ce que j'aime faire", [.. answers.Select(Row)]),
            new("orientation_interest_results", "Mes résultats d'avant", [.. results.Select(r => Row(r.Profile))]),
            new("orientation_criteria", "Ce que je veux, ce que je refuse", [.. criteria.Select(c => Row(c.Open(seal)))]),
            new("orientation_shares", "Les liens que j'ai donnés", [.. shares.Select(Row)]),
            new("orientation_share_views", "Quand mes liens ont été ouverts", [.. views.Select(v => new Dictionary<string, object?> { ["quand"] = v.SeenAt, ["appareil"] = v.Browser })]),
        ];
    }

    Dictionary<string, object?> Row(Criteria criteria) => new()
    {
        ["je refuse"] = string.Join(", ", criteria.Refused.Select(id => Condition.Find(id)?.Words ?? id)),
        ["j'ai envie de"] = string.Join(", ", rome.Current.Interests.Where(i => criteria.Wishes.Contains(i.Code)).Select(WishWords.Of)),
        ["mon diplôme"] = CriteriaPage.Diplomas.Where(d => d.Level == criteria.Diploma).Select(d => d.Words).SingleOrDefault(),
        ["mon permis"] = criteria.HasLicence switch { true => "oui", false => "non", null => null },
        ["ma commune"] = criteria.Commune is { } code ? places.Find(code)?.Name ?? code : null,
        ["moins de ce genre"] = string.Join(", ", criteria.LessLike.Select(code => rome.Current.Find(code)?.Name.InWords ?? code)),
    };

    static Dictionary<string, object?> Row(InterestAnswer answer)
    {
        var questionnaire = Questionnaire.Of(answer.Mode);
        var question = questionnaire.Find(answer.Question);
        return new()
        {
            ["manière"] = questionnaire.Title,
            ["question"] = question?.Words ?? answer.Question,
            ["réponse"] = question?.Choices.FirstOrDefault(c => c.Value == answer.Value)?.Words ?? $"{answer.Value}",
            ["répondu"] = answer.AnsweredAt,
        };
    }

    static Dictionary<string, object?> Row(InterestProfile profile)
    {
        var row = new Dictionary<string, object?> { ["manière"] = Questionnaire.Of(profile.Mode).Title, ["jour"] = profile.On };
        foreach (var (letter, band) in profile.Letters) row[InterestWords.Short(letter)] = InterestWords.Of(band);
        return row;
    }

    Dictionary<string, object?> Row(Share share) => new()
    {
        ["pour"] = seal.Open(share.SealedFor),
        ["fait"] = share.CreatedAt,
        ["jusqu'au"] = share.EndsOn,
        ["montre"] = Shown.Open(share.SealedShown, seal) is { } shown ? Row(shown) : null,
    };
}
