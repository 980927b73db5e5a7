using System.Text.RegularExpressions;

namespace Tremplin.Learning.Courses;

/// <summary>The words of the trade of employment, which a lesson may use when its header explains them.</summary>
internal static class Jargon
{
    static readonly string[] Acronyms =
    [
        "AAH", "ACI", "AFEST", "AGEFIPH", "AIJ", "API", "ARE", "ASS", "ATS", "BTP", "CACES", "CDAPH", "CDD", "CDDI", "CDI", "CEP", "CIP", "CPF",
        "CQP", "CSE", "CSP", "DRH", "EPI", "EPIDE", "ESAT", "ETP", "ETTI", "FALC", "FLE", "GEIQ", "GPEC", "HACCP", "ITT", "MDPH", "OPCO", "PCIE",
        "PLIE", "PME", "PMR", "PMSMP", "POE", "POEC", "POEI", "PTP", "QPV", "RH", "RNCP", "ROME", "RPPS", "RQTH", "RSA", "SIAE", "SST", "STAR", "TPE", "TTH", "VAE",
    ];

    static readonly string[] Words =
    [
        "intérim", "alternance", "bilan de compétences", "blocs? de compétences", "compétences? transférables?", "compétences? transversales?",
        "convention collective", "coaching", "freelance", "hard skills?", "soft skills?", "savoir-être", "employabilité", "marché caché", "networking",
        "onboarding", "pitch", "portage salarial", "prérequis", "référentiels?", "remobilisation", "job dating", "mobilité professionnelle",
        "savoirs? d'action", "sourcing", "titre professionnel",
    ];

    static readonly Regex Known = new(
        $@"(?<![\w-])(?:(?:{string.Join('|', Acronyms)})|(?i:{string.Join('|', Words)}))(?![\w-])", RegexOptions.CultureInvariant);

    public static IEnumerable<Finding> Check(Lesson lesson, CourseReading reading)
    {
        var passages = reading.Passages.Where(p => p.File == CourseCheck.FileOf(lesson)).ToList();
        foreach (var (word, line) in Unexplained(passages, lesson.Jargon.Keys))
            yield return new(CourseCheck.FileOf(lesson), line, $"« {word} » n'est pas expliqué : ajoutez-le à l'en-tête, jargon: {{ {word}: \"…\" }}, ou dites-le avec des mots de tous les jours.");
        foreach (var (word, explanation) in lesson.Jargon)
        {
            // The explanation is itself a passage: it does not count as a use.
            if (!passages.Any(p => p.Text != explanation && p.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                yield return new(CourseCheck.FileOf(lesson), 1, $"« {word} » est expliqué dans « jargon », mais la leçon ne l'emploie pas : retirez-le.");
        }
    }

    /// <summary>The tile and the contents of a course have no header to explain a word.</summary>
    public static IEnumerable<Finding> CheckCourse(CourseReading reading) =>
        Unexplained(reading.Passages.Where(p => p.File == "course.yaml"), [])
            .Select(w => new Finding("course.yaml", w.Line, $"« {w.Word} » n'est pas expliqué ici : dites-le avec des mots de tous les jours."));

    static IEnumerable<(string Word, int Line)> Unexplained(IEnumerable<Passage> passages, IEnumerable<string> explained)
    {
        var known = explained.Select(Stem).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in passages)
        {
            var text = passage.Text.Replace('’', '\'');
            foreach (Match word in Known.Matches(text))
                if (known.Add(Stem(word.Value))) yield return (word.Value, passage.Line + text.AsSpan(0, word.Index).Count('\n'));
        }
    }

    // Without the marks of the plural, so that « référentiels » is explained by « référentiel ».
    static string Stem(string word) => string.Join(' ', word.Split(' ').Select(w => w.Length > 4 ? w.TrimEnd('s') : w));
}
