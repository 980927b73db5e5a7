using System.Security.Cryptography;

namespace Tremplin.Learning.Certificates;

/// <summary>
/// The code of an attestation: 16 signs among 32 that are not mistaken for one another (neither 0 nor O, neither 1 nor I), which is 80
/// random bits, so nobody finds one by trying.
/// </summary>
internal static class CertificateCode
{
    public const int Length = 16;

    const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const int Group = 4;

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>« K7QF-2MXD-9RTA-HW4C », as it is printed and written in an address.</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(Group).Select(signs => new string(signs)));

    /// <summary>The code as it was typed, in small letters or with spaces if one likes; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: <= 60 }) return null;
        var code = string.Concat(typed.ToUpperInvariant().Where(sign => sign is not ('-' or ' ')));
        return code.Length is Length && code.All(Signs.Contains) ? code : null;
    }
}
