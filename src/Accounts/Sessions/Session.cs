using Tremplin.Kernel;

namespace Tremplin.Accounts.Sessions;

/// <summary>One browser that may act as a person. The id is the SHA-256 of the cookie, so that reading this table opens no door.</summary>
internal sealed class Session
{
    public required string Id { get; init; }
    public required PersonId PersonId { get; init; }
    public bool IsShared { get; set; }
    public string? Device { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateOnly SeenOn { get; set; }
}
