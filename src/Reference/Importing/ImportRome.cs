using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Importing;

/// <summary>
/// The command « reference import »: reads the official files of ROME, whole or not at all, and writes them as one row. Until that row is there, and
/// whatever stops it, the former edition is shown; the same files twice change nothing.
/// </summary>
internal sealed class ImportRome(ReferenceDb db, Rome rome, ShowNewestEdition show, TimeProvider clock)
{
    /// <summary>ROME has had more than five hundred jobs for thirty years: fewer is a file that was cut.</summary>
    public const int FewestJobs = 300;

    public async Task Execute(string path, TextWriter output, CancellationToken cancellationToken)
    {
        await show.Now(cancellationToken);
        var report = new ImportReport(output);
        var tables = Read(path, report);
        var jobs = tables.Single(t => t.Name is "occupations").Rows.Count;
        if (jobs < FewestJobs) throw new Refusal("reference.too_few", $"Ces fichiers n'ont que {jobs} métiers : ce n'est pas le ROME entier. Rien n'a changé.");
        var hash = HashOf(tables);
        var successors = Successors.Between(rome.Current, tables);
        var zip = Pack([.. tables, successors]);
        var edition = RomeReader.Zipped(zip); // what cannot be read again is never shown
        RefuseHoles(edition);

        var number = await db.Write(async () =>
        {
            var newest = await db.Versions.AsNoTracking().OrderByDescending(v => v.Number).Select(v => new { v.Number, v.Hash }).FirstOrDefaultAsync(cancellationToken);
            if (newest?.Hash == hash) return 0;
            var next = (newest?.Number ?? 0) + 1;
            db.Versions.Add(new() { Number = next, Label = edition.Source, Hash = hash, ImportedAt = clock.Now, Tables = zip });
            return next;
        }, cancellationToken);

        output.WriteLine(report.Skipped is 0 ? "Toutes les lignes ont été lues." : $"{report.Skipped} lignes ont été laissées de côté, dites ci-dessus.");
        if (number is 0) output.WriteLine("Cette édition est déjà celle que l'on montre : rien n'a changé.");
        else output.WriteLine($"{edition.Source} : {edition.Occupations.Length} métiers, {successors.Rows.Count} anciens codes. Le site la montre dans la minute (version {number}).");
    }

    static IReadOnlyList<Table> Read(string path, ImportReport report)
    {
        try
        {
            using var files = Directory.Exists(path) ? TableFiles.In([path, .. Directory.EnumerateDirectories(path)])
                : File.Exists(path) ? TableFiles.Zipped(File.OpenRead(path))
                : throw new Refusal("reference.folder", $"« {path} » n'existe pas. Donnez le dossier ou le zip du ROME.");
            return new OfficialRome(files, report).Read();
        }
        catch (InvalidDataException unreadable)
        {
            throw new Refusal("reference.unreadable", $"« {Path.GetFileName(path)} » ne se lit pas : {unreadable.Message} Rien n'a changé.");
        }
    }

    /// <summary>No job of any edition lacks one of these: without it a file was cut, and pages would have holes.</summary>
    static void RefuseHoles(RomeEdition edition)
    {
        (Func<Occupation, bool> Lacks, string File, string What)[] holes =
        [
            (o => o.Appellations.IsEmpty, "referentiel_appellation", "aucun nom"), (o => o.CoreSkills.IsEmpty, "coherence_item", "aucune compétence principale"),
            (o => o.Interests.IsEmpty, "arborescence_centre_interet", "aucun centre d'intérêt"), (o => o.Contexts.IsEmpty, "coherence_item", "aucun contexte de travail"),
        ];
        foreach (var (lacks, file, what) in holes)
            if (edition.Occupations.FirstOrDefault(lacks) is { } job) throw new Refusal("reference.cut", $"{file}.csv n'est pas entier : le métier {job.Code} n'y a {what}. Rien n'a changé.");
    }

    static string HashOf(IEnumerable<Table> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables)
        {
            using var bytes = new MemoryStream();
            table.Write(bytes);
            hash.AppendData(bytes.ToArray());
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static byte[] Pack(IEnumerable<Table> tables)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var table in tables)
            {
                using var file = zip.CreateEntry(table.Name + ".csv").Open();
                table.Write(file);
            }
        return bytes.ToArray();
    }
}
