using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Tremplin.Accounts.People;

namespace Tremplin.Accounts.Credentials;

/// <summary>Hashes secrets by PBKDF2 with HMAC-SHA512, 210,000 rounds (OWASP 2023), in the format of ASP.NET Core Identity.</summary>
internal sealed class Passwords
{
    public const int Rounds = 210_000;

    readonly PasswordHasher<Person> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    readonly Lazy<string> nobodys;

    public Passwords() => nobodys = new(() => Hash("personne"));

    public string Hash(string secret) => hasher.HashPassword(null!, secret);

    /// <summary>Whether the secret is the one; without a hash it takes just as long to say no, so that time tells nobody who has an account.</summary>
    public bool Match(string? hash, string? secret)
    {
        var matches = hasher.VerifyHashedPassword(null!, hash ?? nobodys.Value, secret ?? "") is not PasswordVerificationResult.Failed;
        return matches && hash is not null && !string.IsNullOrEmpty(secret);
    }
}
