using System.Globalization;
using System.Text;

namespace Tremplin.Learning.Courses;

/// <summary>docs/content.md: each lesson in figures, with the page and the action it leaves.</summary>
internal static class CourseTable
{
    public static string Of(IEnumerable<CourseReading> readings)
    {
        var table = new StringBuilder("""
            # The courses, lesson by lesson

            `bin/content table > docs/content.md` writes this page; a test compares it with the courses. Two figures are those of the whole lesson and of its short path (minutes), or
            of the text and of the *texte simplifié* (words of the readings; readability, Kandel-Moles). The action is the one proposed to whoever has written nothing.

            """);
        foreach (var course in readings.Select(r => r.Draft).OfType<CourseContent>())
        {
            table.Append(CultureInfo.InvariantCulture, $"\n## {course.Title}\n");
            foreach (var week in course.Weeks)
            {
                table.Append(CultureInfo.InvariantCulture, $"\n### Semaine {week.Number} : {week.Title}\n\n| lesson | minutes | words | readability | product | closing action |\n|---|---|---|---|---|---|\n");
                foreach (var lesson in week.Lessons) table.Append(Row(lesson));
            }
        }
        return table.ToString();
    }

    static string Row(Lesson lesson)
    {
        var (standard, simple) = TextCheck.Measured(lesson);
        var pages = string.Join(", ", lesson.Steps.OfType<DownloadStep>().Select(s => s.Heading));
        var action = lesson.Steps.OfType<ActionStep>().LastOrDefault()?.Lines[^1].Text;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {lesson.Title} | {lesson.Minutes} / {lesson.Short?.Minutes} | {standard.Words} / {simple.Words} | {standard.KandelMoles:0} / {simple.KandelMoles:0} | {pages} | {action} |\n");
    }
}
