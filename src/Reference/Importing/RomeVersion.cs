namespace Tremplin.Reference.Importing;

/// <summary>An edition of ROME as it was imported; the one with the highest number is shown.</summary>
internal sealed class RomeVersion
{
    public required int Number { get; init; }

    /// <summary>Its source, as people read it.</summary>
    public required string Label { get; init; }

    /// <summary>SHA-256 of its tables, hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Its tables, the texts included, as one zip.</summary>
#pragma warning disable CA1819 // bytes in, bytes out: a column
    public required byte[] Tables { get; init; }
#pragma warning restore CA1819
}
