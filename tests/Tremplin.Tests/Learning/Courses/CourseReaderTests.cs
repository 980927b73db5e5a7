using Tremplin.Learning.Courses;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

public sealed class CourseReaderTests
{
    [Fact]
    public void The_example_lesson_is_read_whole()
    {
        var reading = CourseFiles.In(Fixture.Folder).Read();

        Assert.Empty(reading.Findings.Select(f => f.ToString()));
        var lesson = Assert.Single(reading.Course!.Lessons);
        Assert.Equal(13, lesson.Steps.Count);
        Assert.Equal(["ouverture", "sosie", "cahier", "taille", "preuves", "frigo", "palette", "mon-mardi", "voix", "trente-secondes", "relire", "carte", "appel"], lesson.Steps.Select(s => s.Id));
    }
}
