using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;

namespace Tremplin.Learning.Lessons;

[AllowAnonymous]
internal sealed class LessonPage(Studies studies, StepViews views, VisitStep visit, Visitor visitor) : HousePage
{
    [FromRoute(Name = "course")] public string CourseSlug { get; set; } = "";

    [FromRoute(Name = "lesson")] public string LessonSlug { get; set; } = "";

    public Study Study { get; private set; } = null!;

    public PublishedLesson Lesson { get; private set; } = null!;

    public bool IsWhole { get; private set; }

    public bool Simplified { get; private set; }

    public IReadOnlyList<StepView> Views { get; private set; } = [];

    /// <summary>Where « Commencer » or « Reprendre » leads.</summary>
    public Step Next => Study.IsFinished(Lesson) ? Lesson.Steps[0] : Study.Left(Lesson)[0];

    public PublishedLesson? Before => Lesson.Number > 1 ? Lesson.Course.Lessons[Lesson.Number - 2] : null;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var display = Display.From(HttpContext);
        (IsWhole, Simplified) = (display.IsWholeLesson, display.SimplifiedFirst);
        Study = await studies.Of(visitor.Id, CourseSlug, IsWhole ? LessonSlug + "/" : Studies.NoAnswers, cancellationToken);
        Lesson = Study.Course.Lesson(LessonSlug) ?? throw new Missing();
        if (!IsWhole) return;
        Views = await views.Of(Study, Lesson, Lesson.Steps, display, cancellationToken);
        // Everything to read is on this page: reading it is seeing it.
        if (visitor.Id is { } person && Study.IsEnrolled)
            foreach (var step in Lesson.Steps.Where(s => s is TextStep or ExampleStep or VideoStep && !Study.IsDone(Lesson, s)))
                await visit.Execute(person, Lesson, step, cancellationToken);
    }
}
