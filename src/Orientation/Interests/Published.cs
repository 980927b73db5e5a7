namespace Tremplin.Orientation.Interests;

/// <summary>What was published of the six scales (41,947 people), in the order of the letters; docs/interests.md says from where.</summary>
internal static class Published
{
    /// <summary>Estimated from the spreads of the scales.</summary>
    static readonly double[] Reliability = [.84, .92, .90, .84, .84, .90];

    static readonly double[,] Correlations =
    {
        { 1, .332, .174, .037, .296, .457 }, { .332, 1, .330, .126, .009, .053 }, { .174, .330, 1, .281, .251, -.068 },
        { .037, .126, .281, 1, .351, .111 }, { .296, .009, .251, .351, 1, .447 }, { .457, .053, -.068, .111, .447, 1 },
    };

    /// <summary>How closely one activity follows its letter (Spearman-Brown, backwards).</summary>
    public static double Loading(Letter letter)
    {
        var alpha = Reliability[(int)letter];
        return Math.Sqrt(alpha / (Activities.PerLetter - (Activities.PerLetter - 1) * alpha));
    }

    /// <summary>How alike two interests are, once the error of the scales is taken away.</summary>
    public static double Correlation(int one, int other) => one == other ? 1 : Correlations[one, other] / Math.Sqrt(Reliability[one] * Reliability[other]);
}
