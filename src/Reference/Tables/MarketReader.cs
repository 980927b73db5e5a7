using System.Collections.Immutable;
using System.Globalization;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Tables;

/// <summary>Reads our tables of pay and tension into memory.</summary>
internal static class MarketReader
{
    public static LabourMarket In(string folder, ImmutableArray<Basin> basins)
    {
        using var files = TableFiles.In(folder);
        var figures = new Dictionary<string, JobFigures>();
        using (var csv = files.Open("figures"))
            while (csv.Read())
                figures[csv.Text(0)] = new(Int(csv[1]), Enum.Parse<PayOrigin>(csv[2], ignoreCase: true), csv[3].IsEmpty ? null : Enum.Parse<AccessLevel>(csv[3], ignoreCase: true), Int(csv[4]), Int(csv[5]));

        var byCode = basins.ToDictionary(b => b.Code).GetAlternateLookup<ReadOnlySpan<char>>();
        var tensions = new Dictionary<string, byte[]>();
        using (var csv = files.Open("tension"))
            while (csv.Read())
            {
                var known = tensions[csv.Text(0)] = new byte[basins.Length];
                for (byte level = 1; level <= 5; level++)
                    foreach (var code in csv[level].Split(' '))
                        if (byCode.TryGetValue(csv[level][code], out var basin)) known[basin.Index] = level;
            }
        return new(figures, tensions);
    }

    static int? Int(ReadOnlySpan<char> digits) => digits.IsEmpty ? null : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
