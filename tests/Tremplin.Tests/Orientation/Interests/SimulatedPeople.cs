using Tremplin.Orientation.Interests;

namespace Tremplin.Tests.Orientation.Interests;

/// <summary>
/// People whose true interests are known, because we made them: six interests drawn from a normal law with the published correlations
/// (Cholesky), and answers that follow them as closely as the published reliabilities say, around the published mean of each activity,
/// rounded to 1–5. Nothing here is read from the code under test but the ids and the means.
/// </summary>
internal sealed record SimulatedPeople(int Seed)
{
    static readonly double[,] Published =
    {
        { 1, .332, .174, .037, .296, .457 }, { .332, 1, .330, .126, .009, .053 }, { .174, .330, 1, .281, .251, -.068 },
        { .037, .126, .281, 1, .351, .111 }, { .296, .009, .251, .351, 1, .447 }, { .457, .053, -.068, .111, .447, 1 },
    };

    /// <summary>R, I, A, S, E, C: computed from the published spreads of the scales.</summary>
    public double[] Reliability { get; init; } = [.84, .92, .90, .84, .84, .90];

    /// <summary>How far apart answers to one activity are before rounding.</summary>
    public double Spread { get; init; } = 1.25;

    /// <summary>How boldly people use the five words: 1 as usual, more for those who choose the ends.</summary>
    public double Boldness { get; init; } = 1;

    /// <summary>How differently people like everything more, or less.</summary>
    public double Acquiescence { get; init; }

    /// <summary>The share of activities left without an answer.</summary>
    public double Skipped { get; init; }

    /// <param name="Answers">From 1 to 5, 0 where there is none.</param>
    /// <param name="Interests">The six, as they were drawn.</param>
    /// <param name="Likings">How much they like each activity, before it is rounded.</param>
    public sealed record Person(byte[] Answers, double[] Interests, double[] Likings)
    {
        public Letter First => (Letter)Array.IndexOf(Interests, Interests.Max());
    }

    public IEnumerable<Person> Take(int count)
    {
        var random = new Random(Seed);
        var root = Root();
        // Some activities tell more about their letter than others.
        var loadings = Activities.All.Select(a => Math.Clamp(Loading(Reliability[(int)a.Letter]) + .1 * (2 * random.NextDouble() - 1), .3, .95)).ToArray();
        for (var n = 0; n < count; n++) yield return One(random, root, loadings);
    }

    Person One(Random random, double[,] root, double[] loadings)
    {
        var free = Enumerable.Range(0, 6).Select(_ => Gauss(random)).ToArray();
        var interests = Enumerable.Range(0, 6).Select(i => Enumerable.Range(0, i + 1).Sum(j => root[i, j] * free[j])).ToArray();
        var shift = Acquiescence * Gauss(random);
        var (answers, likings) = (new byte[48], new double[48]);
        for (var i = 0; i < 48; i++)
        {
            var liking = loadings[i] * interests[i / 8] + Math.Sqrt(1 - loadings[i] * loadings[i]) * Gauss(random);
            likings[i] = Activities.All[i].Mean + shift + Boldness * Spread * liking;
            if (random.NextDouble() >= Skipped) answers[i] = (byte)Math.Clamp(Math.Round(likings[i]), 1, 5);
        }
        return new(answers, interests, likings);
    }

    /// <summary>The correlation of one activity with its letter, from the reliability of eight.</summary>
    static double Loading(double reliability) => Math.Sqrt(reliability / (8 - 7 * reliability));

    /// <summary>The published correlations are those of scales that measure with error: the interests behind them are more alike.</summary>
    double[,] Root()
    {
        var root = new double[6, 6];
        for (var i = 0; i < 6; i++)
            for (var j = 0; j <= i; j++)
            {
                var rest = i == j ? 1 : Published[i, j] / Math.Sqrt(Reliability[i] * Reliability[j]);
                for (var k = 0; k < j; k++) rest -= root[i, k] * root[j, k];
                root[i, j] = i == j ? Math.Sqrt(rest) : rest / root[j, j];
            }
        return root;
    }

    public static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Sin(2 * Math.PI * random.NextDouble());

    /// <summary>Ways to answer without reading; each fills 48 answers in the order of the file, or in the order in which the pages ask.</summary>
    public static readonly (string Name, Func<Random, byte[]> Fill)[] NotReading =
    [
        ("any of the five words", r => Fill(_ => r.Next(1, 6))),
        ("any word of the middle", r => Fill(_ => r.Next(2, 5))),
        ("any word, the middle more often", r => Fill(_ => (int)Math.Clamp(Math.Round(3 + Gauss(r)), 1, 5))),
        ("either end", r => Fill(_ => 1 + 4 * r.Next(2))),
        ("all 3", _ => Fill(_ => 3)),
        ("all 1", _ => Fill(_ => 1)),
        ("all 5", _ => Fill(_ => 5)),
        ("3 and now and then its neighbours", r => Fill(_ => r.Next(5) is 0 ? r.Next(2, 5) : 3)),
        ("1, 5, 1, 5", _ => Fill(i => 1 + 4 * (i % 2))),
        ("1, 5, 1, 5 as asked", _ => AsAsked(Fill(i => 1 + 4 * (i % 2)))),
        ("1, 2, 3, 4, 5, 1", _ => Fill(i => 1 + i % 5)),
        ("1, 2, 3, 4, 5, 1 as asked", _ => AsAsked(Fill(i => 1 + i % 5))),
        ("runs of one answer", Runs),
        ("runs of one answer as asked", r => AsAsked(Runs(r))),
        ("a third of the activities", r => Skip(new SimulatedPeople(r.Next()).Take(1).Single().Answers, i => i % 3 > 0)),
    ];

    /// <summary>Reads half of what is asked, then does not: the hardest to see.</summary>
    public static byte[] TiredHalfway(Random random)
    {
        var answers = new SimulatedPeople(random.Next()).Take(1).Single().Answers;
        for (var asked = 24; asked < 48; asked++) answers[Activities.Place(asked)] = (byte)random.Next(1, 6);
        return answers;
    }

    static byte[] Fill(Func<int, int> answer) => [.. Enumerable.Range(0, 48).Select(i => (byte)answer(i))];

    static byte[] Skip(byte[] answers, Func<int, bool> isSkipped) => [.. answers.Select((a, i) => isSkipped(i) ? (byte)0 : a)];

    static byte[] AsAsked(byte[] inTurn)
    {
        var answers = new byte[48];
        for (var asked = 0; asked < 48; asked++) answers[Activities.Place(asked)] = inTurn[asked];
        return answers;
    }

    static byte[] Runs(Random random)
    {
        var answers = new List<byte>();
        while (answers.Count < 48) answers.AddRange(Enumerable.Repeat((byte)random.Next(1, 6), random.Next(4, 13)));
        return [.. answers.Take(48)];
    }
}
