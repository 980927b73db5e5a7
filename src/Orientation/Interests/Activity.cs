using System.Globalization;

namespace Tremplin.Orientation.Interests;

/// <summary>The six kinds of interests of Holland, in the order of their hexagon.</summary>
internal enum Letter { R, I, A, S, E, C }

/// <summary>One activity that we ask about: R1 to C8 of the public-domain markers of Armstrong, Allison and Rounds (2008).</summary>
/// <param name="Id">« R1 ».</param>
/// <param name="Letter">The interest it speaks of.</param>
/// <param name="Text">What we ask, after « Aimeriez-vous… ».</param>
/// <param name="Word">The same under a picture.</param>
/// <param name="Mean">How much people like it on average, from 1 to 5: what every answer is compared with.</param>
/// <param name="Picture">The name of its picture.</param>
internal sealed record Activity(string Id, Letter Letter, string Text, string Word, double Mean, string Picture);

/// <summary>The 48 activities, eight for each letter, in the order of their ids (data/interests_items.csv).</summary>
internal static class Activities
{
    public const int PerLetter = 8, Letters = 6, Count = PerLetter * Letters;

    public static IReadOnlyList<Activity> All { get; } = Read();

    /// <summary>The order in which they are asked: one of each letter in turn, so that nobody answers eight of a kind in a row.</summary>
    public static IReadOnlyList<Activity> Asked { get; } = [.. Enumerable.Range(0, Count).Select(i => All[Place(i)])];

    /// <summary>Where the activity asked in that place stands in <see cref="All"/>.</summary>
    public static int Place(int asked) => asked % Letters * PerLetter + asked / Letters;

    public static int IndexOf(string id)
    {
        for (var i = 0; i < Count; i++)
            if (All[i].Id == id) return i;
        return -1;
    }

    static Activity[] Read()
    {
        using var stream = typeof(Activities).Assembly.GetManifestResourceStream("interests_items.csv")!;
        using var reader = new StreamReader(stream);
        var header = CsvLine.Split(reader.ReadLine()!, ',').ToList();
        string Cell(List<string> cells, string name) => cells[header.IndexOf(name)];
        var all = new List<Activity>(Count);
        while (reader.ReadLine() is { } line)
        {
            var cells = CsvLine.Split(line, ',');
            all.Add(new(Cell(cells, "id"), Enum.Parse<Letter>(Cell(cells, "letter")), Cell(cells, "text"), Cell(cells, "word"),
                double.Parse(Cell(cells, "mean"), CultureInfo.InvariantCulture), Cell(cells, "picture")));
        }
        return [.. all];
    }
}
