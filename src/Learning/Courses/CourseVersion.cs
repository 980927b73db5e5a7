namespace Tremplin.Learning.Courses;

/// <summary>A course as its files were on the day it was published; never changed, so that whoever began keeps what they began.</summary>
internal sealed class CourseVersion
{
    public required string Course { get; init; }
    public required int Number { get; init; }

    /// <summary>SHA-256 of all files, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The text files and the hashes of the media, as JSON.</summary>
    public required string Files { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
}

/// <summary>A step id that some version has used, and for what kind: it is never used again for another.</summary>
internal sealed class KnownStep
{
    public required string Course { get; init; }

    /// <summary>« lesson/step ».</summary>
    public required string Step { get; init; }
    public required string Kind { get; init; }
}

/// <summary>A picture, film or caption file, under the SHA-256 of its bytes.</summary>
internal sealed class MediaFile
{
    public required string Hash { get; init; }
    public required string ContentType { get; init; }
#pragma warning disable CA1819 // bytes in, bytes out: a column
    public required byte[] Bytes { get; init; }
#pragma warning restore CA1819
}
