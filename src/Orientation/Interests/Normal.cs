namespace Tremplin.Orientation.Interests;

/// <summary>The normal law.</summary>
internal static class Normal
{
    public static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>The share below x, to 7 decimals (Abramowitz and Stegun, 26.2.17).</summary>
    public static double Below(double x)
    {
        var t = 1 / (1 + .2316419 * Math.Abs(x));
        var above = Density(x) * t * (.319381530 + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x > 0 ? 1 - above : above;
    }
}
