namespace Tremplin.Orientation.Interests;

/// <summary>How marked an interest is beside the person's other interests; never a percentage.</summary>
internal enum Band { Little, Marked, Strong }

/// <summary>What the answers allow to say.</summary>
internal enum Verdict
{
    /// <summary>The first interest stands apart.</summary>
    Net,

    /// <summary>The first two or more are too close to be put in order.</summary>
    Hesitant,

    /// <summary>Too many activities have no answer.</summary>
    TooFew,

    /// <summary>The same answer everywhere.</summary>
    AllEqual,

    /// <summary>Long runs of one answer.</summary>
    Pattern,

    /// <summary>Nearly the same answer everywhere.</summary>
    Flat,

    /// <summary>The answers do not hold together: chance would give the like.</summary>
    Random,
}

/// <summary>What 48 graded answers say of someone's interests, or why they say nothing.</summary>
/// <param name="Verdict">Whether, and how surely, it can be said.</param>
/// <param name="Scores">For each letter, how far its activities please more than they please people on average, beside the person's other letters; in points of the five words.</param>
internal sealed record InterestScore(Verdict Verdict, IReadOnlyList<double> Scores)
{
    /// <summary>Two answers in three, and half of each letter, or nothing is said.</summary>
    const int Fewest = Activities.Count * 2 / 3, FewestOfALetter = Activities.PerLetter / 2;

    /// <summary>Three neighbours in four that are the same, when activities are taken letter by letter or as they are asked, were not chosen one by one.</summary>
    const int MostSame = (Activities.Count - 1) * 3 / 4;

    /// <summary>Answers closer together than this, in points, are all but one answer.</summary>
    const double FlatSpread = .6;

    const double StrongFrom = .5, LittleBelow = -.25;

    public bool IsScored => Verdict is Verdict.Net or Verdict.Hesitant;

    /// <summary>The letters, from the strongest.</summary>
    public IReadOnlyList<Letter> Order => [.. Enum.GetValues<Letter>().OrderByDescending(l => Scores[(int)l])];

    public Band BandOf(Letter letter) => Scores[(int)letter] switch
    {
        >= StrongFrom => Band.Strong,
        < LittleBelow => Band.Little,
        _ => Band.Marked,
    };

    /// <summary>Scores 48 answers in five words, from 1 to 5 in the order of <see cref="Activities.All"/>, 0 where there is none.</summary>
    public static InterestScore Of(ReadOnlySpan<byte> answers) => Of(answers, Scale.FiveWords);

    public static InterestScore Of(ReadOnlySpan<byte> answers, Scale scale)
    {
        var (scores, counts, error) = Centred(answers, scale);
        return new(Judge(answers, scale, scores, counts, error), scores);
    }

    static Verdict Judge(ReadOnlySpan<byte> answers, Scale scale, double[] scores, int[] counts, double error)
    {
        if (counts.Sum() < Fewest || counts.Min() < FewestOfALetter) return Verdict.TooFew;
        var spread = Spread(answers);
        if (spread is 0) return Verdict.AllEqual;
        if (Same(answers, i => i) > MostSame || Same(answers, Activities.Place) > MostSame) return Verdict.Pattern;
        if (scale.Reader.Weigh(answers) < scale.Doubt) return spread < FlatSpread ? Verdict.Flat : Verdict.Random;
        var best = scores.OrderDescending().Take(2).ToList();
        return best[0] - best[1] >= error ? Verdict.Net : Verdict.Hesitant;
    }

    /// <summary>Each answer is compared with how much its activity pleases on average; then each letter with the person's six letters.</summary>
    static (double[] Scores, int[] Counts, double Error) Centred(ReadOnlySpan<byte> answers, Scale scale)
    {
        var scores = new double[Activities.Letters];
        var counts = new int[Activities.Letters];
        double squares = 0, within = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] is 0) continue;
            var liked = answers[i] - scale.Means[i];
            scores[i / Activities.PerLetter] += liked;
            counts[i / Activities.PerLetter]++;
            squares += liked * liked;
        }
        for (var letter = 0; letter < Activities.Letters; letter++)
        {
            if (counts[letter] is 0) continue;
            scores[letter] /= counts[letter];
            within += scores[letter] * scores[letter] * counts[letter];
        }
        var freedom = Math.Max(1, counts.Sum() - Activities.Letters);
        // The standard error of a difference between two letters, from how much activities of one letter differ.
        var error = Math.Sqrt(Math.Max(0, squares - within) / freedom * 2 / Math.Max(1, counts.Min()));
        var own = scores.Average();
        for (var letter = 0; letter < Activities.Letters; letter++) scores[letter] -= own;
        return (scores, counts, error);
    }

    static double Spread(ReadOnlySpan<byte> answers)
    {
        int count = 0, sum = 0, squares = 0;
        foreach (var answer in answers)
        {
            if (answer is 0) continue;
            (count, sum, squares) = (count + 1, sum + answer, squares + answer * answer);
        }
        return Math.Sqrt((count * squares - sum * sum) / (double)(count * count));
    }

    static int Same(ReadOnlySpan<byte> answers, Func<int, int> order)
    {
        var same = 0;
        for (var i = 1; i < answers.Length; i++)
            if (answers[order(i)] is not 0 && answers[order(i)] == answers[order(i - 1)]) same++;
        return same;
    }
}
