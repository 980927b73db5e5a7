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

    public bool IsHere(Week week) => week == (Resume?.Lesson.Week ?? Study.Course.Content.Weeks[0]);

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Study = await studies.Of(visitor.Id, Slug, Studies.NoAnswers, cancellationToken);
        Resume = Study.Resume();
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken)
    {
        await move.Execute(Slug, cancellationToken);
        return Redirect($"/formations/{Slug}");
    }
}
