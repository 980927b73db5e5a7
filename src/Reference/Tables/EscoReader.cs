using System.Globalization;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Tables;

/// <summary>Reads our table of the skills that ESCO and ROME name alike.</summary>
internal static class EscoReader
{
    public static Esco In(string folder)
    {
        using var files = TableFiles.In(folder);
        using var csv = files.Open("skills");
        var rows = new List<(int, string, string)>();
        while (csv.Read()) rows.Add((int.Parse(csv[0], NumberStyles.None, CultureInfo.InvariantCulture), csv.Text(1), csv.Text(2)));
        return new(rows);
    }
}
