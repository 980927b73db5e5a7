using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Learning.Enrolments;

namespace Tremplin.Learning.Courses;

/// <summary>The first door of the home page, when there is a course to open.</summary>
internal sealed class CourseDoor(Library library) : ViewComponent
{
    public IViewComponentResult Invoke() => View("/Courses/CourseDoor.cshtml", library.Current.FirstOrDefault());
}

/// <summary>The courses on the home page.</summary>
internal sealed class CourseTiles(Library library) : ViewComponent
{
    public IViewComponentResult Invoke() => View("/Courses/CourseTiles.cshtml", library.Current);
}

/// <summary>After the interest test: the step of a course that sends there, to go back to or to discover.</summary>
internal sealed class BackToLesson(Library library) : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        var (lesson, step) = library.Current.SelectMany(c => c.Lessons).SelectMany(l => l.Steps.Select(s => (l, s))).FirstOrDefault(at => at.s is TextStep { Slot: "interests" });
        return step is null ? Content("") : View("/Courses/BackToLesson.cshtml", (lesson.HrefOf(step), lesson.Title));
    }
}

/// <summary>« Vous en étiez ici », on the home page of someone who has begun.</summary>
internal sealed class ResumeSlot(Studies studies, Library library, Visitor visitor) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        foreach (var course in library.Current)
            if (await studies.Of(visitor.Id, course.Slug, Studies.NoAnswers, HttpContext.RequestAborted) is { IsEnrolled: true } study)
                return View("/Courses/ResumeSlot.cshtml", study);
        return View("/Courses/NotBegunSlot.cshtml", library.Current);
    }
}
