using System.Globalization;
using System.Text;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Ranking;
using Tremplin.Orientation.Skills;
using Tremplin.Tests.House;
using Tremplin.Tests.Reference;
using Xunit;

namespace Tremplin.Tests.Orientation.Ranking;

/// <summary>
/// No job is out of reach of everybody: for each, answers.csv and reachable.csv hold 48 answers and a few skills with which the real scoring and
/// the real ranking show it among the first twenty. UPDATE_SNAPSHOTS=1 looks for them again.
/// </summary>
public sealed class EveryJobTests
{
    const int Shown = 20, MostSkills = 8;

    static readonly JobIndex Jobs = new(FactsTests.Rome, FactsTests.Market);

    [Fact]
    public void Each_of_the_1584_jobs_is_among_the_first_twenty_of_somebody()
    {
        if (Reviewed.IsUpdating) Look();
        var answers = Lines("answers.csv").ToDictionary(l => l[0], l => InterestScore.Of([.. l[1].Select(digit => (byte)(digit - '0'))]));
        var found = Lines("reachable.csv").ToDictionary(l => l[0], l => (Answers: answers[l[1]], Skills: l[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => int.Parse(o, CultureInfo.InvariantCulture)).ToList()));

        Assert.All(answers.Values, score => Assert.True(score.IsScored));
        Assert.Equal(FactsTests.Rome.Occupations.Select(o => o.Code), found.Keys);
        Assert.All(found, f => Assert.InRange(f.Value.Skills.Count, 0, MostSkills));
        var unseen = found.Where(f => !First(f.Value.Answers, f.Value.Skills).Contains(f.Key)).Select(f => f.Key);
        Assert.Empty(unseen);
    }

    [Fact]
    public void Answers_alone_already_show_jobs_of_the_letters_they_speak_of()
    {
        foreach (var letters in FactsTests.Rome.Occupations.Select(o => o.Letters).Distinct())
        {
            var first = JobRanking.Rank(Jobs, new() { Interests = Answered.Score(letters) }, Shown);
            var (asked, shown) = (FactsTests.Rome.Occupations.Count(o => o.Letters == letters), first.Count(o => o.Letters == letters));

            Assert.True(shown >= Math.Min(asked, 3), $"{letters}: {shown} of the {asked} such jobs are among the first: {string.Join(' ', first.Select(o => o.Letters))}");
            Assert.All(first, o => Assert.Contains(o.Letters[0], letters));
        }
    }

    /// <summary>The fewest of a job's rarest skills, with answers of its own letters, that bring it among the first twenty.</summary>
    static void Look()
    {
        var rome = FactsTests.Rome;
        var letters = rome.Occupations.Select(o => o.Letters).Distinct().Order(StringComparer.Ordinal).ToList();
        var answers = new StringBuilder("name,answers\n");
        foreach (var pair in letters) answers.Append(CultureInfo.InvariantCulture, $"{pair},{string.Concat(Answered.For(pair))}\n");
        var reachable = new StringBuilder("code,answers,skills\n");
        foreach (var job in rome.Occupations)
        {
            var rarest = job.CoreSkills.OrderBy(rome.JobsAsking).ThenBy(s => s.Ogr).Take(MostSkills).Select(s => s.Ogr).ToList();
            var enough = Enumerable.Range(0, rarest.Count + 1).First(count => count == rarest.Count || First(Answered.Score(job.Letters), rarest.Take(count)).Contains(job.Code));
            reachable.Append(CultureInfo.InvariantCulture, $"{job.Code},{job.Letters},{string.Join(' ', rarest.Take(enough))}\n");
        }
        Reviewed.Is("answers.csv", answers.ToString());
        Reviewed.Is("reachable.csv", reachable.ToString());
    }

    static List<string> First(InterestScore interests, IEnumerable<int> skills) =>
        [.. JobRanking.Rank(Jobs, new() { Interests = interests, Skills = [.. skills.Select(ogr => new HeldSkill(ogr, Mastery.Alone))] }, Shown).Select(o => o.Code)];

    static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Path.Combine(TestSite.Root, "tests/Tremplin.Tests/Orientation/Ranking", file)).Skip(1).Select(l => l.Split(','));
}
