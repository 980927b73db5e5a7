using Tremplin.Orientation.Interests;
using Xunit;

namespace Tremplin.Tests.Orientation.Interests;

/// <summary>What docs/interests.md promises of the scoring, on people whose true interests are known.</summary>
public sealed class InterestScoreTests(ITestOutputHelper output)
{
    const int Many = 600;

    static readonly SimulatedPeople Usual = new(1);

    [Fact]
    public void The_simulated_people_answer_like_the_published_ones()
    {
        double[] means = [2.104, 3.039, 2.984, 3.402, 2.536, 2.417], spreads = [.860, 1.010, .964, .851, .856, .964];
        var people = Usual.Take(Many).Select(p => p.Answers.Chunk(8).Select(l => l.Average(a => a)).ToArray()).ToList();

        for (var letter = 0; letter < 6; letter++)
        {
            var mean = people.Average(p => p[letter]);
            Assert.InRange(mean, means[letter] - .25, means[letter] + .25);
            Assert.InRange(Math.Sqrt(people.Average(p => (p[letter] - mean) * (p[letter] - mean))), spreads[letter] - .15, spreads[letter] + .15);
        }
    }

    [Fact]
    public void The_true_first_interest_is_found_for_two_people_in_three() => Assert.All(Readers, readers =>
    {
        var people = readers.People.Take(Many).Select(p => (p.First, Score: InterestScore.Of(p.Answers))).ToList();
        var scored = people.Where(p => p.Score.IsScored).ToList();
        var net = scored.Where(p => p.Score.Verdict is Verdict.Net).ToList();
        double Share(int part, int whole) => Math.Round(100.0 * part / whole, 1);
        var falseAlarms = Share(people.Count - scored.Count, people.Count);
        var found = Share(scored.Count(p => p.Score.Order[0] == p.First), people.Count);
        output.WriteLine($"{readers.Name}: first found {found} of all, among the two {Share(scored.Count(p => p.Score.Order.Take(2).Contains(p.First)), people.Count)}; "
            + $"net {Share(net.Count, people.Count)}, and then right {Share(net.Count(p => p.Score.Order[0] == p.First), net.Count)}; refused {falseAlarms}");

        Assert.True(found >= readers.AtLeast, $"{readers.Name}: {found}");
        Assert.True(falseAlarms <= readers.FalseAlarms, $"{readers.Name}: {falseAlarms}");
    });

    static readonly (string Name, SimulatedPeople People, double AtLeast, double FalseAlarms)[] Readers =
    [
        ("as published", Usual, 66, 5),
        ("as published, other people", new(2), 66, 5),
        ("closer together", new(3) { Spread = 1 }, 66, 5),
        ("shy with the ends", new(4) { Boldness = .7 }, 66, 5),
        ("reliability .92 everywhere", new(7) { Reliability = [.92, .92, .92, .92, .92, .92] }, 72, 5),
        ("one activity in ten skipped", new(6) { Skipped = .1 }, 60, 5),
        ("some like everything", new(5) { Acquiescence = .5 }, 60, 6),
        // What follows is outside what was published; the figures are reported, not promised.
        ("reliability .80 everywhere", new(8) { Reliability = [.8, .8, .8, .8, .8, .8] }, 55, 12),
        ("bold: mostly the ends", new(9) { Boldness = 1.6 }, 55, 15),
    ];

    [Fact]
    public void Those_who_do_not_read_are_told_so_nineteen_times_in_twenty()
    {
        var random = new Random(3);
        var caught = SimulatedPeople.NotReading.ToDictionary(way => way.Name, way => Caught(() => way.Fill(random)));
        foreach (var (way, share) in caught) output.WriteLine($"{way}: {share:0.0}");
        output.WriteLine($"tired halfway: {Caught(() => SimulatedPeople.TiredHalfway(random)):0.0}; all: {caught.Values.Average():0.0}");

        Assert.True(caught.Values.Average() >= 95);
        Assert.True(caught["any of the five words"] >= 95, $"{caught["any of the five words"]}");
        Assert.True(caught["any word of the middle"] >= 93, $"{caught["any word of the middle"]}");
    }

    static double Caught(Func<byte[]> answers) => Math.Round(Enumerable.Range(0, 300).Count(_ => !InterestScore.Of(answers()).IsScored) / 3.0, 1);

    [Fact]
    public void Each_reason_for_saying_nothing_is_the_true_one()
    {
        var reader = Usual.Take(1).Single().Answers;
        static byte[] All(Func<int, int> answer) => [.. Enumerable.Range(0, 48).Select(i => (byte)answer(i))];

        Assert.Equal(Verdict.TooFew, InterestScore.Of(new byte[48]).Verdict);
        Assert.Equal(Verdict.TooFew, InterestScore.Of([.. reader.Select((a, i) => i is < 8 and > 2 ? (byte)0 : a)]).Verdict);
        Assert.Equal(Verdict.AllEqual, InterestScore.Of(All(_ => 3)).Verdict);
        Assert.Equal(Verdict.Pattern, InterestScore.Of(All(i => 1 + i / 12)).Verdict);
        Assert.Equal(Verdict.Flat, InterestScore.Of(All(i => i % 3 is 0 ? 4 : 3)).Verdict);
        Assert.Equal(Verdict.Random, InterestScore.Of(All(i => 1 + i * 7 % 5)).Verdict);
    }

    [Fact]
    public void Someone_who_loves_to_help_and_to_create_is_told_so()
    {
        var answers = Activities.All.Select((a, i) => (byte)(a.Letter is Letter.S ? 5 - i % 2 : a.Letter is Letter.A ? 4 - i % 3 / 2 : 2 - i % 2)).ToArray();

        var score = InterestScore.Of(answers);

        Assert.Equal(Verdict.Net, score.Verdict);
        Assert.Equal([Letter.S, Letter.A], score.Order.Take(2));
        Assert.Equal((Band.Strong, Band.Little), (score.BandOf(Letter.S), score.BandOf(Letter.C)));
    }

    [Fact]
    public void An_activity_that_everybody_likes_weighs_no_more_than_another()
    {
        // Everything liked exactly as much as people do on average: no letter is ahead, the Social one no more than another.
        var answers = Activities.All.Select(a => (byte)Math.Round(a.Mean)).ToArray();

        Assert.All(InterestScore.Of(answers).Scores, score => Assert.InRange(score, -.4, .4));
    }

    [Fact]
    public void Liking_everything_more_changes_no_interest()
    {
        var answers = Usual.Take(20).Select(p => p.Answers).First(a => a.All(x => x < 5));

        Assert.Equal(InterestScore.Of(answers).Scores.Select(s => Math.Round(s, 6)), InterestScore.Of([.. answers.Select(a => (byte)(a + 1))]).Scores.Select(s => Math.Round(s, 6)));
    }
}
