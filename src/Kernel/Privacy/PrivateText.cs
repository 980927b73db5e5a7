using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Tremplin.Kernel.Privacy;

/// <summary>Seals what a person marked as private (health, family, money, a witness's name) so that the database holds only ciphertext.</summary>
public sealed class PrivateText(IDataProtectionProvider protection)
{
    readonly IDataProtector sealer = protection.CreateProtector("Tremplin.PrivateText.v1");

    public string? Seal(string? words) => string.IsNullOrEmpty(words) ? null : sealer.Protect(words);

    /// <summary>The words, or null when nothing was sealed or the key that sealed them is gone.</summary>
    public string? Open(string? sealedWords)
    {
        if (string.IsNullOrEmpty(sealedWords)) return null;
        try
        {
            return sealer.Unprotect(sealedWords);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
