using Tremplin.Kernel;

namespace Tremplin.Accounts.People;

/// <summary>Someone who has kept something here; credentials may come later, on this same row.</summary>
internal sealed class Person
{
    /// <summary>A person without credentials unused for so long is erased (CNIL: no longer than needed); the pages say so.</summary>
    public const int DaysUnused = 60;

    public PersonId Id { get; init; } = TypedId.New<PersonId>();
    public string? Pseudonym { get; set; }

    /// <summary>Where this person counts their days (an IANA name); Paris when they said nothing.</summary>
    public string? TimeZone { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateOnly SeenOn { get; set; }

    public static Person Begin(DateTimeOffset at, DateOnly today) => new() { CreatedAt = at, SeenOn = today };
}
