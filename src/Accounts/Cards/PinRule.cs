using System.Globalization;

namespace Tremplin.Accounts.Cards;

/// <summary>What the PIN of a card must be: six figures, none of those a thief would spend three tries on.</summary>
internal static class PinRule
{
    public const int Length = 6;

    /// <summary>Lines drawn on the keys of a telephone.</summary>
    static readonly string[] Drawn = ["147258", "258369", "147852", "159753", "159357", "258147", "369258", "789456", "741852", "852963"];

    /// <summary>A sentence that says what to do, or null when the PIN will do.</summary>
    public static string? Fault(string pin) =>
        pin.Length is not Length ? "Choisissez six chiffres, ni plus ni moins."
        : IsRow(pin) ? "Ces chiffres se répètent ou se suivent : c'est le premier code qu'un voleur essaierait. Mélangez-les."
        : IsDate(pin) ? "Ce code ressemble à une date : quelqu'un qui vous connaît pourrait le deviner. Choisissez d'autres chiffres."
        : null;

    static bool IsRow(string pin)
    {
        var steps = pin.Zip(pin.Skip(1), (a, b) => (b - a + 10) % 10).Distinct().Count();
        return steps is 1 || pin.Distinct().Count() < 3 || pin[..3] == pin[3..] || pin[..3] == string.Concat(pin[3..].Reverse()) || Drawn.Contains(pin);
    }

    /// <summary>A birthday (150862, 620815) or a year (1962, at either end).</summary>
    static bool IsDate(string pin) =>
        Number(pin[2..4]) is >= 1 and <= 12 && (IsDay(pin[..2]) || IsDay(pin[4..])) || IsYear(pin[..4]) || IsYear(pin[2..]);

    static bool IsDay(string two) => Number(two) is >= 1 and <= 31;

    static bool IsYear(string four) => Number(four) is >= 1930 and <= 2029;

    static int Number(string figures) => int.Parse(figures, CultureInfo.InvariantCulture);
}
