namespace Tremplin.Tests;

public sealed class Smoke
{
    [Xunit.Fact]
    public void The_house_has_foundations() => Xunit.Assert.NotNull(typeof(Tremplin.Learning.Courses.CourseContent));
}
