using System.ComponentModel;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;

namespace Tremplin.Host.Backups;

/// <summary>One database as one file, and back.</summary>
internal abstract class DatabaseCopy
{
    public static DatabaseCopy Of(string connectionString) => Database.IsPostgres(connectionString) ? new PostgresCopy(connectionString) : new SqliteCopy(connectionString);

    public abstract string Kind { get; }

    /// <summary>The files of the database itself, which are not copied as files.</summary>
    public virtual IReadOnlyList<string> Files => [];

    /// <summary>The database as it is at one instant; those who write go on.</summary>
    public abstract Task CopyTo(string file, CancellationToken cancellationToken);

    /// <summary>The last migration that was applied, or null.</summary>
    public abstract Task<string?> Migration(string copy, CancellationToken cancellationToken);

    public abstract Task<bool> IsEmpty(CancellationToken cancellationToken);

    public abstract Task Restore(string file, CancellationToken cancellationToken);

    protected static async Task<object?> Ask(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        if (connection.State is System.Data.ConnectionState.Closed) await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the sentences below come here
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    protected const string LastMigration = """select max("MigrationId") from "__EFMigrationsHistory" """;
}

/// <summary>SQLite copies itself (VACUUM INTO) in one read, beside those who write.</summary>
internal sealed class SqliteCopy(string connectionString) : DatabaseCopy
{
    readonly string path = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    public override string Kind => "SQLite";

    public override IReadOnlyList<string> Files => [path, path + "-wal", path + "-shm", path + "-journal"];

    static SqliteConnection To(string file) => new(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);

    public override async Task CopyTo(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new Refusal("backup.nothing", $"Il n'y a pas de base de données à « {path} ». Vérifiez TREMPLIN_DATA et ConnectionStrings__Tremplin.");
        await using (var connection = To(path)) await Ask(connection, $"vacuum into '{file.Replace("'", "''", StringComparison.Ordinal)}'", cancellationToken);
        await using var copy = To(file);
        if (await Ask(copy, "pragma quick_check", cancellationToken) is not "ok") throw new Refusal("backup.damaged", $"La base de données « {path} » est abîmée : elle n'a pas été sauvegardée. Restaurez la dernière sauvegarde.");
    }

    public override async Task<string?> Migration(string copy, CancellationToken cancellationToken)
    {
        await using var connection = To(copy);
        return await Ask(connection, "select count(*) from sqlite_master where name = '__EFMigrationsHistory'", cancellationToken) is 0L ? null : await Ask(connection, LastMigration, cancellationToken) as string;
    }

    public override Task<bool> IsEmpty(CancellationToken cancellationToken) => Task.FromResult(!Files.Any(File.Exists));

    public override Task Restore(string file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(file, path);
        return Task.CompletedTask;
    }
}

/// <summary>PostgreSQL's own tools: pg_dump sees one instant, pg_restore gives all of it or nothing.</summary>
internal sealed class PostgresCopy(string connectionString) : DatabaseCopy
{
    readonly NpgsqlConnectionStringBuilder server = new(connectionString) { Pooling = false };

    public override string Kind => "PostgreSQL";

    public override Task CopyTo(string file, CancellationToken cancellationToken) =>
        Run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file", file], cancellationToken);

    public override async Task<string?> Migration(string copy, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        return await Ask(connection, """select to_regclass('"__EFMigrationsHistory"') is null""", cancellationToken) is true ? null : await Ask(connection, LastMigration, cancellationToken) as string;
    }

    public override async Task<bool> IsEmpty(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        try
        {
            return await Ask(connection, "select exists (select from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema'))", cancellationToken) is false;
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.InvalidCatalogName)
        {
            throw new Refusal("restore.no_database", $"La base de données « {server.Database} » n'existe pas. Créez-la vide (createdb {server.Database}), puis recommencez.");
        }
    }

    public override Task Restore(string file, CancellationToken cancellationToken) =>
        Run("pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--dbname", server.Database ?? server.Username ?? "", file], cancellationToken);

    async Task Run(string tool, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        // In the environment, not among the arguments, which every account of the machine can read.
        void Tell(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) start.Environment[name] = value;
        }
        Tell("PGHOST", server.Host);
        Tell("PGPORT", $"{server.Port}");
        Tell("PGUSER", server.Username);
        Tell("PGPASSWORD", server.Password);
        Tell("PGDATABASE", server.Database);
        Tell("PGSSLROOTCERT", server.RootCertificate);
        Tell("PGSSLMODE", server.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => $"{mode}".ToLowerInvariant() });
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode is not 0) throw new Refusal("database.tool", $"{tool} n'a pas réussi. Il a dit : {said.Trim()}");
        }
        catch (Win32Exception)
        {
            throw new Refusal("database.tool", $"{tool} n'est pas sur cette machine. Installez le paquet postgresql-client, de la version du serveur ou d'une plus récente.");
        }
    }
}
