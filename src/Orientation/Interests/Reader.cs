namespace Tremplin.Orientation.Interests;

/// <summary>
/// Did somebody read the questions? Two explanations of the same answers are weighed: a person who reads (they like what people like, more or
/// less as each of six interests is strong in them, and use the five words in their own way), or a person who answers whatever comes.
/// docs/interests.md says where every figure comes from, and how often each kind of answers is recognised.
/// </summary>
internal sealed class Reader
{
    /// <summary>Ways to use the answers: shyly to boldly, and less or more of everything.</summary>
    static readonly (double Slope, double Shift)[] Styles = [.. from slope in new[] { .7, 1, 1.5 } from shift in new[] { -.5, 0, .5 } select (slope, shift)];

    /// <summary>A moment of distraction: the share of answers that anybody gives without reading.</summary>
    const double Lapse = .02;

    /// <summary>An interest, from the least to the greatest in spreads around its mean, and how common each is.</summary>
    static readonly double[] Levels = [.. Enumerable.Range(0, 21).Select(i => -4 + .4 * i)], Common = CommonLevels();

    readonly Scale scale;

    /// <summary>For each style, activity, answer and level of interest: the logarithm of how often people give that answer.</summary>
    readonly double[][][][] chances;

    public Reader(Scale scale)
    {
        this.scale = scale;
        chances = [.. Styles.Select(style => Activities.All.Select(a => ChancesOf(a, style)).ToArray())];
    }

    /// <summary>Above zero when reading explains the answers better than not reading (the logarithm of a Bayes factor).</summary>
    /// <param name="answers">48 answers of the scale in the order of <see cref="Activities.All"/>, 0 where there is none.</param>
    public double Weigh(ReadOnlySpan<byte> answers) => WhenRead(answers) - WhenNot(answers);

    /// <summary>Over every way to use the words and every level of each interest.</summary>
    double WhenRead(ReadOnlySpan<byte> answers)
    {
        var byStyle = new double[Styles.Length];
        var byLevel = new double[Levels.Length];
        for (var style = 0; style < Styles.Length; style++)
            for (var first = 0; first < Activities.Count; first += Activities.PerLetter)
            {
                Common.CopyTo(byLevel, 0);
                for (var i = first; i < first + Activities.PerLetter; i++)
                {
                    if (answers[i] is 0) continue;
                    var chance = chances[style][i][scale.PlaceOf(answers[i])];
                    for (var level = 0; level < byLevel.Length; level++) byLevel[level] += chance[level];
                }
                byStyle[style] += LogOfSum(byLevel);
            }
        return LogOfSum(byStyle) - Math.Log(Styles.Length);
    }

    /// <summary>Half of those who do not read choose each answer equally often; the others have favourites, whichever they are.</summary>
    double WhenNot(ReadOnlySpan<byte> answers)
    {
        var size = scale.Values.Count;
        Span<int> times = stackalloc int[size];
        double favourites = 0;
        var count = 0;
        foreach (var answer in answers)
            if (answer > 0) favourites += Math.Log((1.0 + times[scale.PlaceOf(answer)]++) / (size + (double)count++));
        return LogOfSum([-count * Math.Log(size), favourites]) - Math.Log(2);
    }

    double[][] ChancesOf(Activity activity, (double Slope, double Shift) style)
    {
        var loading = Published.Loading(activity.Letter);
        var (centre, noise) = (Opinion.CentreOf(activity) + style.Shift, style.Slope * Opinion.Spread * Math.Sqrt(1 - loading * loading));
        return [.. scale.Values.Select((_, answer) => Levels.Select(level =>
            Math.Log((1 - Lapse) * scale.Share(answer, centre + style.Slope * Opinion.Spread * loading * level, noise) + Lapse / scale.Values.Count)).ToArray())];
    }

    static double[] CommonLevels()
    {
        double[] logs = [.. Levels.Select(x => -x * x / 2)];
        var whole = LogOfSum(logs);
        return [.. logs.Select(x => x - whole)];
    }

    /// <summary>The logarithm of a sum, from the logarithms of its terms.</summary>
    static double LogOfSum(ReadOnlySpan<double> logs)
    {
        var most = double.NegativeInfinity;
        foreach (var log in logs) most = Math.Max(most, log);
        double sum = 0;
        foreach (var log in logs) sum += Math.Exp(log - most);
        return most + Math.Log(sum);
    }
}
