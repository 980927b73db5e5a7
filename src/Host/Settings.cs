using System.Data.Common;
using System.Net;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Printing;
using Tremplin.Kernel.Web;
using Tremplin.Site.Contracts;

namespace Tremplin.Host;

/// <summary>What the environment says, read once and checked: a bad value stops the start with a sentence that says what to fix.</summary>
internal sealed record Settings(
    int Port, string Data, string ConnectionString, string? Secret, string Courses, string Facts, string? Chromium, IReadOnlyList<IPNetwork> Proxies, SiteAddress Address, SmtpServer? Smtp, Uri? Otlp, SiteIdentity Site)
{
    /// <summary>What the examples of docs/deploy.md say where something must be written.</summary>
    public const string ToFill = "A-RENSEIGNER";

    /// <summary>How the file that tries TREMPLIN_DATA begins; it is gone at once.</summary>
    public const string Probe = ".ecriture-";

    const string DevelopmentSecret = "secret de développement, sans aucune valeur";

    static readonly string[] ExamplePasswords = [ToFill, "postgres", "tremplin", "password", "motdepasse", "changeme", "secret", "admin"];

    public static Settings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var port = Number(configuration["PORT"] ?? "5080");
        var data = Folder(configuration["TREMPLIN_DATA"] ?? Path.Combine(Root(environment), "var"));
        var connection = Connection(configuration.GetConnectionString("Tremplin"), data, environment);
        return new(port, data, connection,
            SecretOf(configuration["TREMPLIN_SECRET"], connection, environment),
            Existing(configuration["TREMPLIN_COURSES"] ?? Brought(environment, "content", "courses")),
            Brought(environment, "data"),
            Program(configuration["TREMPLIN_CHROMIUM"]),
            Networks(configuration["TREMPLIN_PROXIES"]),
            PublicAddress(configuration["Site:Address"], port, environment),
            MailSettings.Read(configuration["TREMPLIN_SMTP"], configuration["TREMPLIN_MAIL_FROM"]),
            Telemetry(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]),
            Identity(configuration.GetSection("Site"), environment));
    }

    static int Number(string port) => int.TryParse(port, out var number) && number is > 0 and < 65536
        ? number : throw new BadSetting($"PORT vaut « {port} ». Donnez un nombre entre 1 et 65535, par exemple PORT=5080.");

    static string Folder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $"{Probe}{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Path.GetFullPath(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadSetting($"TREMPLIN_DATA vaut « {folder} », où rien ne peut être écrit. Donnez un dossier qui appartient au compte qui lance Tremplin.");
        }
    }

    static string Connection(string? given, string data, IHostEnvironment environment)
    {
        if (string.IsNullOrWhiteSpace(given)) return $"Data Source={Path.Combine(data, "tremplin.db")}";
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = given };
            if (environment.IsProduction() && parts.TryGetValue("Password", out var password) && ExamplePasswords.Contains($"{password}", StringComparer.OrdinalIgnoreCase))
                throw new BadSetting("Le mot de passe de ConnectionStrings__Tremplin est celui d'un exemple. Donnez au compte de la base un mot de passe à lui (« openssl rand -base64 24 »), puis écrivez-le ici.");
            if (parts.ContainsKey("Host") || parts.ContainsKey("Data Source")) return given;
        }
        catch (ArgumentException)
        {
            // Said below: the value itself is not repeated, it may hold a password.
        }
        throw new BadSetting("ConnectionStrings__Tremplin n'est pas une adresse de base de données. Écrivez « Data Source=chemin/tremplin.db » pour SQLite, ou « Host=…;Database=…;Username=…;Password=… » pour PostgreSQL.");
    }

    /// <summary>What closes the keys that several nodes share in PostgreSQL; on SQLite the keys are files of this machine, and there is none.</summary>
    static string? SecretOf(string? given, string connection, IHostEnvironment environment)
    {
        if (!Database.IsPostgres(connection)) return null;
        if (string.IsNullOrWhiteSpace(given))
            return !environment.IsProduction() ? DevelopmentSecret
                : throw new BadSetting("TREMPLIN_SECRET manque. Avec PostgreSQL, les clés de ce qui est privé sont dans la base, fermées par ce secret. Créez-le une fois (« openssl rand -base64 32 »), donnez le même à chaque machine, et gardez-le à part : sans lui, ce qui est privé ne se lit plus.");
        if (environment.IsProduction() && (given == DevelopmentSecret || given.Length < 32 || given.Distinct().Count() < 10))
            throw new BadSetting("TREMPLIN_SECRET est trop facile à deviner. Donnez au moins 32 caractères tirés au hasard (« openssl rand -base64 32 »).");
        return given;
    }

    /// <summary>A single address is a network of one.</summary>
    static IReadOnlyList<IPNetwork> Networks(string? proxies) =>
    [
        .. (proxies ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(given =>
            IPAddress.TryParse(given, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(given, out var network) && network.PrefixLength > 0 ? network
            : throw new BadSetting($"TREMPLIN_PROXIES contient « {given} ». Donnez les adresses de vos serveurs mandataires, séparées par des virgules, par exemple TREMPLIN_PROXIES=127.0.0.1,10.0.0.0/8.")),
    ];

    /// <summary>Links that leave the site are made from it, never from a request, whose Host anyone can write.</summary>
    static SiteAddress PublicAddress(string? given, int port, IHostEnvironment environment)
    {
        if (string.IsNullOrWhiteSpace(given))
            return !environment.IsProduction() ? new(new($"http://localhost:{port}/"))
                : throw new BadSetting("Site__Address manque. En production, donnez l'adresse publique du site, par exemple Site__Address=https://tremplin.example : les liens des courriers et des pages imprimées en partent.");
        return Uri.TryCreate(given, UriKind.Absolute, out var address) && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            && (address.Scheme is "https" || (address.Scheme is "http" && (address.IsLoopback || !environment.IsProduction())))
            ? new(address)
            : throw new BadSetting($"Site__Address vaut « {given} ». Donnez une adresse en https://, sans chemin, par exemple Site__Address=https://tremplin.example (http:// seulement pour un essai sur cette machine).");
    }

    static string Existing(string folder) => Directory.Exists(folder)
        ? Path.GetFullPath(folder) : throw new BadSetting($"TREMPLIN_COURSES vaut « {folder} », qui n'existe pas. Donnez le dossier qui contient les cours (content/courses).");

    /// <summary>Nothing said: where Chromium usually is. « aucun »: no PDF is made.</summary>
    static string? Program(string? chromium) => chromium switch
    {
        null or "" => PdfPrinter.Find(),
        "aucun" => null,
        _ when File.Exists(chromium) => Path.GetFullPath(chromium),
        _ => throw new BadSetting($"TREMPLIN_CHROMIUM vaut « {chromium} », qui n'existe pas. Donnez le chemin du programme Chromium, ou « aucun » pour ne pas faire de PDF."),
    };

    /// <summary>Beside the published program, else at the top of the source tree.</summary>
    static string Brought(IHostEnvironment environment, params string[] folder)
    {
        var published = Path.Combine([AppContext.BaseDirectory, .. folder]);
        return Directory.Exists(published) ? published : Path.Combine([Root(environment), .. folder]);
    }

    /// <summary>The keys of this machine: all there are on SQLite; on PostgreSQL, those of before they were shared.</summary>
    public DirectoryInfo Keys => new(Path.Combine(Data, "keys"));

    static string Root(IHostEnvironment environment)
    {
        for (var at = new DirectoryInfo(environment.ContentRootPath); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Tremplin.slnx"))) return at.FullName;
        return environment.ContentRootPath;
    }

    static Uri? Telemetry(string? otlp) => string.IsNullOrWhiteSpace(otlp) ? null
        : Uri.TryCreate(otlp, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new BadSetting($"OTEL_EXPORTER_OTLP_ENDPOINT vaut « {otlp} ». Donnez une adresse http:// ou https://, ou retirez cette variable.");

    static SiteIdentity Identity(IConfigurationSection site, IHostEnvironment environment)
    {
        string Required(string key, string what) => site[key] is var value && !string.IsNullOrWhiteSpace(value) && !value.Contains(ToFill, StringComparison.OrdinalIgnoreCase) ? value
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
