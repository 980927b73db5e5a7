namespace Tremplin.Orientation.Interests;

/// <summary>
/// The six interests that best explain choices between two activities, how surely, and whether reading explains these choices better than not
/// reading. Each choice goes to the activity liked more: the published mean, the letter's interest as closely as activities follow it, and chance
/// (probit regression; the interests are normal with the published correlations; Laplace's approximation).
/// </summary>
internal sealed class PairFit
{
    const int Letters = Activities.Letters, MostSteps = 10;

    /// <summary>A moment of distraction: the share of choices that anybody makes without reading.</summary>
    const double Lapse = .02;

    static readonly double[,] Prior = Precision();

    static readonly double PriorLogDeterminant = Cholesky.Of(Prior).LogDeterminant;

    readonly List<Term> terms;
    readonly double[] interests = new double[Letters];
    Cholesky curvature = Cholesky.Of(Prior);

    /// <summary>One choice: the interest of one letter pushes towards it, that of the other away from it.</summary>
    readonly record struct Term(int Towards, double Push, int Away, double Pull, double Usual);

    public PairFit(IReadOnlyList<Pair> made, IReadOnlyDictionary<string, bool> choices)
    {
        terms = [.. made.Select(pair => choices[pair.Key] ? TermOf(pair.First, pair.Second) : TermOf(pair.Second, pair.First))];
        var likelihood = Climb();
        var firsts = made.Count(pair => choices[pair.Key]);
        Weight = likelihood - (curvature.LogDeterminant - PriorLogDeterminant) / 2 - WhenNot(made.Count, firsts);
    }

    /// <summary>In spreads around what people like.</summary>
    public IReadOnlyList<double> Interests => interests;

    /// <summary>Above zero when reading explains the choices better than not reading (the logarithm of a Bayes factor).</summary>
    public double Weight { get; }

    /// <summary>How far one interest is ahead of another, in standard errors of their difference.</summary>
    public double Lead(Letter one, Letter other)
    {
        var difference = new double[Letters];
        (difference[(int)one], difference[(int)other]) = (1, -1);
        return (interests[(int)one] - interests[(int)other]) / Math.Sqrt(curvature.Solve(difference).Zip(difference, (x, d) => x * d).Sum());
    }

    static Term TermOf(Activity chosen, Activity left)
    {
        var (push, pull) = (Published.Loading(chosen.Letter), Published.Loading(left.Letter));
        var noise = Math.Sqrt(2 - push * push - pull * pull);
        return new((int)chosen.Letter, push / noise, (int)left.Letter, pull / noise, (chosen.Mean - left.Mean) / (Opinion.Spread * noise));
    }

    /// <summary>Newton's steps to the likeliest interests.</summary>
    /// <returns>The logarithm of their likelihood, with that of having such interests.</returns>
    double Climb()
    {
        double likelihood = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            likelihood = 0;
            var slope = new double[Letters];
            var bend = (double[,])Prior.Clone();
            foreach (var term in terms)
            {
                var z = term.Usual + term.Push * interests[term.Towards] - term.Pull * interests[term.Away];
                var chance = (1 - Lapse) * Normal.Below(z) + Lapse / 2;
                var rise = (1 - Lapse) * Normal.Density(z) / chance;
                var curve = Math.Max(1e-6, rise * (rise + z));
                likelihood += Math.Log(chance);
                slope[term.Towards] += term.Push * rise;
                slope[term.Away] -= term.Pull * rise;
                bend[term.Towards, term.Towards] += term.Push * term.Push * curve;
                bend[term.Away, term.Away] += term.Pull * term.Pull * curve;
                bend[term.Towards, term.Away] -= term.Push * term.Pull * curve;
                bend[term.Away, term.Towards] -= term.Push * term.Pull * curve;
            }
            for (var i = 0; i < Letters; i++)
                for (var j = 0; j < Letters; j++)
                {
                    slope[i] -= Prior[i, j] * interests[j];
                    likelihood -= interests[i] * Prior[i, j] * interests[j] / 2;
                }
            curvature = Cholesky.Of(bend);
            var move = curvature.Solve(slope);
            for (var i = 0; i < Letters; i++) interests[i] += move[i];
            if (move.Max(Math.Abs) < 1e-3) break;
        }
        return likelihood;
    }

    /// <summary>Half of those who do not read toss a coin; the others have a favourite side, whichever it is.</summary>
    static double WhenNot(int count, int firsts)
    {
        double coin = -count * Math.Log(2), side = 0;
        for (var i = 1; i <= count + 1; i++) side -= Math.Log(i);
        for (var i = 1; i <= firsts; i++) side += Math.Log(i);
        for (var i = 1; i <= count - firsts; i++) side += Math.Log(i);
        var most = Math.Max(coin, side);
        return most + Math.Log((Math.Exp(coin - most) + Math.Exp(side - most)) / 2);
    }

    static double[,] Precision()
    {
        var correlations = new double[Letters, Letters];
        for (var i = 0; i < Letters; i++)
            for (var j = 0; j < Letters; j++) correlations[i, j] = Published.Correlation(i, j);
        var root = Cholesky.Of(correlations);
        var precision = new double[Letters, Letters];
        for (var j = 0; j < Letters; j++)
        {
            var column = new double[Letters];
            column[j] = 1;
            var solved = root.Solve(column);
            for (var i = 0; i < Letters; i++) precision[i, j] = solved[i];
        }
        return precision;
    }
}
