using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Tremplin.Kernel.Privacy;

/// <summary>A random secret of 256 bits that opens something of one person's, and the id under which its hash is stored.</summary>
public static class SecretToken
{
    const int Length = 43;

    public static (string Token, string Id) New()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (token, IdOf(token)!);
    }

    /// <summary>The id, or null when the text cannot be one of our tokens.</summary>
    public static string? IdOf(string? token) =>
        token is { Length: Length } ? Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token))) : null;
}
