using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Passkeys;

/// <summary>What a page asks a device to sign: the device's half in JSON, and ours, sealed, that comes back with the answer.</summary>
internal sealed record Challenge(string Options, string Sealed);

/// <summary>Carries our half of a challenge in the form: nothing is written before somebody proves something.</summary>
internal sealed class Challenges(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    readonly IDataProtector sealer = protection.CreateProtector("Tremplin.Passkey.v1");

    public Challenge Of(string options, string state) => new(options, sealer.Protect($"{(clock.Now + Life).ToUnixTimeSeconds()}\n{state}"));

    /// <summary>What was sealed, or null when it was not by us or is too old.</summary>
    public string? Open(string? words)
    {
        try
        {
            return words is not null && sealer.Unprotect(words).Split('\n', 2) is [var until, var state]
                && clock.Now.ToUnixTimeSeconds() < long.Parse(until, CultureInfo.InvariantCulture) ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
