using Tremplin.Kernel;
using Tremplin.Kernel.Data;
using Tremplin.Orientation.Interests;
using Tremplin.Plan.Contracts;

namespace Tremplin.Tests.Orientation.Ranking;

/// <summary>People who have answered the 48 questions, and written in their record.</summary>
internal static class Answered
{
    /// <summary>Somebody who likes one letter most, another next (or none), and says so plainly; of each letter some activities please them a little more, some a little less.</summary>
    public static byte[] For(string letters) => [.. Activities.All.Select((a, i) => (byte)Math.Clamp(Math.Round(a.Mean + Liking(letters, a.Letter) + .4 * (i % Activities.PerLetter * 3 % 5 - 2)), 1, 5))];

    static double Liking(string letters, Letter letter) => letters.IndexOf($"{letter}", StringComparison.Ordinal) switch { 0 => 1.6, 1 => 1, _ => -.5 };

    public static InterestScore Score(string letters) => InterestScore.Of(For(letters));

    /// <summary>Whoever came last to this site has given these answers, one activity at a time.</summary>
    public static Task<bool> AnswersOfTheLast(this TestSite site, string letters, Mode mode = Mode.Words, int day = 0) => site.Ask(async services =>
    {
        var (db, person) = (services.GetRequiredService<TremplinDb>(), await Last(site));
        // Three faces are the ends and the middle of the five words.
        var answers = For(letters).Select(v => mode is Mode.Pictures ? v < 3 ? 1 : v > 3 ? 5 : 3 : v).ToList();
        for (var i = 0; i < answers.Count; i++)
            db.Add(new InterestAnswer { PersonId = person, Mode = mode, Question = Activities.All[i].Id, Value = answers[i], AnsweredAt = DateTimeOffset.UnixEpoch.AddDays(day) });
        await db.Save(CancellationToken.None);
        return true;
    });

    /// <summary>Whoever came last has these rows in their record: the jobs they held, by code, and the skills, by number.</summary>
    public static Task<bool> RecordOfTheLast(this TestSite site, IEnumerable<string> jobs, IEnumerable<int> skills, string level = "seul", string liked = "") => site.Ask(async services =>
    {
        var (db, record, person) = (services.GetRequiredService<TremplinDb>(), services.GetRequiredService<IRecord>(), await Last(site));
        await db.Write(async () =>
        {
            foreach (var job in jobs) await record.Put(person, TypedId.New<RecordId>(), "job", null, new Dictionary<string, string> { ["title"] = job, ["code"] = job }, CancellationToken.None);
            foreach (var skill in skills) await record.Put(person, TypedId.New<RecordId>(), "skill", null, new Dictionary<string, string> { ["title"] = $"{skill}", ["code"] = $"{skill}", ["level"] = level, ["liked"] = liked }, CancellationToken.None);
        }, CancellationToken.None);
        return true;
    });

    static async Task<PersonId> Last(TestSite site) => new(Guid.Parse($"{await site.Scalar("select person_id from accounts_sessions order by created_at desc, person_id desc limit 1")}"));
}
