using System.Text.RegularExpressions;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Importing;

/// <summary>« Hôte / Hôtesse de caisse », as ROME writes it, said in full for a man and for a woman.</summary>
internal static partial class JobNames
{
    const string Between = " / ";

    public static JobName Of(string label)
    {
        var at = label.IndexOf(Between, StringComparison.Ordinal);
        if (at < 0) return Whole(label, label);
        string[] man = label[..at].Trim().Split(' '), woman = label[(at + Between.Length)..].Trim().Split(' ');

        // Both share what comes before the masculine's last word in « Garde forestier / Forestière », and what comes after it in « Hôte / Hôtesse de caisse ».
        var last = man.Length - 1;
        var twin = last < woman.Length && AreTwins(man[last], woman[last]) ? last : Array.FindIndex(woman, word => AreTwins(man[last], word));
        if (twin < 0 || twin > last) twin = last;
        var before = man[0] is "Homme" ? [] : man[..(last - twin)];
        return Whole(string.Join(' ', [.. man, .. woman.Skip(twin + 1)]), string.Join(' ', [.. before, .. woman]));
    }

    static bool AreTwins(string one, string other) =>
        one.Length >= 3 && other.Length >= 3 && string.Compare(one, 0, other, 0, 3, StringComparison.OrdinalIgnoreCase) is 0;

    static JobName Whole(string masculine, string feminine) => new(WithoutBrackets(masculine), Brackets().Replace(feminine, "$1$2"));

    /// <summary>« spécialisé(e) » in the masculine.</summary>
    public static string WithoutBrackets(string text) => Brackets().Replace(text, "$2");

    [GeneratedRegex(@" ?\((e|ne|trice|euse)\)(s?)")]
    private static partial Regex Brackets();
}
