namespace Tremplin.Orientation.Interests;

/// <summary>What choices between two activities say of someone's interests, and which pairs to ask next while they do not say enough.</summary>
internal static class PairScore
{
    /// <summary>Never more than this.</summary>
    public const int Most = 60;

    /// <summary>Four pairs in five, or nothing is said.</summary>
    const int Fewest = 36;

    /// <summary>Nine choices in ten on the same side, or on the other side each time, were not read.</summary>
    const double MostOfASide = .9;

    /// <summary>Two letters closer than this, in standard errors, are not put in order.</summary>
    const double Far = 1.2;

    /// <summary>Reading and not reading explain the choices almost as well: seven to one, at most.</summary>
    const double Unsure = 2;

    /// <summary>An interest, in the points of the five words: simulated people have as many marked interests in both.</summary>
    const double Points = .95;

    /// <summary>The pairs to ask somebody who made these choices: all the first ones, then more of their strongest letters while it is not clear which is first, or whether they read.</summary>
    /// <param name="choices">For each pair by its key, whether the first activity was chosen.</param>
    public static IReadOnlyList<Pair> Asked(IReadOnlyDictionary<string, bool> choices) => Asked(pair => choices.TryGetValue(pair.Key, out var first) ? first : null);

    /// <param name="choice">Whether the first activity of a pair was chosen; null when it was not answered.</param>
    public static IReadOnlyList<Pair> Asked(Func<Pair, bool?> choice)
    {
        var asked = Pairs.Base.ToList();
        var choices = new Dictionary<string, bool>();
        bool Answer(Pair pair)
        {
            if (choice(pair) is not { } first) return false;
            choices[pair.Key] = first;
            return true;
        }
        if (!asked.TrueForAll(Answer)) return asked;
        while (asked.Count < Most)
        {
            var fit = new PairFit(asked, choices);
            var order = ScoreOf(fit).Order;
            if (fit.Weight <= -Unsure || (fit.Weight >= Unsure && fit.Lead(order[0], order[1]) >= Far)) break;
            var strongest = Pairs.More(order[0], order[1]).Concat(Pairs.More(order[0], order[2])).Concat(Pairs.More(order[1], order[2]));
            if (strongest.FirstOrDefault(p => !asked.Contains(p)) is not { } more) break;
            asked.Add(more);
            if (!Answer(more)) break;
        }
        return asked;
    }

    /// <param name="choices">For each pair by its key, whether the first activity was chosen.</param>
    public static InterestScore Of(IReadOnlyDictionary<string, bool> choices)
    {
        var made = Asked(choices).Where(p => choices.ContainsKey(p.Key)).ToList();
        var fit = new PairFit(made, choices);
        var score = ScoreOf(fit);
        return score with { Verdict = Judge(made, choices, fit, score.Order) };
    }

    static Verdict Judge(List<Pair> made, IReadOnlyDictionary<string, bool> choices, PairFit fit, IReadOnlyList<Letter> order)
    {
        if (made.Count(Pairs.Base.Contains) < Fewest) return Verdict.TooFew;
        var firsts = made.Count(p => choices[p.Key]);
        var turns = made.Zip(made.Skip(1), (a, b) => choices[a.Key] != choices[b.Key]).Count(turn => turn);
        if (Math.Max(firsts, made.Count - firsts) >= MostOfASide * made.Count) return Verdict.AllEqual;
        if (turns >= MostOfASide * (made.Count - 1)) return Verdict.Pattern;
        if (fit.Weight < 0) return Verdict.Random;
        return fit.Lead(order[0], order[1]) >= Far ? Verdict.Net : Verdict.Hesitant;
    }

    /// <summary>Each interest beside the person's six, as for the other ways to be asked.</summary>
    static InterestScore ScoreOf(PairFit fit)
    {
        var own = fit.Interests.Average();
        return new(Verdict.Hesitant, [.. fit.Interests.Select(i => Points * (i - own))]);
    }
}
