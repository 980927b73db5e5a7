using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Tremplin.Kernel.Data;

/// <summary>A unique index is the real rule behind « once »; here it learns the sentence that people read when it refuses.</summary>
public static class Once
{
    const string Code = "House:Code", Sentence = "House:Sentence";

    /// <summary>Makes the index unique, with the refusal it gives.</summary>
    public static IndexBuilder<T> IsOnce<T>(this IndexBuilder<T> index, string code, string sentence) where T : class
    {
        index.IsUnique().Metadata.SetAnnotation(Code, code);
        index.Metadata.SetAnnotation(Sentence, sentence);
        return index;
    }

    internal static bool IsLostRace(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException update => update.InnerException is not null && IsLostRace(update.InnerException),
        SqliteException sqlite => sqlite.SqliteErrorCode is 19 && sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };

    internal static Refusal? Refusal(DbContext db, DbUpdateException update)
    {
        if (update is DbUpdateConcurrencyException)
            return new("changed_meanwhile", "Cette page a été modifiée entre-temps, peut-être dans un autre onglet. Relisez, puis enregistrez de nouveau.");
        var index = update.InnerException switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } postgres => Indexes(db).FirstOrDefault(i => i.Name == postgres.ConstraintName),
            SqliteException { SqliteExtendedErrorCode: 2067 } sqlite => Indexes(db).FirstOrDefault(i => sqlite.Message.Contains(i.Columns, StringComparison.Ordinal)),
            _ => default,
        };
        return index.Code is null ? null : new(index.Code, index.Sentence!);
    }

    static IEnumerable<(string? Name, string Columns, string? Code, string? Sentence)> Indexes(DbContext db) =>
        from entity in db.Model.GetEntityTypes()
        from index in entity.GetIndexes()
        where index.IsUnique && index.FindAnnotation(Code) is not null
        let table = entity.GetTableName()
        select (index.GetDatabaseName(), string.Join(", ", index.Properties.Select(p => $"{table}.{p.GetColumnName()}")),
            (string?)index.FindAnnotation(Code)!.Value, (string?)index.FindAnnotation(Sentence)!.Value);
}
