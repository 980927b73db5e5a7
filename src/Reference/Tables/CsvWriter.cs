using System.Globalization;
using System.Text;

namespace Tremplin.Reference.Tables;

/// <summary>Writes a table as we keep them: UTF-8, commas, one line a record, quotes only where they are needed.</summary>
internal sealed class CsvWriter : IDisposable
{
    readonly StreamWriter text;

    public CsvWriter(Stream stream, params ReadOnlySpan<string> columns)
    {
        text = new(stream, new UTF8Encoding(false)) { NewLine = "\n" };
        Row([.. columns]);
    }

    public void Row(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) text.Write(',');
            var value = Convert.ToString(values[i], CultureInfo.InvariantCulture) ?? "";
            text.Write(value.AsSpan().IndexOfAny(",\"\n\r") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        text.Write('\n');
    }

    public void Dispose() => text.Dispose();
}
