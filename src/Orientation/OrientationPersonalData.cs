using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Sharing;

namespace Tremplin.Orientation;

internal sealed class OrientationPersonalData(OrientationDb db, PrivateText seal) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.InterestAnswers.Select(a => a.PersonId).Union(db.InterestResults.Select(r => r.PersonId)).Union(db.Shares.Select(s => s.PersonId))
            .Union(db.ShareViews.Select(v => v.PersonId)).ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.InterestAnswers.Where(a => people.Contains(a.PersonId)).ExecuteDeleteAsync(cancellationToken);
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
    }

    public async Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken)
    {
        var answers = await db.InterestAnswers.AsNoTracking().Where(a => a.PersonId == person).OrderBy(a => a.AnsweredAt).ToListAsync(cancellationToken);
        var results = await db.InterestResults.AsNoTracking().Where(r => r.PersonId == person).OrderBy(r => r.TakenOn).ToListAsync(cancellationToken);
        var shares = await db.Shares.AsNoTracking().Where(s => s.PersonId == person).OrderBy(s => s.CreatedAt).ToListAsync(cancellationToken);
        var views = await db.ShareViews.AsNoTracking().Where(v => v.PersonId == person).OrderBy(v => v.SeenAt).ToListAsync(cancellationToken);
        return
        [
            new("orientation_interest_answers", "Mes réponses sur ce que j'aime faire", [.. answers.Select(Row)]),
            new("orientation_interest_results", "Mes résultats d'avant", [.. results.Select(r => Row(r.Profile))]),
            new("orientation_shares", "Les liens que j'ai donnés", [.. shares.Select(Row)]),
            new("orientation_share_views", "Quand mes liens ont été ouverts", [.. views.Select(v => new Dictionary<string, object?> { ["quand"] = v.SeenAt, ["appareil"] = v.Browser })]),
        ];
    }

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
