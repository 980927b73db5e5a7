using System.Text.RegularExpressions;

namespace Tremplin.Learning.Courses;

/// <summary>Names: which are well written, and which known one a misspelt one is close to.</summary>
internal static partial class Spelling
{
    public static bool IsId(string text) => Id().IsMatch(text);

    /// <summary>The id of a field or an option may also have underscores (« preuve_type »).</summary>
    public static bool IsFieldId(string text) => FieldId().IsMatch(text);

    public static bool IsFile(string text) => FileName().IsMatch(text);

    /// <summary>« Vouliez-vous dire … ? » when a known word is close; otherwise the list of what is possible.</summary>
    public static string Suggest(string word, IEnumerable<string> known)
    {
        var all = known.ToList();
        return Near(word, all) is { } near ? $"Vouliez-vous dire « {near} » ?"
            : all.Count > 0 ? $"Possibles : {string.Join(", ", all.Take(20))}."
            : "Il n'y en a aucun.";
    }

    /// <summary>The known word that a misspelt one is close to, or null.</summary>
    public static string? Near(string word, IEnumerable<string> known) =>
        known.Select(k => (Word: k, Distance: Distance(word, k))).Where(k => k.Distance <= Math.Max(1, Math.Max(word.Length, k.Word.Length) / 3))
            .OrderBy(k => k.Distance).Select(k => k.Word).FirstOrDefault();

    /// <summary>The number of letters to add, remove, replace or swap to go from one word to the other.</summary>
    static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 3 || a.Length > 60) return int.MaxValue;
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return d[a.Length, b.Length];
    }

    [GeneratedRegex(@"^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?\z")]
    private static partial Regex FieldId();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{0,79}\z")]
    private static partial Regex FileName();
}
