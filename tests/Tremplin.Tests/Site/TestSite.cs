using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Tremplin.Tests;

/// <summary>
/// The real site on a free port, with a database of its own and a clock that stands still. Everything else is as in Production,
/// unless <see cref="Options"/> say otherwise.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    WebApplication? app;
    HttpClient? http;

    TestSite(Db db, Options options, string data, string connectionString) =>
        (Db, Given, Data, ConnectionString) = (db, options, data, connectionString);

    /// <summary>What a test asks of its site.</summary>
    public sealed class Options
    {
        /// <summary>The folder of courses; by default the small one of tests/fixtures, « essai ».</summary>
        public string Courses { get; set; } = EssaiFolder;

        public string Environment { get; set; } = "Production";

        public Dictionary<string, string> Settings { get; } = [];

        /// <summary>Changes the address of the database, to put something in between.</summary>
        public Func<string, string>? Through { get; set; }

        public Action<IServiceCollection> Services { get; set; } = _ => { };
    }

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string EssaiFolder { get; } = Path.Combine(Root, "tests", "fixtures", "courses");

    public static string RealCourses { get; } = Path.Combine(Root, "content", "courses");

    public Db Db { get; }

    public Options Given { get; }

    public string Data { get; }

    public string ConnectionString { get; }

    string Direct { get; init; } = "";

    public TestClock Clock { get; } = new();

    public Uri Address { get; private set; } = null!;

    internal LogBook Log { get; private set; } = new();

    internal IServiceProvider Services => app!.Services;

    internal HttpClient Http => http!;

    public static async Task<TestSite> On(Db db, Action<Options>? with = null)
    {
        var options = new Options();
        with?.Invoke(options);
        var template = await Template.Of(db, options.Courses.StartsWith(Path.GetTempPath(), StringComparison.Ordinal) ? null : options.Courses);
        var data = NewFolder();
        var connectionString = await template.CopyTo(data);
        var site = new TestSite(db, options, data, options.Through is null ? connectionString : options.Through(connectionString)) { Direct = connectionString };
        await site.Start();
        return site;
    }

    /// <summary>Someone who has never been here, without JavaScript.</summary>
    public Visitor Visit() => new(this);

    /// <summary>Stops the site and starts it again on the same data, as an update does.</summary>
    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    /// <summary>Asks the site's own services something, in a scope of their own.</summary>
    internal async Task<T> Ask<T>(Func<IServiceProvider, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider);
    }

    /// <summary>How many rows the whole table has.</summary>
    public async Task<long> Count(string table) => Convert.ToInt64(await Scalar($"select count(*) from {table}"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>One value, read by a connection of our own.</summary>
    public async Task<object?> Scalar(string sql)
    {
        await using System.Data.Common.DbConnection connection = Db is Db.Sqlite ? new SqliteConnection(Direct) : new Npgsql.NpgsqlConnection(Direct);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only tests speak here
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    internal static HttpClient NewClient() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.All });

    public static string NewFolder() => Directory.CreateTempSubdirectory("tremplin-").FullName;

    internal static string[] Arguments(string data, string connectionString, string courses, string environment, IReadOnlyDictionary<string, string> more)
    {
        var settings = new Dictionary<string, string>
        {
            ["applicationName"] = "Tremplin.Host",
            ["contentRoot"] = Path.Combine(Root, "src", "Host"),
            ["environment"] = environment,
            ["urls"] = "http://127.0.0.1:0",
            ["PORT"] = "5080",
            ["TREMPLIN_DATA"] = data,
            ["TREMPLIN_COURSES"] = courses,
            ["ConnectionStrings:Tremplin"] = connectionString,
            ["TREMPLIN_SECRET"] = "ce que les tests gardent pour eux, 0123456789",
            ["TREMPLIN_PROXIES"] = "",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "",
            ["TREMPLIN_SMTP"] = "",
            ["TREMPLIN_MAIL_FROM"] = "",
            ["Site:Address"] = "http://127.0.0.1",
            ["Site:Publisher"] = "Association Essai",
            ["Site:Director"] = "Hélène Essai",
            ["Site:Hosting"] = "Hébergeur Essai, 1 rue du Test, Vierzon",
            ["Site:HelpPhone"] = "09 00 00 00 00",
            ["Site:HelpHours"] = "du lundi au vendredi, de 9 h à 17 h",
            ["Site:Contact"] = "aide@exemple.test",
        };
        foreach (var (key, value) in more) settings[key] = value;
        return [.. settings.Select(s => $"--{s.Key}={s.Value}")];
    }

    async Task Start()
    {
        Log = new();
        app = HostHook.Build(Arguments(Data, ConnectionString, Given.Courses, Given.Environment, Given.Settings), services =>
        {
            services.AddLogging(l => l.ClearProviders().AddProvider(Log));
            services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<StatementCounter>().AddSingleton<IInterceptor>(s => s.GetRequiredService<StatementCounter>());
            Given.Services(services);
        });
        await TheHouse.Prepare(app, CancellationToken.None);
        await app.StartAsync();
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        http = NewClient();
        http.BaseAddress = Address;
    }

    async Task Stop()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        http?.Dispose();
        if (Db is Db.Sqlite)
        {
            await using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (Db is Db.Postgres) await Template.Drop(Direct);
        Directory.Delete(Data, recursive: true);
    }

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
