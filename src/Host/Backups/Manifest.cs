using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tremplin.Host.Backups;

/// <summary>What a backup says of itself: the first entry of its archive.</summary>
internal sealed record Manifest(DateTimeOffset MadeAt, string Version, string Database, string? Migration, IReadOnlyList<Part> Parts)
{
    public const string Name = "manifest.json", DatabasePart = "database", FilesPart = "files/";

    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The version of this program, its commit included.</summary>
    public static string ThisVersion => typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static Manifest Read(Stream json) => JsonSerializer.Deserialize<Manifest>(json, Readable) is { Parts: not null } read ? read : throw new JsonException();

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Readable));

    public string InWords() => $"{Database}, {(Migration is null ? "sans table" : $"migration {Migration}")} ; fichiers : {Parts.Count - 1} ; {(Parts.Sum(p => p.Bytes) / 1e6).ToString("0.0", CultureInfo.GetCultureInfo("fr-FR"))} Mo ; faite par la version {Version}";
}

/// <summary>One file of the archive, with the fingerprint that proves it whole.</summary>
internal sealed record Part(string Name, long Bytes, string Sha256)
{
    public static async Task<Part> Of(string folder, string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return new(Path.GetRelativePath(folder, path), file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)));
    }
}
