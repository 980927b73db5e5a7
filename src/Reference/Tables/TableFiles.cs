using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Tremplin.Reference.Tables;

/// <summary>Tables by name (« occupations »), wherever they are: folders or a zip; a file may be compressed (.csv.gz).</summary>
internal sealed partial class TableFiles : IDisposable
{
    readonly Dictionary<string, Func<Stream>> files = new(StringComparer.OrdinalIgnoreCase);
    readonly ZipArchive? zip;

    TableFiles(ZipArchive? zip) => this.zip = zip;

    public static TableFiles In(params IEnumerable<string> folders)
    {
        var found = new TableFiles(null);
        foreach (var path in folders.SelectMany(f => Directory.EnumerateFiles(f).Order(StringComparer.Ordinal))) found.Add(Path.GetFileName(path), () => File.OpenRead(path));
        return found;
    }

    public static TableFiles Zipped(Stream stream)
    {
        var found = new TableFiles(new(stream, ZipArchiveMode.Read));
        foreach (var entry in found.zip!.Entries) found.Add(entry.Name, entry.Open);
        return found;
    }

    public bool Has(string name) => files.ContainsKey(name);

    public CsvReader Open(string name) => files.TryGetValue(name, out var open) ? new(open(), name + ".csv") : throw new InvalidDataException($"Il manque le fichier {name}.csv.");

    public Stream? Raw(string name) => files.GetValueOrDefault(name)?.Invoke();

    void Add(string file, Func<Stream> open)
    {
        var isCompressed = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var plain = isCompressed ? file[..^3] : file;
        if (Path.GetExtension(plain) is not (".csv" or ".txt")) return;
        files.TryAdd(OfficialName().Replace(Path.GetFileNameWithoutExtension(plain), ""), isCompressed ? () => new GZipStream(open(), CompressionMode.Decompress) : open);
    }

    public void Dispose() => zip?.Dispose();

    /// <summary>What the producer adds around the name of each file: « unix_item_v460_utf8 ».</summary>
    [GeneratedRegex("^unix_|(_v[0-9]+)?(_utf8)?$", RegexOptions.IgnoreCase)]
    private static partial Regex OfficialName();
}
