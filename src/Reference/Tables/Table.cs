namespace Tremplin.Reference.Tables;

/// <summary>A table as it is kept: its name, its columns, its rows in the order of their keys.</summary>
internal sealed record Table(string Name, IReadOnlyList<string> Columns, List<object?[]> Rows)
{
    public Table(string name, params string[] columns) : this(name, columns, []) { }

    public void Add(params object?[] row) => Rows.Add(row);

    public void Write(Stream stream)
    {
        using var csv = new CsvWriter(stream, [.. Columns]);
        foreach (var row in Rows) csv.Row(row);
    }
}
