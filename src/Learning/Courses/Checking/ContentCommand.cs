namespace Tremplin.Learning.Courses;

/// <summary>The command « content check »: what a teacher reads at their desk before handing in a course.</summary>
internal static class ContentCommand
{
    public static int Check(string folder, TextWriter output)
    {
        var courses = Courses(folder);
        if (courses.Count == 0)
        {
            output.WriteLine($"Aucun cours dans « {folder} » : un cours est un dossier qui contient course.yaml.");
            return 1;
        }
        var findings = 0;
        foreach (var course in courses)
        {
            var reading = CourseFiles.In(course).Read();
            findings += Write(reading, reading.Findings, output);
        }
        output.WriteLine(findings == 0 ? "Tout est en ordre." : $"{findings} chose(s) à changer.");
        return findings == 0 ? 0 : 1;
    }

    // The folder of the courses, or of one course.
    static List<string> Courses(string folder) =>
        !Directory.Exists(folder) ? []
        : File.Exists(Path.Combine(folder, "course.yaml")) ? [Path.GetFullPath(folder)]
        : [.. Directory.EnumerateDirectories(folder).Where(d => !Path.GetFileName(d).StartsWith('.')).Order(StringComparer.Ordinal).Select(Path.GetFullPath)];

    static int Write(CourseReading reading, IReadOnlyList<Finding> findings, TextWriter output)
    {
        output.WriteLine($"cours {reading.Slug}");
        foreach (var file in findings.GroupBy(f => f.File))
        {
            output.WriteLine($"  {file.Key}");
            foreach (var finding in file.OrderBy(f => f.Line))
                output.WriteLine($"    {(finding.Line > 0 ? $"ligne {finding.Line} : " : "")}{finding.Sentence}");
        }
        return findings.Count;
    }
}
