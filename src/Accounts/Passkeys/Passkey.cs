using Tremplin.Kernel;

namespace Tremplin.Accounts.Passkeys;

/// <summary>A key that a device keeps for its owner (WebAuthn): we hold the public half, which opens nothing by itself.</summary>
internal sealed class Passkey
{
    /// <summary>A credential id has at most 1,023 bytes (WebAuthn level 3, §4), here in base64url.</summary>
    public const int LongestId = 1364;

    /// <summary>The id the device gave it.</summary>
    public required string Id { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>Where it was made, in words: « Chrome sur Android ».</summary>
    public required string Device { get; init; }

    /// <summary>COSE, as the device sent it.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>How often the device says it was used; one that goes back is a copy.</summary>
    public required long SignCount { get; set; }

    public required bool IsBackupEligible { get; init; }

    public required bool IsBackedUp { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
