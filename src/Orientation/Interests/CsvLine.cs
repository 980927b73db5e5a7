using System.Text;

namespace Tremplin.Orientation.Interests;

/// <summary>A line of a small CSV file: cells between separators, quoted when they hold one.</summary>
internal static class CsvLine
{
    public static List<string> Split(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (isQuoted && c is '"' && i + 1 < line.Length && line[i + 1] is '"') cell.Append(line[i++]);
            else if (c is '"' && (isQuoted || cell.Length is 0)) isQuoted = !isQuoted;
            else if (c == separator && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(c);
        }
        cells.Add(cell.ToString());
        return cells;
    }

    /// <summary>A cell that holds a separator, a quote or an end of line is quoted.</summary>
    public static string Cell(string words) => words.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
