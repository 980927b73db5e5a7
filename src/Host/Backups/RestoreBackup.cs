using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;

namespace Tremplin.Host.Backups;

/// <summary>Host restore: what a backup holds, into an empty database and an empty TREMPLIN_DATA.</summary>
internal sealed class RestoreBackup(Settings settings, TremplinDb db)
{
    /// <summary>Puts everything back once all of it was read and found whole; returns what the backup says of itself.</summary>
    public async Task<Manifest> Execute(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file)) throw new Refusal("restore.missing", $"« {file} » n'existe pas. Donnez une sauvegarde faite par bin/backup.");
        var database = DatabaseCopy.Of(settings.ConnectionString);
        if (Directory.EnumerateFileSystemEntries(settings.Data).Any()) throw new Refusal("restore.full", $"TREMPLIN_DATA ({settings.Data}) n'est pas vide. Restaurez dans un dossier neuf : rien n'est jamais remplacé.");
        if (!await database.IsEmpty(cancellationToken)) throw new Refusal("restore.full", "La base de données n'est pas vide. Restaurez dans une base neuve : rien n'est jamais remplacé.");
        var work = Directory.CreateDirectory(Path.Combine(settings.Data, ".restauration"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        try
        {
            var manifest = await Unpack(file, work, cancellationToken);
            if (manifest.Database != database.Kind) throw new Refusal("restore.kind", $"Cette sauvegarde est celle d'une base {manifest.Database}. Changez ConnectionStrings__Tremplin, qui désigne une base {database.Kind}.");
            if (manifest.Migration is { } last && !db.Database.GetMigrations().Contains(last)) throw new Refusal("restore.newer", $"Cette sauvegarde a été faite par une version plus récente ({manifest.Version}). Installez cette version, puis recommencez.");
            await database.Restore(Path.Combine(work, Manifest.DatabasePart), cancellationToken);
            foreach (var part in manifest.Parts.Where(p => p.Name.StartsWith(Manifest.FilesPart, StringComparison.Ordinal)))
            {
                var target = Path.Combine(settings.Data, part.Name[Manifest.FilesPart.Length..]);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(Path.Combine(work, part.Name), target);
            }
            return manifest;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static async Task<Manifest> Unpack(string file, string work, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            await using var zip = new GZipStream(stream, CompressionMode.Decompress);
            await using var tar = new TarReader(zip);
            var manifest = await tar.GetNextEntryAsync(cancellationToken: cancellationToken) is { Name: Manifest.Name, DataStream: { } json } ? Manifest.Read(json) : throw new InvalidDataException();
            foreach (var promised in manifest.Parts)
                if (await tar.GetNextEntryAsync(cancellationToken: cancellationToken) is not { EntryType: TarEntryType.RegularFile } entry || entry.Name != promised.Name || await Write(entry, work, cancellationToken) != promised)
                    throw new InvalidDataException();
            return manifest;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or JsonException or FormatException)
        {
            throw new Refusal("restore.damaged", $"« {file} » n'est pas une sauvegarde de Tremplin, ou elle est abîmée. Rien n'a été restauré : prenez-en une autre.");
        }
    }

    /// <summary>Only below the folder of work, whatever the name says, and for this account alone: keys are among them.</summary>
    static async Task<Part> Write(TarEntry entry, string work, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(work, entry.Name));
        if (!path.StartsWith(work + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new InvalidDataException();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var target = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
            if (entry.DataStream is { } words) await words.CopyToAsync(target, cancellationToken);
        return await Part.Of(work, path, cancellationToken);
    }
}
