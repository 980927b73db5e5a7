using System.Globalization;

namespace Tremplin.Learning.Courses;

/// <summary>What makes a course that can be read a course worth reading: the refusals of content/README.md, each with its numbers.</summary>
internal static class CourseCheck
{
    public static IReadOnlyList<Finding> Of(CourseReading reading)
    {
        var findings = new List<Finding>();
        var unread = reading.Findings.Select(f => f.File).ToHashSet(StringComparer.Ordinal);
        foreach (var lesson in reading.Draft?.Lessons ?? [])
        {
            // A lesson of which a part could not be read would seem to lack it.
            if (!unread.Contains(FileOf(lesson))) findings.AddRange(Structure(lesson, reading));
            findings.AddRange(TextCheck.Of(lesson, reading));
            findings.AddRange(Jargon.Check(lesson, reading));
        }
        findings.AddRange(Jargon.CheckCourse(reading));
        findings.AddRange(Wording.Check(reading));
        findings.AddRange(MediaCheck.Of(reading));
        return [.. findings.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];
    }

    public static string FileOf(Lesson lesson) => lesson.Slug + ".md";

    static IEnumerable<Finding> Structure(Lesson lesson, CourseReading reading)
    {
        var file = FileOf(lesson);
        foreach (var (before, step) in lesson.Steps.Zip(lesson.Steps.Skip(1)))
            if (IsReading(before) && IsReading(step))
                yield return new(file, reading.Places[step].Line, $"deux lectures de suite (« {before.Id} » puis « {step.Id} ») : mettez entre elles une question ou une chose à faire.");

        if (!lesson.Steps.Any(s => s is ExampleStep)) yield return new(file, 1, "la leçon n'a pas d'exemple travaillé : ajoutez une étape « kind: example ».");
        if (!lesson.Steps.Any(s => s is DownloadStep)) yield return new(file, 1, "la leçon ne laisse rien en main : ajoutez une page à imprimer, « kind: download ».");
        var actions = lesson.Steps.OfType<ActionStep>().ToList();
        if (actions.Count != 1)
            yield return new(file, 1, $"la leçon a {actions.Count} action(s), il en faut une : une étape « kind: action », à la fin.");
        else if (lesson.Steps[^1] != actions[0])
            yield return new(file, reading.Places[actions[0]].Line, "l'action ferme la leçon : mettez cette étape à la fin.");

        if (lesson.Skills.Count == 0) yield return new(file, 1, "la famille « skill » est vide : dites ce que la leçon apprend à faire.");
        if (lesson.Motivations.Count == 0) yield return new(file, 1, "la famille « motivation » est vide : dites ce qui aide à s'y mettre.");
        if (!lesson.Steps.Any(s => s.IsMotivation)) yield return new(file, 1, "aucune étape n'est de la famille « motivation » : ajoutez « family: motivation » à celle qui aide à s'y mettre.");
        if (lesson.Steps.All(s => s.IsMotivation)) yield return new(file, 1, "aucune étape n'est de la famille « skill » : une leçon apprend aussi à faire quelque chose.");

        if (MinutesOff(lesson.Steps, lesson.Minutes) is { } minutes)
            yield return new(file, 1, $"les étapes durent {minutes} minutes en tout, la leçon en annonce {lesson.Minutes} : l'écart doit rester sous 25 %.");
        if (lesson.Short is not { } path) yield break;
        var steps = lesson.Steps.Where(s => path.Steps.Contains(s.Id)).ToList();
        if (!steps.Any(s => s is ActionStep)) yield return new(file, 1, "le chemin court n'a pas l'action : ajoutez son étape à « short ».");
        if (path.Minutes >= lesson.Minutes) yield return new(file, 1, $"le chemin court dure {path.Minutes} minutes, la leçon {lesson.Minutes} : il doit être plus court.");
        if (MinutesOff(steps, path.Minutes) is { } few)
            yield return new(file, 1, $"les étapes du chemin court durent {few} minutes en tout, il en annonce {path.Minutes} : l'écart doit rester sous 25 %.");
    }

    static bool IsReading(Step step) => step is TextStep or ExampleStep;

    static string? MinutesOff(IReadOnlyList<Step> steps, int announced)
    {
        var sum = steps.Sum(s => s.Minutes);
        return Math.Abs(sum - announced) > announced * 0.25m ? sum.ToString("0.#", CultureInfo.GetCultureInfo("fr-FR")) : null;
    }
}
