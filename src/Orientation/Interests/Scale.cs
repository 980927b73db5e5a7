namespace Tremplin.Orientation.Interests;

/// <summary>The answers that can be given to one activity, as points from 1 to 5, and where opinions are cut into them.</summary>
internal sealed class Scale
{
    /// <summary>« pas du tout » to « beaucoup ».</summary>
    public static readonly Scale FiveWords = new([1, 2, 3, 4, 5], [1.5, 2.5, 3.5, 4.5], doubt: 0);

    /// <summary>Three faces: who would say « un peu » does not like it, who would say « assez » does.</summary>
    public static readonly Scale ThreeFaces = new([1, 3, 5], [2.5, 3.5], doubt: -Math.Log(2));

    readonly double[] cuts;
    readonly int[] places = new int[6];

    Scale(byte[] values, double[] cuts, double doubt)
    {
        (Values, this.cuts, Doubt) = (values, cuts, doubt);
        for (var place = 0; place < values.Length; place++) places[values[place]] = place;
        Means = [.. Activities.All.Select(a => values.Length is 5 ? a.Mean : values.Select((value, answer) => value * Share(answer, Opinion.CentreOf(a), Opinion.Spread)).Sum())];
        Reader = new(this);
    }

    public IReadOnlyList<byte> Values { get; }

    /// <summary>How much people like each activity on average, in the points of this scale.</summary>
    public IReadOnlyList<double> Means { get; }

    public Reader Reader { get; }

    /// <summary>Below this weight of <see cref="Reader"/>, nothing is said. Three faces tell less than five words: there, not reading must be twice as likely.</summary>
    public double Doubt { get; }

    public int PlaceOf(byte value) => places[value];

    /// <summary>The share of people who give that answer, when opinions are spread so around this centre.</summary>
    public double Share(int answer, double centre, double spread) =>
        (answer == cuts.Length ? 1 : Normal.Below((cuts[answer] - centre) / spread)) - (answer is 0 ? 0 : Normal.Below((cuts[answer - 1] - centre) / spread));
}

/// <summary>What people think of an activity, before it is cut into answers.</summary>
internal static class Opinion
{
    /// <summary>How far apart opinions of one activity are, in points: cut into five words, they are as far apart as the published answers.</summary>
    public const double Spread = 1.4;

    /// <summary>Where opinions must be centred for the answers, cut into five words, to have the published mean.</summary>
    public static double CentreOf(Activity activity)
    {
        double low = -4, high = 8;
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            var mean = 5.0;
            for (var cut = 1.5; cut < 5; cut++) mean -= Normal.Below((cut - middle) / Spread);
            if (mean < activity.Mean) low = middle;
            else high = middle;
        }
        return low;
    }
}
