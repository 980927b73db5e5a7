using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Learning.Courses;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Enrolments;

/// <summary>Proposes lessons to the plan, one on each day the person chose, or every second day; never beyond the next seven days.</summary>
internal sealed class PlanLessons(IPlan plan, Visitor visitor)
{
    const int Ahead = 6, Every = 2;

    public async Task Execute(PersonId person, PublishedLesson first, bool today, Func<PublishedLesson, bool> isFinished, CancellationToken cancellationToken)
    {
        var days = await plan.Days(person, cancellationToken);
        var gap = days.AreChosen ? 1 : Every;
        var day = visitor.Today.AddDays(today ? 0 : gap);
        var last = visitor.Today.AddDays(Ahead);
        // What is begun today is for today, whatever the day.
        if (!today) day = days.FirstFrom(day);
        var lines = new List<PlanLine>();
        for (var lesson = first; lesson is not null && day <= last; lesson = lesson.Next)
        {
            if (isFinished(lesson)) continue;
            lines.Add(new(OriginOf(lesson), $"Leçon {lesson.Number} : {lesson.Title}", day) { Minutes = lesson.Content.Minutes, From = lesson.Course.Title, Href = lesson.Href });
            day = days.FirstFrom(day.AddDays(gap));
        }
        await plan.Propose(person, lines, reopen: false, cancellationToken);
    }

    public static string OriginOf(PublishedLesson lesson) => $"learning:{lesson.Course.Slug}/{lesson.Slug}";
}
