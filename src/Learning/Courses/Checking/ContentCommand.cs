using System.Globalization;

namespace Tremplin.Learning.Courses;

/// <summary>The command « content check »: what a teacher reads at their desk before handing in a course.</summary>
internal static class ContentCommand
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Writes what to change in every course of a folder, then the figures of each lesson; 0 when there is nothing to change.</summary>
    public static int Check(string folder, TextWriter output)
    {
        var courses = Courses(folder);
        if (courses.Count == 0)
        {
            output.WriteLine($"Aucun cours dans « {folder} » : un cours est un dossier qui contient course.yaml.");
            return 1;
        }
        var count = 0;
        foreach (var course in courses)
        {
            var reading = CourseFiles.In(course).Read();
            List<Finding> findings = [.. reading.Findings, .. CourseCheck.Of(reading)];
            count += findings.Count;
            output.WriteLine($"Cours {reading.Slug}");
            WriteFindings(findings, output);
            WriteFigures(reading, output);
        }
        output.WriteLine(count switch { 0 => "Tout est en ordre.", 1 => "1 chose à changer.", _ => $"{count} choses à changer." });
        return count == 0 ? 0 : 1;
    }

    // The folder of the courses, or of one course.
    static List<string> Courses(string folder) =>
        !Directory.Exists(folder) ? []
        : File.Exists(Path.Combine(folder, "course.yaml")) ? [Path.GetFullPath(folder)]
        : [.. Directory.EnumerateDirectories(folder).Where(d => !Path.GetFileName(d).StartsWith('.')).Order(StringComparer.Ordinal).Select(Path.GetFullPath)];

    static void WriteFindings(IReadOnlyList<Finding> findings, TextWriter output)
    {
        foreach (var file in findings.GroupBy(f => f.File))
        {
            output.WriteLine();
            output.WriteLine($"  {file.Key}");
            foreach (var finding in file.OrderBy(f => f.Line))
                output.WriteLine($"    {(finding.Line > 0 ? $"ligne {finding.Line} : " : "")}{finding.Sentence}");
        }
    }

    static void WriteFigures(CourseReading reading, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"  {"leçon",-44}{"étapes",7}{"mots",7}{"minutes",9}{"lisibilité",12}{"phrase moy.",13}{"la plus longue",16}{"simplifié",11}");
        foreach (var lesson in reading.Draft?.Lessons ?? [])
        {
            var texts = lesson.Steps.Select(TextCheck.Texts).OfType<(string Standard, string Simplified)>().ToList();
            var standard = Readability.Of(string.Join("\n\n", texts.Select(t => t.Standard)));
            var simple = Readability.Of(string.Join("\n\n", texts.Select(t => t.Simplified)));
            var share = standard.Words == 0 ? 0 : simple.Words * 100.0 / standard.Words;
            output.WriteLine(string.Create(French,
                $"  {Cut(lesson.Slug),-44}{lesson.Steps.Count,7}{standard.Words,7}{lesson.Steps.Sum(s => s.Minutes),9:0.#}{$"{standard.KandelMoles:0} / {simple.KandelMoles:0}",12}{$"{standard.MeanSentence:0.0} / {simple.MeanSentence:0.0}",13}{$"{standard.Longest.Words} / {simple.Longest.Words}",16}{$"{share:0} %",11}"));
        }
        output.WriteLine();
    }

    static string Cut(string slug) => slug.Length <= 43 ? slug : slug[..42] + "…";
}
