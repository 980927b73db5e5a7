using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tremplin.Learning;

namespace Tremplin.Tests;

/// <summary>
/// A database that is migrated and, when it has a folder of courses, published; made once a process for each kind, then copied for each
/// test, so that tests run in parallel and in any order.
/// </summary>
internal sealed class Template
{
    static readonly ConcurrentDictionary<(Db Db, string? Courses), Lazy<Task<Template>>> Made = [];
    static readonly SemaphoreSlim OneCopy = new(1);
    static int numbers;

    readonly Db db;
    readonly string folder;
    readonly string name;

    Template(Db db, string folder, string name) => (this.db, this.folder, this.name) = (db, folder, name);

    /// <summary>The server that bin/test started; each test has a database of its own there.</summary>
    static string Server => Environment.GetEnvironmentVariable("TREMPLIN_TEST_POSTGRES") is { Length: > 0 } server ? server
        : throw new InvalidOperationException("TREMPLIN_TEST_POSTGRES is not set: run the tests with bin/test, which starts a PostgreSQL of its own, or with bin/test --quick for SQLite only.");

    public static Task<Template> Of(Db db, string? courses) =>
        Made.GetOrAdd((db, courses), key => new(() => Make(key.Db, key.Courses))).Value;

    /// <summary>Copies the database and the keys into a new data folder; returns its connection string.</summary>
    public async Task<string> CopyTo(string data)
    {
        if (Directory.Exists(Path.Combine(folder, "keys"))) Copy(Path.Combine(folder, "keys"), Path.Combine(data, "keys"));
        if (db is Db.Sqlite)
        {
            File.Copy(Path.Combine(folder, "tremplin.db"), Path.Combine(data, "tremplin.db"));
            return $"Data Source={Path.Combine(data, "tremplin.db")}";
        }
        var copy = $"tremplin_{Environment.ProcessId}_{Interlocked.Increment(ref numbers)}";
        await OneCopy.WaitAsync();
        try
        {
            await OnServer($"create database {copy} template {name} strategy file_copy"); // as files: dropped three times faster
        }
        finally
        {
            OneCopy.Release();
        }
        return Named(copy);
    }

    public static async Task Drop(string connectionString)
    {
        if (new NpgsqlConnectionStringBuilder(connectionString).Database is { Length: > 0 } database) await OnServer($"drop database if exists {database} with (force)");
    }

    /// <summary>An empty database; for tests of migrations.</summary>
    public static async Task<string> Empty(Db db, string data)
    {
        if (db is Db.Sqlite) return $"Data Source={Path.Combine(data, "tremplin.db")}";
        var database = $"tremplin_{Environment.ProcessId}_{Interlocked.Increment(ref numbers)}";
        await OnServer($"create database {database}");
        return Named(database);
    }

    static async Task<Template> Make(Db db, string? courses)
    {
        var folder = TestSite.NewFolder();
        var connectionString = await Empty(db, folder);
        if (db is Db.Postgres) connectionString += ";Pooling=false"; // a database that someone is connected to cannot be copied
        await using (var app = HostHook.Build(TestSite.Arguments(folder, connectionString, courses ?? TestSite.NewFolder(), "Production", new Dictionary<string, string>()), services => services.AddLogging(l => l.ClearProviders())))
        {
            await TheHouse.Migrate(app, CancellationToken.None);
            if (courses is not null) await LearningModule.Publish(app.Services, CancellationToken.None);
        }
        if (db is Db.Postgres) return new(db, folder, new NpgsqlConnectionStringBuilder(connectionString).Database!);
        await using (var connection = new SqliteConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate)";
            await command.ExecuteNonQueryAsync();
            SqliteConnection.ClearPool(connection);
        }
        return new(db, folder, "");
    }

    static string Named(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = true, IncludeErrorDetail = true }.ConnectionString;

    static async Task OnServer(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    internal static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var inner in Directory.GetDirectories(from)) Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
    }
}
