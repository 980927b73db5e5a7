using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;

namespace Tremplin.Orientation.Interests;

/// <summary>What one person answered to one question, in one of the three ways to be asked.</summary>
internal sealed class InterestAnswer
{
    /// <summary>« R1-S8 ».</summary>
    public const int LongestQuestion = 5;

    public required PersonId PersonId { get; set; }
    public required Mode Mode { get; init; }

    /// <summary>The id of an activity, or of two.</summary>
    public required string Question { get; init; }
    public required int Value { get; init; }
    public required DateTimeOffset AnsweredAt { get; init; }
}

/// <summary>Where somebody stands in one way to be asked.</summary>
internal sealed class Sitting(Questionnaire questionnaire, IReadOnlyDictionary<string, int> answers, DateOnly lastDay, IReadOnlyList<InterestProfile> former)
{
    public Questionnaire Questionnaire => questionnaire;

    public int Answered => answers.Count;

    public InterestScore Score { get; } = questionnaire.Score(answers);

    /// <summary>The first question without an answer, if any.</summary>
    public Question? Left { get; } = questionnaire.FirstLeft(answers);

    /// <summary>What these answers say, or null when they say nothing.</summary>
    public InterestProfile? Profile => Score.IsScored ? InterestProfile.Of(questionnaire.Mode, lastDay, Score) : null;

    /// <summary>What this way said before it was begun again, the last first; none while nothing is answered.</summary>
    public IReadOnlyList<InterestProfile> Former => former;
}

/// <summary>Reads what somebody answered in one way, or in each.</summary>
internal sealed class InterestAnswers(OrientationDb db, Visitor visitor)
{
    /// <summary>Results of before that are worth looking at again.</summary>
    const int MostFormer = 5;

    static readonly Dictionary<string, int> None = [];

    public async Task<IReadOnlyDictionary<string, int>> Of(Mode mode, CancellationToken cancellationToken) =>
        visitor.Id is not { } person ? None : await db.InterestAnswers.AsNoTracking().Where(a => a.PersonId == person && a.Mode == mode).ToDictionaryAsync(a => a.Question, a => a.Value, cancellationToken);

    /// <summary>Where this person stands in each of the three ways, in the order of <see cref="Questionnaire.All"/>; one statement.</summary>
    public async Task<IReadOnlyList<Sitting>> Sittings(CancellationToken cancellationToken)
    {
        var all = (visitor.Id is not { } person ? [] : await db.InterestAnswers.AsNoTracking().Where(a => a.PersonId == person)
            .Select(a => new { Answer = a, Former = db.InterestResults.Where(r => r.PersonId == person && r.Mode == a.Mode).OrderByDescending(r => r.Id).Take(MostFormer).ToList() })
            .ToListAsync(cancellationToken)).ToLookup(a => a.Answer.Mode);
        return [.. Questionnaire.All.Select(q => new Sitting(q, all[q.Mode].ToDictionary(a => a.Answer.Question, a => a.Answer.Value), LastDay(all[q.Mode].Select(a => a.Answer)),
            [.. all[q.Mode].Take(1).SelectMany(a => a.Former).Select(r => r.Profile)]))];
    }

    DateOnly LastDay(IEnumerable<InterestAnswer> answers) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(answers.Select(a => a.AnsweredAt).DefaultIfEmpty().Max(), visitor.TimeZone).DateTime);
}

/// <summary>Keeps one answer; the last one given to a question is the one kept.</summary>
internal sealed class KeepInterestAnswer(OrientationDb db, Visitor visitor, TimeProvider clock)
{
    public Task Execute(Mode mode, string question, int value, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = await visitor.Keep(cancellationToken);
        await db.Execute($"""
            insert into orientation_interest_answers (person_id, mode, question, value, answered_at) values ({person.Value}, {mode.ToString()}, {question}, {value}, {clock.Now.UtcDateTime})
            on conflict (person_id, mode, question) do update set value = excluded.value, answered_at = excluded.answered_at
            """, cancellationToken);
    }, cancellationToken);
}

/// <summary>Forgets what was answered in one way, to begin it again; what it said is kept, to be compared with what the next answers say.</summary>
internal sealed class BeginAgain(OrientationDb db, InterestAnswers answers, Visitor visitor)
{
    public Task Execute(Mode mode, CancellationToken cancellationToken) => db.Write(async () =>
    {
        if (visitor.Id is not { } person) return;
        var profile = (await answers.Sittings(cancellationToken)).Single(s => s.Questionnaire.Mode == mode).Profile;
        // Sent twice, the form finds nothing to forget the second time, and keeps nothing more.
        var forgotten = await db.InterestAnswers.Where(a => a.PersonId == person && a.Mode == mode).ExecuteDeleteAsync(cancellationToken);
        if (forgotten > 0 && profile is not null) db.InterestResults.Add(InterestResult.Of(person, profile));
    }, cancellationToken);
}
