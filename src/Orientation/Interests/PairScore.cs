namespace Tremplin.Orientation.Interests;

/// <summary>What choices between two activities say of someone's interests: each letter's wins, beside what people usually choose.</summary>
internal static class PairScore
{
    /// <summary>Four pairs in five, or nothing is said.</summary>
    const int Fewest = 36;

    /// <summary>Nine choices in ten on the same side, or on the other side each time, were not read.</summary>
    const double MostOfASide = .9;

    /// <summary>Tossing a coin spreads the wins this far apart four times in five (chi-square, 5 degrees of freedom: docs/interests.md).</summary>
    const double CoinSpread = 7.3;

    /// <summary>A share of choices, in the points of the five words: simulated people are as far apart in both.</summary>
    const double Points = 3.4;

    /// <summary>Two letters closer than this are not put in order.</summary>
    const double Close = .18 * Points;

    /// <summary>The pairs to ask somebody who made these choices: all the first ones, then more of their two strongest letters while these are too close.</summary>
    public static IReadOnlyList<Pair> Asked(IReadOnlyDictionary<string, bool> choices)
    {
        var asked = Pairs.Base.ToList();
        while (asked.TrueForAll(p => choices.ContainsKey(p.Key)))
        {
            var score = new InterestScore(Verdict.Hesitant, Scores(asked, choices));
            var more = Gap(score) >= Close ? null : Pairs.More(score.Order[0], score.Order[1]).FirstOrDefault(p => !asked.Contains(p));
            if (more is null) break;
            asked.Add(more);
        }
        return asked;
    }

    /// <param name="choices">For each pair by its key, whether the first activity was chosen.</param>
    public static InterestScore Of(IReadOnlyDictionary<string, bool> choices)
    {
        var made = Asked(choices).Where(p => choices.ContainsKey(p.Key)).ToList();
        var score = new InterestScore(Verdict.Hesitant, Scores(made, choices));
        return score with { Verdict = Judge(made, choices, score) };
    }

    static Verdict Judge(List<Pair> made, IReadOnlyDictionary<string, bool> choices, InterestScore score)
    {
        if (made.Count(Pairs.Base.Contains) < Fewest) return Verdict.TooFew;
        var firsts = made.Count(p => choices[p.Key]);
        var turns = made.Zip(made.Skip(1), (a, b) => choices[a.Key] != choices[b.Key]).Count(turn => turn);
        if (Math.Max(firsts, made.Count - firsts) >= MostOfASide * made.Count) return Verdict.AllEqual;
        if (turns >= MostOfASide * (made.Count - 1)) return Verdict.Pattern;
        if (Spread(made, choices) < CoinSpread) return Verdict.Random;
        return Gap(score) >= Close ? Verdict.Net : Verdict.Hesitant;
    }

    static double Gap(InterestScore score) => score.Scores[(int)score.Order[0]] - score.Scores[(int)score.Order[1]];

    static double[] Scores(IReadOnlyList<Pair> made, IReadOnlyDictionary<string, bool> choices)
    {
        var (wins, counts) = (new double[Activities.Letters], new int[Activities.Letters]);
        foreach (var pair in made)
        {
            if (!choices.TryGetValue(pair.Key, out var first)) continue;
            var surprise = (first ? 1 : 0) - pair.Expected;
            wins[(int)pair.First.Letter] += surprise;
            wins[(int)pair.Second.Letter] -= surprise;
            counts[(int)pair.First.Letter]++;
            counts[(int)pair.Second.Letter]++;
        }
        return [.. wins.Select((w, letter) => counts[letter] is 0 ? 0 : Points * w / counts[letter])];
    }

    /// <summary>How far apart the letters' wins are, so that a coin gives 5 on average.</summary>
    static double Spread(List<Pair> made, IReadOnlyDictionary<string, bool> choices)
    {
        var wins = new double[Activities.Letters];
        foreach (var pair in made)
        {
            var win = choices[pair.Key] ? .5 : -.5;
            wins[(int)pair.First.Letter] += win;
            wins[(int)pair.Second.Letter] -= win;
        }
        // Each pair adds a quarter to the variance of both its letters: (pairs / 15) x 6 / 4 in each direction but their sum.
        return wins.Sum(w => w * w) * 10 / made.Count;
    }
}
