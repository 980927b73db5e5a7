using System.Data.Common;
using Tremplin.Site.Contracts;

namespace Tremplin.Host;

/// <summary>What the environment says, read once and checked: a bad value stops the start with a sentence that says what to fix.</summary>
internal sealed record Settings(int Port, string Data, string ConnectionString, string Courses, Uri? Otlp, SiteIdentity Site)
{
    public static Settings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var port = Number(configuration["PORT"] ?? "5080");
        var data = Folder(configuration["TREMPLIN_DATA"] ?? Path.Combine(Root(environment), "var"));
        return new(port, data,
            Connection(configuration.GetConnectionString("Tremplin"), data),
            Existing(configuration["TREMPLIN_COURSES"] ?? FindCourses(environment)),
            Address(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]),
            Identity(configuration.GetSection("Site"), environment));
    }

    static int Number(string port) => int.TryParse(port, out var number) && number is > 0 and < 65536
        ? number : throw new BadSetting($"PORT vaut « {port} ». Donnez un nombre entre 1 et 65535, par exemple PORT=5080.");

    static string Folder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".ecriture-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Path.GetFullPath(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadSetting($"TREMPLIN_DATA vaut « {folder} », où rien ne peut être écrit. Donnez un dossier qui appartient au compte qui lance Tremplin.");
        }
    }

    static string Connection(string? given, string data)
    {
        if (string.IsNullOrWhiteSpace(given)) return $"Data Source={Path.Combine(data, "tremplin.db")}";
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = given };
            if (parts.ContainsKey("Host") || parts.ContainsKey("Data Source")) return given;
        }
        catch (ArgumentException)
        {
            // Said below: the value itself is not repeated, it may hold a password.
        }
        throw new BadSetting("ConnectionStrings__Tremplin n'est pas une adresse de base de données. Écrivez « Data Source=chemin/tremplin.db » pour SQLite, ou « Host=…;Database=…;Username=…;Password=… » pour PostgreSQL.");
    }

    static string Existing(string folder) => Directory.Exists(folder)
        ? Path.GetFullPath(folder) : throw new BadSetting($"TREMPLIN_COURSES vaut « {folder} », qui n'existe pas. Donnez le dossier qui contient les cours (content/courses).");

    /// <summary>Beside the published program, else at the top of the source tree.</summary>
    static string FindCourses(IHostEnvironment environment)
    {
        var published = Path.Combine(AppContext.BaseDirectory, "content", "courses");
        return Directory.Exists(published) ? published : Path.Combine(Root(environment), "content", "courses");
    }

    static string Root(IHostEnvironment environment)
    {
        for (var at = new DirectoryInfo(environment.ContentRootPath); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Tremplin.slnx"))) return at.FullName;
        return environment.ContentRootPath;
    }

    static Uri? Address(string? otlp) => string.IsNullOrWhiteSpace(otlp) ? null
        : Uri.TryCreate(otlp, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new BadSetting($"OTEL_EXPORTER_OTLP_ENDPOINT vaut « {otlp} ». Donnez une adresse http:// ou https://, ou retirez cette variable.");

    static SiteIdentity Identity(IConfigurationSection site, IHostEnvironment environment)
    {
        string Required(string key, string what) => site[key] is { Length: > 0 } value ? value
            : !environment.IsProduction() ? $"[Site__{key} : à renseigner]"
            : throw new BadSetting($"Site__{key} manque. En production, donnez {what} : ces mentions sont obligatoires (loi n° 2004-575, article 1-1) et ne s'inventent pas.");

        return new(
            Required("Publisher", "le nom et l'adresse de qui publie ce site"), Required("Director", "le nom de la personne responsable de la publication"),
            Required("Hosting", "le nom, l'adresse et le téléphone de l'hébergeur"), Required("HelpPhone", "le numéro de téléphone où une personne répond"),
            Required("HelpHours", "les jours et heures où l'on répond à ce numéro"), Required("Contact", "une adresse électronique ou un formulaire pour écrire à l'éditeur"));
    }
}

/// <summary>A setting that stops the start; the sentence says what to fix.</summary>
internal sealed class BadSetting(string sentence) : Exception(sentence);
