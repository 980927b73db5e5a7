using System.Globalization;
using System.Text.RegularExpressions;

namespace Tremplin.Learning.Courses;

/// <summary>The two texts of a reading: each easy enough, and the simplified one complete.</summary>
internal static partial class TextCheck
{
    public const int StandardScore = 55;
    public const int StandardMean = 18;
    public const int SimplifiedScore = 70;
    public const int SimplifiedMean = 12;
    public const int SimplifiedLongest = 18;
    public const int SimplifiedShare = 60;

    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static IEnumerable<Finding> Of(Lesson lesson, CourseReading reading)
    {
        foreach (var step in lesson.Steps)
            if (Texts(step) is var (standard, simplified) && reading.Places.TryGetValue(step, out var place))
            {
                foreach (var finding in Standard(standard, place)) yield return finding;
                if (simplified.Length == 0) continue;
                foreach (var finding in Simplified(simplified, standard, place)) yield return finding;
                foreach (var finding in Missing(standard, simplified, place)) yield return finding;
            }
        foreach (var finding in Links(lesson, reading)) yield return finding;
    }

    /// <summary>The standard and the simplified text of a step that has both.</summary>
    public static (string Standard, string Simplified)? Texts(Step step) => step switch
    {
        TextStep text => (text.Body, text.Simplified),
        ExampleStep example => (example.Body, example.Simplified),
        _ => null,
    };

    /// <summary>All the standard texts of a lesson measured as one, and all its simplified texts.</summary>
    public static (Readability Standard, Readability Simplified) Measured(Lesson lesson)
    {
        var texts = lesson.Steps.Select(Texts).OfType<(string Standard, string Simplified)>().ToList();
        return (Readability.Of(string.Join("\n\n", texts.Select(t => t.Standard))), Readability.Of(string.Join("\n\n", texts.Select(t => t.Simplified))));
    }

    static IEnumerable<Finding> Standard(string text, StepPlace place)
    {
        var measured = Readability.Of(text);
        if (measured.KandelMoles < StandardScore)
            yield return new(place.File, place.BodyLine, $"le texte est trop difficile : lisibilité {Plain(measured.KandelMoles)}, il faut au moins {StandardScore}. Prenez des mots et des phrases plus courts.");
        if (measured.MeanSentence > StandardMean)
            yield return new(place.File, place.BodyLine, $"les phrases du texte ont {Plain(measured.MeanSentence)} mots en moyenne, il en faut {StandardMean} au plus : coupez les plus longues, comme « {measured.Longest.Beginning} ».");
    }

    static IEnumerable<Finding> Simplified(string text, string standard, StepPlace place)
    {
        var (measured, original) = (Readability.Of(text), Readability.Of(standard));
        if (measured.KandelMoles < SimplifiedScore)
            yield return new(place.File, place.SimplifiedLine, $"le texte simplifié est trop difficile : lisibilité {Plain(measured.KandelMoles)}, il faut au moins {SimplifiedScore}. Prenez des mots et des phrases plus courts.");
        if (measured.MeanSentence > SimplifiedMean)
            yield return new(place.File, place.SimplifiedLine, $"les phrases du texte simplifié ont {Plain(measured.MeanSentence)} mots en moyenne, il en faut {SimplifiedMean} au plus.");
        foreach (var sentence in measured.Sentences.Where(s => s.Words > SimplifiedLongest))
            yield return new(place.File, place.SimplifiedLine + sentence.Line, $"cette phrase simplifiée a {sentence.Words} mots, il en faut {SimplifiedLongest} au plus : « {sentence.Beginning} ».");
        if (measured.Words * 100 > original.Words * SimplifiedShare)
            yield return new(place.File, place.SimplifiedLine, $"le texte simplifié a {measured.Words} mots pour {original.Words} ({Plain(measured.Words * 100.0 / Math.Max(1, original.Words))} %), il en faut {SimplifiedShare} % au plus : {original.Words * SimplifiedShare / 100} mots.");
    }

    static IEnumerable<Finding> Missing(string standard, string simplified, StepPlace place)
    {
        var numbers = Numbers(standard).Except(Numbers(simplified)).ToList();
        if (numbers.Count > 0)
            yield return new(place.File, place.SimplifiedLine, $"il manque dans le texte simplifié {Count(numbers.Count, "nombre")} du texte : {string.Join(", ", numbers)}.");
        var links = Prose.Links(standard).Select(l => l.Url).Except(Prose.Links(simplified).Select(l => l.Url)).ToList();
        if (links.Count > 0)
            yield return new(place.File, place.SimplifiedLine, $"il manque dans le texte simplifié {Count(links.Count, "lien")} du texte : {string.Join(", ", links)}.");
        var kept = Prose.BoldLabels(simplified).Select(Key).ToHashSet();
        var labels = Prose.BoldLabels(standard).Where(l => !kept.Contains(Key(l))).ToList();
        if (labels.Count > 0)
            yield return new(place.File, place.SimplifiedLine, $"il manque dans le texte simplifié {Count(labels.Count, "étiquette")} en gras du texte : {string.Join(", ", labels.Select(l => $"« {l} »"))}. Les deux premiers mots suffisent.");
    }

    /// <summary>The same words must lead to the same place in the whole lesson.</summary>
    static IEnumerable<Finding> Links(Lesson lesson, CourseReading reading)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in reading.Passages.Where(p => p.File == CourseCheck.FileOf(lesson)))
            foreach (var (url, text, line) in Prose.Links(passage.Text))
                if (!known.TryAdd(text, url) && known[text] != url)
                    yield return new(passage.File, passage.Line + line, $"le lien « {text} » mène à deux adresses ({known[text]} et {url}) : donnez-leur des mots différents.");
    }

    static IEnumerable<string> Numbers(string markdown) => Number().Matches(Readability.Plain(markdown)).Select(n => n.Value).Distinct();

    // « Un papier qui est à vous » may become « Un papier à vous »: its first two words are what one looks for on the page.
    static string Key(string label) => string.Join(' ', Word().Matches(label).Take(2).Select(w => w.Value.ToLowerInvariant()));

    static string Count(int count, string word) => $"{count} {word}{(count > 1 ? "s" : "")}";

    static string Plain(double number) => number.ToString("0.#", French);

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
