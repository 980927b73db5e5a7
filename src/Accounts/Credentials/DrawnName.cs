using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Tremplin.Accounts.Credentials;

/// <summary>Carries a name we drew from one page to the next: nobody can put another in its place to learn whether it is taken.</summary>
internal sealed class DrawnName(IDataProtectionProvider protection)
{
    readonly IDataProtector sealer = protection.CreateProtector("Tremplin.DrawnName.v1");

    public string Seal(SignInName name, string pseudonym) => sealer.Protect($"{name}\n{pseudonym}");

    public (SignInName Name, string Pseudonym)? Open(string? words)
    {
        try
        {
            return words is not null && sealer.Unprotect(words).Split('\n', 2) is [var name, var pseudonym] ? (new(name), pseudonym) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
