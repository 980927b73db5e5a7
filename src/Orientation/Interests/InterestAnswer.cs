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

/// <summary>Reads what somebody answered in one way, or in each: a question and its value.</summary>
internal sealed class InterestAnswers(OrientationDb db, Visitor visitor)
{
    static readonly Dictionary<string, int> None = [];

    public async Task<IReadOnlyDictionary<string, int>> Of(Mode mode, CancellationToken cancellationToken) =>
        visitor.Id is not { } person ? None : await db.InterestAnswers.AsNoTracking().Where(a => a.PersonId == person && a.Mode == mode).ToDictionaryAsync(a => a.Question, a => a.Value, cancellationToken);

    public async Task<ILookup<Mode, (string Question, int Value)>> All(CancellationToken cancellationToken) =>
        (visitor.Id is not { } person ? [] : await db.InterestAnswers.AsNoTracking().Where(a => a.PersonId == person).ToListAsync(cancellationToken)).ToLookup(a => a.Mode, a => (a.Question, a.Value));
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

/// <summary>Forgets what was answered in one way, to begin it again.</summary>
internal sealed class BeginAgain(OrientationDb db, Visitor visitor)
{
    public async Task Execute(Mode mode, CancellationToken cancellationToken)
    {
        if (visitor.Id is { } person) await db.InterestAnswers.Where(a => a.PersonId == person && a.Mode == mode).ExecuteDeleteAsync(cancellationToken);
    }
}
