using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Orientation.Interests;

namespace Tremplin.Orientation;

internal sealed class OrientationPersonalData(OrientationDb db) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.InterestAnswers.Select(a => a.PersonId).Distinct().ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        await db.InterestAnswers.Where(a => people.Contains(a.PersonId)).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Of two answers to one question, the last stays.</summary>
    public async Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        await db.InterestAnswers.Where(a => a.PersonId == into
            && db.InterestAnswers.Any(o => o.PersonId == from && o.Mode == a.Mode && o.Question == a.Question && o.AnsweredAt > a.AnsweredAt)).ExecuteDeleteAsync(cancellationToken);
        await db.InterestAnswers.Where(a => a.PersonId == from
            && db.InterestAnswers.Any(o => o.PersonId == into && o.Mode == a.Mode && o.Question == a.Question)).ExecuteDeleteAsync(cancellationToken);
        await db.InterestAnswers.Where(a => a.PersonId == from).ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, into), cancellationToken);
    }

    public async Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken)
    {
        var answers = await db.InterestAnswers.AsNoTracking().Where(a => a.PersonId == person).OrderBy(a => a.AnsweredAt).ToListAsync(cancellationToken);
        return [new("orientation_interest_answers", "Mes réponses sur ce que j'aime faire", [.. answers.Select(Row)])];
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
}
