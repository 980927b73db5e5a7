using Tremplin.Kernel;
using Tremplin.Learning.Courses;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Enrolments;

/// <summary>Proposes lessons to the plan, one every second day, and never beyond the next seven days.</summary>
internal sealed class PlanLessons(IPlan plan, TimeProvider clock)
{
    const int Ahead = 6, Every = 2;

    public Task Execute(PersonId person, PublishedLesson first, bool today, Func<PublishedLesson, bool> isFinished, CancellationToken cancellationToken)
    {
        var day = clock.TodayInParis.AddDays(today ? 0 : Every);
        var last = clock.TodayInParis.AddDays(Ahead);
        var lines = new List<PlanLine>();
        for (var lesson = first; lesson is not null && day <= last; lesson = lesson.Next)
        {
            if (isFinished(lesson)) continue;
            lines.Add(new(OriginOf(lesson), $"Leçon {lesson.Number} : {lesson.Title}", day) { Minutes = lesson.Content.Minutes, From = lesson.Course.Title, Href = lesson.Href });
            day = day.AddDays(Every);
        }
        return plan.Propose(person, lines, reopen: false, cancellationToken);
    }

    public static string OriginOf(PublishedLesson lesson) => $"learning:{lesson.Course.Slug}/{lesson.Slug}";
}
