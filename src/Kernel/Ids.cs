using System.Diagnostics.CodeAnalysis;

namespace Tremplin.Kernel;

/// <summary>An identifier with a type of its own, so that a person's id is never taken for a plan line's.</summary>
public interface ITypedId<TSelf> : IParsable<TSelf> where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.From(Guid.Parse(s));

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = TSelf.From(value);
        return parsed;
    }
}

/// <summary>Makes new typed ids; they are UUIDv7 (RFC 9562), which order by time on both databases.</summary>
public static class TypedId
{
    public static T New<T>() where T : struct, ITypedId<T> => T.From(Guid.CreateVersion7());

    internal static bool Is(Type type) => type is { IsValueType: true }
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));
}

/// <summary>Someone who has kept something here, with or without credentials.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
}
