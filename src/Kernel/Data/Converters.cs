using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tremplin.Kernel.Data;

/// <summary>Typed ids are plain UUIDs in the database.</summary>
public sealed class TypedIdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Make(value)) where T : struct, ITypedId<T>
{
    static T Make(Guid value) => T.From(value);
}

/// <summary>Instants are UTC in the database: comparable and ordered on SQLite, timestamptz on PostgreSQL.</summary>
public sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    at => at.UtcDateTime, utc => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
