using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>
/// The name an account signs in with, « aicha-482 »: drawn by us, so that nobody learns who has an account by trying names. Capitals,
/// accents and spaces do not count.
/// </summary>
internal readonly partial record struct SignInName(string Value)
{
    public const int Longest = 60;

    /// <summary>The name as it is compared, or null when nothing of what was typed can be one.</summary>
    public static SignInName? Parse(string? typed) => Plain(typed) is { Length: > 0 and <= Longest } plain ? new(plain) : null;

    public static SignInName Draw(string pseudonym, int digits)
    {
        var plain = Plain(pseudonym);
        if (plain.Length is 0) plain = "personne";
        if (plain.Length > 30) plain = plain[..30].TrimEnd('-');
        var least = (int)Math.Pow(10, digits - 1);
        return new($"{plain}-{RandomNumberGenerator.GetInt32(least, least * 10)}");
    }

    static string Plain(string? typed) => Others().Replace(PlainText.Of(typed), "-").Trim('-');

    public override string ToString() => Value;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
