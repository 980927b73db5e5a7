using Tremplin.Kernel;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Importing;

/// <summary>The command « reference derive »: writes the fact tables of the repository from the public files; the texts stay out.</summary>
internal static class DeriveTables
{
    public static void Execute(IReadOnlyList<string> sources, string into, TextWriter output)
    {
        if (sources.Where(s => !Directory.Exists(s)).ToList() is [var absent, ..]) throw new Refusal("reference.folder", $"Le dossier « {absent} » n'existe pas.");
        using var files = TableFiles.In(sources);
        var report = new ImportReport(output);
        var rome = new OfficialRome(files, report).Read().Where(t => t.Name is not "texts").ToList();
        Write(rome, Path.Combine(into, "rome"), output);
        Write([new PublicEsco(files).Read(rome.Single(t => t.Name is "skills"))], Path.Combine(into, "esco"), output);
        Write(new PublicPlaces(files).Read(), Path.Combine(into, "places"), output);
        Write(new PublicMarket(files).Read(), Path.Combine(into, "market"), output);
        output.WriteLine(report.Skipped is 0 ? "Aucune ligne n'a été laissée de côté." : $"{report.Skipped} lignes ont été laissées de côté.");
    }

    static void Write(IEnumerable<Table> tables, string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in tables)
        {
            using var file = File.Create(Path.Combine(folder, table.Name + ".csv"));
            table.Write(file);
            output.WriteLine($"{Path.GetFileName(folder)}/{table.Name}.csv : {table.Rows.Count} lignes");
        }
    }
}
