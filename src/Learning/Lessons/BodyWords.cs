using Tremplin.Learning.Courses;

namespace Tremplin.Learning.Lessons;

/// <summary>The body of a step, with the person's own answers where it quotes them; a line whose answer is still empty keeps only its label.</summary>
internal static class BodyWords
{
    public static string Html(Step step, StepView view) => step.Body.Contains('{', StringComparison.Ordinal)
        ? Prose.Html(string.Join('\n', step.Body.Split('\n').Select(line => view.Book.Fill(line, view.Today, words: Literal) ?? WithoutHoles(line))))
        : view.Html(step.Body);

    static string WithoutHoles(string line) => line[..line.IndexOf('{', StringComparison.Ordinal)].TrimEnd(' ', ':', '—', '*');

    /// <summary>What someone wrote is words, never Markdown.</summary>
    public static string Literal(string words) =>
        string.Concat(words.ReplaceLineEndings(" ").Select(c => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) ? $"\\{c}" : c.ToString()));
}
