using System.Text.Json;
using System.Text.Json.Serialization;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Orientation.Interests;

namespace Tremplin.Orientation.Sharing;

/// <summary>
/// A link by which somebody without an account reads one result, as it was on the day it was shared, until a day or until its owner stops it.
/// The id is the SHA-256 of what the link carries.
/// </summary>
internal sealed class Share
{
    public const int IdLength = 43, LongestName = 60, DaysByDefault = 30, MostDays = 365, MostLinks = 20;

    public required string Id { get; init; }
    public required PersonId PersonId { get; set; }

    /// <summary>Whom it is for, in its owner's words.</summary>
    public required string? SealedFor { get; init; }

    /// <summary>The secret, so that its owner finds the link again; null once the link was stopped.</summary>
    public required string? SealedSecret { get; set; }

    /// <summary>What is read; null once the link was stopped.</summary>
    public required string? SealedShown { get; set; }

    /// <summary>The last day on which it opens, in Paris: owner and reader may live elsewhere.</summary>
    public required DateOnly EndsOn { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    public bool IsOpen(DateOnly today) => SealedShown is not null && today <= EndsOn;
}

internal readonly record struct ShareViewId(Guid Value) : ITypedId<ShareViewId>
{
    public static ShareViewId From(Guid value) => new(value);
}

/// <summary>Somebody opened the link: when, and by which kind of browser. Never from where.</summary>
internal sealed class ShareView
{
    /// <summary>A link that a machine opens all day does not fill the database.</summary>
    public const int MostOfALink = 200;

    public const int LongestBrowser = 80;

    public ShareViewId Id { get; private init; } = TypedId.New<ShareViewId>();
    public required string ShareId { get; init; }
    public required PersonId PersonId { get; set; }
    public required DateTimeOffset SeenAt { get; init; }
    public required string Browser { get; init; }
}

/// <summary>A result as it is kept in a link.</summary>
internal static class Shown
{
    static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Close(InterestProfile profile, PrivateText seal) => seal.Seal(JsonSerializer.Serialize(profile, Json))!;

    /// <summary>The result, or null when the link was stopped or the key that sealed it is gone.</summary>
    public static InterestProfile? Open(string? closed, PrivateText seal) =>
        seal.Open(closed) is { } json ? JsonSerializer.Deserialize<InterestProfile>(json, Json) : null;
}
