using Tremplin.Kernel;

namespace Tremplin.Orientation.Interests;

/// <summary>The command « interests score »: a file of answers in, a line of result for each person out, by the code of the pages. One line is held at a time.</summary>
internal sealed class ScoreCommand(TextWriter output, TextWriter report)
{
    const int LongestLine = 64 * 1024, MostReports = 50;

    int line, unreadable;

    public int Run(string file)
    {
        if (!File.Exists(file)) throw new Refusal("interests.file", $"Le fichier « {file} » n'existe pas.");
        using var reader = new StreamReader(file);
        var header = Next(reader) is { } first && !string.IsNullOrWhiteSpace(first) ? first : throw new Refusal("interests.empty", $"Le fichier « {file} » est vide. Sa première ligne dit : id, puis R1 à C8.");
        var separator = header.MaxBy(c => c is ',' or ';' or '\t' ? header.Count(o => o == c) : 0);
        if (separator is not (',' or ';' or '\t')) separator = ',';
        var (id, places) = Columns(CsvLine.Split(header, separator));

        output.WriteLine($"id,first,second,{string.Join(',', Enum.GetNames<Letter>())},verdict");
        Span<byte> answers = stackalloc byte[Activities.Count];
        while (Next(reader) is { } text)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            var cells = CsvLine.Split(text, separator);
            var name = id < cells.Count ? CsvLine.Cell(cells[id]) : "";
            output.WriteLine(Read(cells, id, places, answers) ? $"{name},{Result(InterestScore.Of(answers))}" : $"{name},,,,,,,,,unreadable");
        }
        if (unreadable > MostReports) report.WriteLine($"… et {unreadable - MostReports} autres lignes.");
        return unreadable is 0 ? 0 : 1;
    }

    /// <summary>One line, or null at the end; a line that never ends is no CSV, and is not kept in memory.</summary>
    string? Next(StreamReader reader)
    {
        line++;
        var read = new System.Text.StringBuilder();
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            if (c is '\n') return read.ToString().TrimEnd('\r');
            if (read.Append((char)c).Length > LongestLine || c is 0) throw new Refusal("interests.not_csv", $"Ligne {line} : ce n'est pas un fichier CSV. Une ligne par personne est attendue.");
        }
        return read.Length is 0 ? null : read.ToString().TrimEnd('\r');
    }

    static (int Id, int[] Places) Columns(List<string> header)
    {
        var names = header.ConvertAll(h => h.Trim());
        int PlaceOf(string name) => names.FindIndex(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        var missing = Activities.All.Select(a => a.Id).Prepend("id").Where(n => PlaceOf(n) < 0).ToList();
        if (missing.Count > 0) throw new Refusal("interests.columns", $"Il manque des colonnes : {string.Join(", ", missing)}. La première ligne dit : id, puis R1 à C8.");
        var twice = names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1 && Activities.IndexOf(g.Key.ToUpperInvariant()) >= 0);
        if (twice is not null) throw new Refusal("interests.columns", $"La colonne {twice.Key} est là deux fois.");
        return (PlaceOf("id"), [.. Activities.All.Select(a => PlaceOf(a.Id))]);
    }

    bool Read(List<string> cells, int id, int[] places, Span<byte> answers)
    {
        if (cells.Count <= id || cells.Count <= places.Max()) return Unreadable($"{cells.Count} cellules seulement.");
        for (var i = 0; i < answers.Length; i++)
        {
            // Spreadsheets write « 3.0 » in a column that has an empty cell, and some « NA » in it.
            var cell = cells[places[i]].Trim();
            switch (cell)
            {
                case "" or "NA" or "NaN": answers[i] = 0; break;
                case [>= '1' and <= '5'] or [>= '1' and <= '5', '.' or ',', '0']: answers[i] = (byte)(cell[0] - '0'); break;
                default: return Unreadable($"{Activities.All[i].Id} vaut « {(cell.Length > 20 ? cell[..20] + "…" : cell)} » : un nombre de 1 à 5, ou rien.");
            }
        }
        return true;
    }

    bool Unreadable(string why)
    {
        if (++unreadable <= MostReports) report.WriteLine($"Ligne {line} : {why}");
        return false;
    }

    static string Result(InterestScore score)
    {
        var verdict = Code(score.Verdict);
        if (!score.IsScored) return $",,,,,,,,{verdict}";
        return $"{score.Order[0]},{score.Order[1]},{string.Join(',', Enum.GetValues<Letter>().Select(l => InterestWords.Of(score.BandOf(l))))},{verdict}";
    }

    static string Code(Verdict verdict) => verdict switch
    {
        Verdict.Net => "net",
        Verdict.Hesitant => "hesitant",
        Verdict.TooFew => "too_few",
        Verdict.AllEqual => "all_equal",
        Verdict.Pattern => "pattern",
        Verdict.Flat => "flat",
        _ => "random",
    };
}
