using System.Globalization;

namespace Tremplin.Learning.Courses;

/// <summary>The command « content »: what a teacher reads at their desk before handing in a course.</summary>
internal static class ContentCommand
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Does « check », « links » or « table » for every course of a folder; 0 when there is nothing to change.</summary>
    public static int Run(string what, string folder, TextWriter output)
    {
        var readings = Courses(folder).Select(course => CourseFiles.In(course).Read()).ToList();
        if (readings.Count == 0)
        {
            output.WriteLine($"Aucun cours dans « {folder} » : un cours est un dossier qui contient course.yaml.");
            return 1;
        }
        if (what is "table")
        {
            output.Write(CourseTable.Of(readings));
            return 0;
        }
        var count = 0;
        foreach (var reading in readings)
        {
            IReadOnlyList<Finding> findings = what is "links" ? LinkCheck.Of(reading) : [.. reading.Findings, .. CourseCheck.Of(reading)];
            count += findings.Count;
            output.WriteLine($"Cours {reading.Slug}");
            WriteFindings(findings, output);
            output.WriteLine();
            if (what is "links") WriteLinks(reading, output);
            else WriteFigures(reading, output);
            output.WriteLine();
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

    static void WriteLinks(CourseReading reading, TextWriter output)
    {
        foreach (var link in LinkCheck.All(reading).GroupBy(l => l.Address).OrderBy(l => l.Key, StringComparer.Ordinal))
            output.WriteLine($"  {link.Key} ({string.Join(", ", link.Select(l => l.File).Distinct())})");
    }

    static void WriteFigures(CourseReading reading, TextWriter output)
    {
        output.WriteLine($"  {"leçon",-44}{"étapes",7}{"mots",7}{"minutes",9}{"lisibilité",12}{"phrase moy.",13}{"la plus longue",16}{"simplifié",11}");
        foreach (var lesson in reading.Draft?.Lessons ?? [])
        {
            var (standard, simple) = TextCheck.Measured(lesson);
            var share = standard.Words == 0 ? 0 : simple.Words * 100.0 / standard.Words;
            output.WriteLine(string.Create(French,
                $"  {Cut(lesson.Slug),-44}{lesson.Steps.Count,7}{standard.Words,7}{lesson.Steps.Sum(s => s.Minutes),9:0.#}{$"{standard.KandelMoles:0} / {simple.KandelMoles:0}",12}{$"{standard.MeanSentence:0.0} / {simple.MeanSentence:0.0}",13}{$"{standard.Longest.Words} / {simple.Longest.Words}",16}{$"{share:0} %",11}"));
        }
    }

    static string Cut(string slug) => slug.Length <= 43 ? slug : slug[..42] + "…";
}
