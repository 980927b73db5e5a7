using System.Formats.Tar;
using System.IO.Compression;
using Tremplin.Kernel;

namespace Tremplin.Host.Backups;

/// <summary>Host backup: the database at one instant and every file of TREMPLIN_DATA, in one archive, while the site goes on.</summary>
internal sealed class BackUp(Settings settings, TimeProvider clock)
{
    const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the archive, whole or not at all, and returns what it says of itself; never over another file.</summary>
    public async Task<Manifest> Execute(string file, CancellationToken cancellationToken)
    {
        var archive = Path.GetFullPath(file);
        if (Path.Exists(archive)) throw new Refusal("backup.there", $"« {archive} » existe déjà. Donnez un autre nom : une sauvegarde n'en remplace jamais une autre.");
        if (!Directory.Exists(Path.GetDirectoryName(archive))) throw new Refusal("backup.folder", $"Le dossier de « {archive} » n'existe pas. Créez-le, puis recommencez.");
        if (archive.StartsWith(settings.Data + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new Refusal("backup.inside", $"« {archive} » est dans TREMPLIN_DATA : la sauvegarde suivante la contiendrait. Écrivez-la ailleurs, si possible sur un autre disque.");
        var work = Directory.CreateDirectory($"{archive}.{Environment.ProcessId}", Private | UnixFileMode.UserExecute).FullName;
        try
        {
            var manifest = await Gather(work, cancellationToken);
            await Pack(work, manifest, Path.Combine(work, "archive"), cancellationToken);
            File.Move(Path.Combine(work, "archive"), archive);
            return manifest;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The database first: a key that is made meanwhile is then in the copy, with or without what it sealed.</summary>
    async Task<Manifest> Gather(string work, CancellationToken cancellationToken)
    {
        var database = DatabaseCopy.Of(settings.ConnectionString);
        var copy = Path.Combine(work, Manifest.DatabasePart);
        await database.CopyTo(copy, cancellationToken);
        var parts = new List<Part> { await Part.Of(work, copy, cancellationToken) };
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in Directory.EnumerateFiles(settings.Data, "*", all).Except(database.Files).Where(f => !Path.GetFileName(f).StartsWith(Settings.Probe, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var target = Path.Combine(work, Manifest.FilesPart, Path.GetRelativePath(settings.Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            parts.Add(await Part.Of(work, target, cancellationToken));
        }
        return new(clock.Now, Manifest.ThisVersion, database.Kind, await database.Migration(copy, cancellationToken), parts);
    }

    static async Task Pack(string work, Manifest manifest, string archive, CancellationToken cancellationToken)
    {
        manifest.Write(Path.Combine(work, Manifest.Name));
        await using var file = new FileStream(archive, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Private });
        await using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        await using (var tar = new TarWriter(zip))
        {
            foreach (var name in manifest.Parts.Select(p => p.Name).Prepend(Manifest.Name)) await tar.WriteEntryAsync(Path.Combine(work, name), name, cancellationToken);
        }
        file.Flush(flushToDisk: true);
    }
}
