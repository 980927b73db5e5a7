using Microsoft.Data.Sqlite;
using Npgsql;

namespace Tremplin.Bench.Reference;

public sealed record SentAnswer(Guid Person, string Step, string Answer);

/// <summary>One upsert, on the disk when the call returns.</summary>
public interface IAnswers
{
    Task Create();

    Task Upsert(SentAnswer answer, CancellationToken cancellationToken);
}

/// <summary>One connection, one prepared command, one asynchronous gate: as fast as a simple program gets while every commit is synced.</summary>
public sealed class SqliteAnswers(string connectionString) : IAnswers, IDisposable
{
    readonly SqliteConnection connection = new(connectionString);
    readonly SemaphoreSlim turn = new(1);
    SqliteCommand? upsert;

    public async Task Create()
    {
        await connection.OpenAsync();
        using var create = connection.CreateCommand();
        create.CommandText = """
            pragma journal_mode = wal;
            pragma synchronous = full;
            create table if not exists answers (person text, step text, kept_at text, answer text, primary key (person, step));
            """;
        await create.ExecuteNonQueryAsync();
        upsert = connection.CreateCommand();
        upsert.CommandText = """
            insert into answers (person, step, kept_at, answer) values ($person, $step, $now, $answer)
            on conflict (person, step) do update set kept_at = excluded.kept_at, answer = excluded.answer
            """;
        foreach (var name in (string[])["$person", "$step", "$now", "$answer"]) upsert.Parameters.Add(name, SqliteType.Text);
        upsert.Prepare();
    }

    public async Task Upsert(SentAnswer answer, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            upsert!.Parameters[0].Value = answer.Person;
            upsert.Parameters[1].Value = answer.Step;
            upsert.Parameters[2].Value = DateTime.UtcNow;
            upsert.Parameters[3].Value = answer.Answer;
            await upsert.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        upsert?.Dispose();
        connection.Dispose();
        turn.Dispose();
    }
}

/// <summary>PostgreSQL with its own default, synchronous_commit = on.</summary>
public sealed class PostgresAnswers(string connectionString) : IAnswers, IDisposable
{
    readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public async Task Create()
    {
        await using var create = source.CreateCommand(
            "create table if not exists answers (person uuid, step text, kept_at timestamptz, answer text, primary key (person, step))");
        await create.ExecuteNonQueryAsync();
    }

    public async Task Upsert(SentAnswer answer, CancellationToken cancellationToken)
    {
        await using var upsert = source.CreateCommand("""
            insert into answers (person, step, kept_at, answer) values ($1, $2, $3, $4)
            on conflict (person, step) do update set kept_at = excluded.kept_at, answer = excluded.answer
            """);
        upsert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = answer.Person });
        upsert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = answer.Step });
        upsert.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = DateTime.UtcNow });
        upsert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = answer.Answer });
        await upsert.ExecuteNonQueryAsync(cancellationToken);
    }

    public void Dispose() => source.Dispose();
}
