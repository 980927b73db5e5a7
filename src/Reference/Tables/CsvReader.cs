namespace Tremplin.Reference.Tables;

/// <summary>
/// Reads RFC 4180 records one after the other: a quoted field may hold commas, doubled quotes and line ends; empty lines are nothing.
/// It holds one record at a time, never longer than <see cref="LongestRecord"/>.
/// </summary>
internal sealed class CsvReader : IDisposable
{
    public const int LongestRecord = 64 * 1024;

    /// <summary>Ten times the largest official file.</summary>
    const int LongestFile = 32 * 1024 * 1024;

    readonly StreamReader text;
    readonly Windows1252Bytes foreign = new();
    readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    readonly List<(int From, int To)> fields = [];
    readonly char[] block = new char[16 * 1024];
    char[] record = new char[1024];
    int blockAt, blockLength, length, total, line = 1;

    public CsvReader(Stream stream, string name)
    {
        (Name, text) = (name, new(stream, foreign.Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024));
        if (!Next()) return;
        for (var i = 0; i < fields.Count; i++) columns.TryAdd(Text(i), i);
    }

    /// <summary>The file, as it is named to people.</summary>
    public string Name { get; }

    /// <summary>The line where the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Why the record that was just read cannot be used; null when it can.</summary>
    public string? Fault { get; private set; }

    /// <summary>How many bytes were read as Windows-1252 because they are not UTF-8.</summary>
    public int ForeignBytes => foreign.Count;

    /// <summary>Where a column is, by its name in the first line.</summary>
    public int Column(string name) => columns.TryGetValue(name, out var at) ? at : throw new InvalidDataException($"{Name} : il manque la colonne « {name} ».");

    public ReadOnlySpan<char> this[int column] => column < fields.Count ? record.AsSpan(fields[column].From, fields[column].To - fields[column].From).Trim() : [];

    public string Text(int column) => this[column].ToString();

    /// <summary>Goes to the next record; false at the end of the file.</summary>
    public bool Read()
    {
        if (!Next()) return false;
        if (Fault is null && fields.Count < columns.Count) Fault = $"{fields.Count} valeurs au lieu de {columns.Count}";
        return true;
    }

    bool Next()
    {
        while (true)
        {
            (length, Fault, Line) = (0, null, line);
            fields.Clear();
            var (from, quoted) = (0, false);
            int c;
            while ((c = Take()) is not (-1 or '\n'))
            {
                if (c is '"')
                {
                    quoted = true;
                    TakeQuoted();
                }
                else if (c is ',')
                {
                    fields.Add((from, length));
                    from = length;
                }
                else if (c is not '\r' && !Keep((char)c))
                {
                    Skip();
                    break;
                }
            }
            fields.Add((from, length));
            if (fields.Count > 1 || length > 0 || quoted) return true;
            if (c is -1) return false;
        }
    }

    void TakeQuoted()
    {
        while (true)
        {
            var c = Take();
            if (c is '"')
            {
                if (Peek() is not '"') return;
                Take();
            }
            else if (c is -1)
            {
                Fault = "des guillemets ouverts et jamais fermés";
                return;
            }
            if (Keep((char)c)) continue;
            Skip();
            return;
        }
    }

    bool Keep(char c)
    {
        if (length == record.Length)
        {
            if (length >= LongestRecord) return false;
            Array.Resize(ref record, length * 2);
        }
        record[length++] = c;
        return true;
    }

    /// <summary>Gives the record up, and goes on at the next line.</summary>
    void Skip()
    {
        Fault = "trop long pour une ligne de ce fichier, ou des guillemets jamais fermés";
        while (Peek() is not (-1 or '\n')) Take();
    }

    int Peek() => blockAt < blockLength || Fill() ? block[blockAt] : -1;

    int Take()
    {
        if (Peek() is -1) return -1;
        var c = block[blockAt++];
        if (c is '\n') line++;
        return c;
    }

    bool Fill()
    {
        (blockAt, blockLength) = (0, text.Read(block));
        if ((total += blockLength) > LongestFile) throw new InvalidDataException($"{Name} est bien plus long que le fichier attendu.");
        return blockLength > 0;
    }

    public void Dispose() => text.Dispose();
}
