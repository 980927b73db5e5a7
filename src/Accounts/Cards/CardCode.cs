using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Tremplin.Accounts.Cards;

/// <summary>
/// What is printed on a card: a number, and letters that only the paper knows. There is no 0, 1, O or I to take for one another, nor any
/// vowel, so that no word comes by chance; figures and letters are apart, so that a telephone's keyboard is changed once.
/// </summary>
internal static class CardCode
{
    /// <summary>Sixteen of these twenty: 69 bits.</summary>
    const string Letters = "BCDFGHJKLMNPQRSTVWXZ", Figures = "23456789";

    public const int LettersLength = 16, NumberLength = 8;

    public static string DrawLetters() => RandomNumberGenerator.GetString(Letters, LettersLength);

    public static string DrawNumber() => RandomNumberGenerator.GetString(Figures, NumberLength);

    /// <summary>The letters of what was typed or read, whatever the case, the spaces and the dashes.</summary>
    public static string ReadLetters(string? typed) => string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterUpper));

    public static string ReadFigures(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    /// <summary>By four, as it is printed; on a narrow screen, two fours a line.</summary>
    public static string Grouped(string code) => string.Join(' ', Enumerable.Range(0, code.Length / 8).Select(i => $"{code.AsSpan(8 * i, 4)}\u00A0{code.AsSpan(8 * i + 4, 4)}"));

    public static string Digest(string number, string letters) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($"{number} {letters}")));

    public static bool Is(string digest, string number, string letters) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digest), Encoding.ASCII.GetBytes(Digest(number, letters)));
}
