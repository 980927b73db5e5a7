using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;
using Tremplin.Learning.Enrolments;

namespace Tremplin.Learning.Courses;

[AllowAnonymous, PublicBytes]
internal sealed class CoursePage(Studies studies, Library library, MoveToNewVersion move, Visitor visitor) : HousePage
{
    [FromRoute(Name = "course")] public string Slug { get; set; } = "";

    public Study Study { get; private set; } = null!;

    public bool HasNewer => Study.IsEnrolled && library.Current.Any(c => c.Slug == Slug && c.Number > Study.Course.Number);

    public (PublishedLesson Lesson, Step Step)? Resume { get; private set; }

    /// <summary>
    /// Where one is in the course, which is all that the page shows of somebody: the version, the step to go on from, the lessons done. People at one place
    /// are shown the same words, rendered once; what one alone can see must stay outside.
    /// </summary>
    public string Place { get; private set; } = "";

    public bool IsHere(Week week) => week == (Resume?.Lesson.Week ?? Study.Course.Content.Weeks[0]);

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Study = await studies.Of(visitor.Id, Slug, Studies.NoAnswers, cancellationToken);
        Resume = Study.Resume();
        var lessons = Study.Course.Lessons;
        var done = string.Create(lessons.Count, Study, (marks, study) => { for (var i = 0; i < marks.Length; i++) marks[i] = study.IsFinished(lessons[i]) ? '1' : '0'; });
        Place = $"{Slug}/{Study.Course.Number}/{Study.IsEnrolled}/{(Resume is var (lesson, step) ? lesson.KeyOf(step) : "")}/{done}";
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken)
    {
        await move.Execute(Slug, cancellationToken);
        return Redirect($"/formations/{Slug}");
    }
}
