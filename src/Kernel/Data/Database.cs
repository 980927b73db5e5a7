using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SQLitePCL;

namespace Tremplin.Kernel.Data;

/// <summary>Opens the one database: SQLite in a file by default, PostgreSQL when the connection string names a host.</summary>
public static class Database
{
    const long MigrationLock = 20150;

    public static bool IsPostgres(string connectionString) => Says(connectionString, "Host");

    static bool Says(string connectionString, string key) => new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey(key);

    public static IServiceCollection AddTremplinDb(this IServiceCollection services, string connectionString)
    {
        var postgres = IsPostgres(connectionString);
        services.AddSingleton(new WriteGate(oneWriter: !postgres)).AddSingleton<IModuleMapping, KernelMapping>();
        if (postgres) services.AddSingleton(_ => Postgres(connectionString));
        else services.AddSingleton<SharedCommit>();
        return services.AddDbContextPool<TremplinDb>((provider, options) =>
        {
            if (postgres) options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>());
            else options.UseSqlite(connectionString).AddInterceptors(DurableSqlite.Instance);
            options.ReplaceService<IMigrationsAssembly, ModuleMigrations>();
            options.AddInterceptors(provider.GetServices<IInterceptor>());
            options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning, RelationalEventId.CommandExecuted));
        });
    }

    /// <summary>Statements seen often are prepared by themselves, unless the connection string says « Max Auto Prepare=0 », as an old pooler in between may need.</summary>
    static NpgsqlDataSource Postgres(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        if (!Says(connectionString, "Max Auto Prepare")) builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        return builder.Build();
    }

    /// <summary>Brings the schema up to date; safe when several nodes start at once, even on an empty database.</summary>
    public static async Task Migrate(TremplinDb db, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.MigrateAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", cancellationToken);
            return;
        }
        // The lock on the history table does not help the nodes that find none yet.
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken)) await creator.CreateAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({MigrationLock})", cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({MigrationLock})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>True for faults of the database itself (down, full, unreadable), which a person can only wait out.</summary>
    public static bool IsUnavailable(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 11 or 13 or 14 or 26,
        PostgresException postgres => postgres.SqlState.StartsWith("53", StringComparison.Ordinal) || postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.SqlState.StartsWith("58", StringComparison.Ordinal),
        NpgsqlException or TimeoutException => true,
        IOException => true,
        { InnerException: { } inner } => IsUnavailable(inner),
        _ => false,
    };

    /// <summary>A confirmed write is on the disk: SQLite syncs at every commit. Said once to each physical connection; those in the pool remember.</summary>
    sealed class DurableSqlite : DbConnectionInterceptor
    {
        public static readonly DurableSqlite Instance = new();

        static readonly ConditionalWeakTable<sqlite3, object> Told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Sync((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Sync((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        static void Sync(SqliteConnection connection)
        {
            if (Told.TryGetValue(connection.Handle!, out _)) return;
            using var command = connection.CreateCommand();
            command.CommandText = "pragma synchronous = full";
            command.ExecuteNonQuery();
            Told.AddOrUpdate(connection.Handle!, Instance);
        }
    }
}
