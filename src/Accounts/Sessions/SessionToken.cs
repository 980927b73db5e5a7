using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Tremplin.Accounts.Sessions;

/// <summary>The random cookie (256 bits) and the id under which its hash is stored.</summary>
internal static class SessionToken
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
