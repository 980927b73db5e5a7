using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Team;

/// <summary>A link that gives one role to one account, once, within a week. The id is the SHA-256 of what the link carries.</summary>
internal sealed class Invitation
{
    public const int Days = 7, LongestName = 60;

    public required string Id { get; init; }
    public required Role Role { get; init; }

    /// <summary>Whom it is for, in the words of who invites.</summary>
    public required string For { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < CreatedAt.AddDays(Days);

    public void Use(DateTimeOffset now)
    {
        if (!IsOpen(now)) throw new Missing();
        UsedAt = now;
    }
}
