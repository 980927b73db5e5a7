using Tremplin.Kernel;
using Tremplin.Learning.Courses;

namespace Tremplin.Learning.Lessons;

/// <summary>The kind remarks a form makes after saving, and the small corrections it makes by itself.</summary>
internal static class Remarks
{
    /// <summary>What the chosen options answer; once saved, what the words call for too.</summary>
    public static IEnumerable<string> On(Field field, FilledForm form, bool saved) =>
        field.Options.Where(o => form[field.Id].Contains(o.Id)).Select(o => o.Feedback).OfType<string>().Concat(saved ? Nudges(field, form.First(field.Id)) : []);

    static IEnumerable<string> Nudges(Field field, string words)
    {
        var plain = PlainText.Of(words);
        foreach (var nudge in field.Nudges)
        {
            var holds = nudge.WhenEmpty ? plain.Length is 0
                : plain.Length > 0 && (
                    nudge.Starts.Any(s => $"{plain} ".StartsWith($"{PlainText.Of(s)} ", StringComparison.Ordinal))
                    || nudge.Contains.Any(s => $" {plain} ".Contains($" {PlainText.Of(s)} ", StringComparison.Ordinal))
                    || (nudge.Only.Count > 0 && IsOnly(plain, [.. nudge.Only, field.Starts ?? "je"])));
            if (holds) yield return nudge.Say;
        }
    }

    /// <summary>Adds the beginning the field asks for (« Je sais »), when the person left it out.</summary>
    public static string WithStart(Field field, string words)
    {
        if (field.Starts is not { } start || words.Length is 0 || PlainText.Of(words).StartsWith(PlainText.Of(start), StringComparison.Ordinal)) return words;
        var rest = words.Length > 1 && char.IsUpper(words[0]) && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
        return $"{start} {rest}";
    }

    static bool IsOnly(string plain, IReadOnlyList<string> words)
    {
        string[] small = ["je", "suis", "tres", "et", "assez", "plutot", "bien", "j", "ai"];
        var known = words.SelectMany(w => PlainText.Of(w).Split(' ')).Concat(small).ToHashSet();
        return plain.Split(' ').All(w => known.Contains(w) || known.Contains(w.TrimEnd('e', 's')) || (w.EndsWith("euse", StringComparison.Ordinal) && known.Contains(w[..^4] + "eux")));
    }
}
