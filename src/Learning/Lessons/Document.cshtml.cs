using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Lessons;

/// <summary>A page to print, made from the person's own answers; what they have not written becomes a line for a pen.</summary>
[AllowAnonymous]
internal sealed class DocumentPage(Studies studies, IRecord record, PrivateText seal, Visitor visitor, VisitStep visit) : HousePage
{
    [FromRoute(Name = "course")] public string CourseSlug { get; set; } = "";

    [FromRoute(Name = "lesson")] public string LessonSlug { get; set; } = "";

    [FromRoute(Name = "step")] public string StepId { get; set; } = "";

    [FromQuery(Name = "vide")] public string? Blank { get; set; }

    public bool IsBlank => Blank is "1";

    public PublishedLesson Lesson { get; private set; } = null!;

    public DownloadStep Step { get; private set; } = null!;

    public IReadOnlyList<DocumentPart> Parts { get; private set; } = [];

    public DateOnly Today => visitor.Today;

    public string? Pseudonym => visitor.Pseudonym;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        // All of them: a page may quote an earlier lesson.
        var study = await studies.Of(visitor.Id, CourseSlug, Studies.AllAnswers, cancellationToken);
        Lesson = study.Course.Lesson(LessonSlug) ?? throw new Missing();
        Step = Lesson.Step(StepId) as DownloadStep ?? throw new Missing();
        var rows = visitor.Id is { } person && !IsBlank ? await record.Of(person, cancellationToken) : [];
        var book = new AnswerBook(Lesson, IsBlank ? Study.OfNobody(study.Course) : study, rows, seal);
        Parts = Document.Of(Step, Lesson, book, Today);
        if (visitor.Id is { } someone && study.IsEnrolled) await visit.Execute(someone, Lesson, Step, cancellationToken);
    }
}
