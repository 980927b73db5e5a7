using System.Text.RegularExpressions;

namespace Tremplin.Learning.Courses;

/// <summary>The pages of the web that a course leads to or cites, looked at from the desk: none is opened.</summary>
internal static partial class LinkCheck
{
    /// <summary>Every address that a course leads to, or that its sources name, with its file.</summary>
    public static IEnumerable<(string File, string Address)> All(CourseReading reading) =>
    [
        .. Followed(reading).Select(l => (l.File, l.Address)),
        .. Sources(reading).SelectMany(s => Named().Matches(s.Source.Where).Select(a => (s.File, a.Value))),
    ];

    /// <summary>Addresses that are not well written or that two spellings share, and sources whose date is none.</summary>
    public static IReadOnlyList<Finding> Of(CourseReading reading)
    {
        var findings = new List<Finding>();
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (file, line, address) in Followed(reading))
        {
            var page = Spelling().Replace(address, "");
            if (address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || !Prose.IsSafe(address))
                findings.Add(new(file, line, $"l'adresse « {address} » ne convient pas : elle commence par https://, sans espace."));
            else if (!known.TryAdd(page, address) && known[page] != address)
                findings.Add(new(file, line, $"« {address} » et « {known[page]} » sont la même page : écrivez-la d'une seule façon."));
        }
        foreach (var (file, source) in Sources(reading).Where(s => !Date().IsMatch(s.Source.Date)))
            findings.Add(new(file, 1, $"la source « {source.Key} » est datée « {source.Date} » : écrivez 2025, 2025-09, 2025-09-30, ou « sans date » si la page n'en a pas."));
        return findings;
    }

    static IEnumerable<(string File, int Line, string Address)> Followed(CourseReading reading) =>
        reading.Passages.SelectMany(p => Prose.Links(p.Text).Where(l => !l.Url.StartsWith('/')).Select(l => (p.File, p.Line + l.Line, l.Url)));

    static IEnumerable<(string File, Source Source)> Sources(CourseReading reading) =>
        (reading.Draft?.Lessons ?? []).SelectMany(l => l.Sources.Select(s => (CourseCheck.FileOf(l), s)));

    // A source may name a site as one says it aloud: « vae.gouv.fr ».
    [GeneratedRegex(@"(?:https?://)?(?:[a-z0-9-]+\.)+(?:fr|org|com|eu|net|info)\b(?:/[^\s,;)»]*)?")]
    private static partial Regex Named();

    // What two spellings of one page may differ by.
    [GeneratedRegex("^https://(?:www[.])?|/?(?:#.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Spelling();

    [GeneratedRegex(@"^(?:sans date|\d{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?)$")]
    private static partial Regex Date();
}
