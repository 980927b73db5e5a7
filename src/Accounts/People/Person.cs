using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Credentials;
using Tremplin.Kernel;

namespace Tremplin.Accounts.People;

/// <summary>Someone who has kept something here; credentials may come later, on this same row.</summary>
internal sealed class Person
{
    /// <summary>A person without credentials unused for so long is erased (CNIL: no longer than needed); the pages say so.</summary>
    public const int DaysUnused = 60;

    public const int LongestPseudonym = 60;

    public PersonId Id { get; init; } = TypedId.New<PersonId>();
    public string? Pseudonym { get; set; }

    /// <summary>Where this person counts their days (an IANA name); Paris when they said nothing.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The name of the account; null for someone without credentials.</summary>
    public string? SignInName { get; private set; }

    /// <summary>Null for an account that something else opens: a card.</summary>
    public string? PasswordHash { get; set; }

    public IReadOnlyList<Role> Roles { get; set; } = [];

    /// <summary>The day the account is erased for good, when its owner asked for it.</summary>
    public DateOnly? EraseOn { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateOnly SeenOn { get; set; }

    public static Person Begin(DateTimeOffset at, DateOnly today) => new() { CreatedAt = at, SeenOn = today };

    public void BeginAccount(SignInName name, string pseudonym, string? passwordHash)
    {
        if (SignInName is not null) throw new Refusal("accounts.has_one", "Vous avez déjà un compte, et il est ouvert. Pour en créer un autre, fermez d'abord celui-ci.");
        (SignInName, Pseudonym, PasswordHash) = (name.Value, pseudonym, passwordHash);
    }
}
