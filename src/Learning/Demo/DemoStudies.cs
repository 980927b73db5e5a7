using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;

namespace Tremplin.Learning.Demo;

/// <summary>Aïcha is in the middle of lesson 2; Marcel has just begun lesson 1.</summary>
internal sealed class DemoStudies(Library library, Enrol enrol, KeepAnswer keepAnswer, VisitStep visit) : IDemoData
{
    public async Task Seed(CancellationToken cancellationToken)
    {
        if (library.Current.FirstOrDefault() is not { Lessons.Count: > 1 } course) return;
        await Follow(DemoPerson.Aicha.Id, course.Lessons[0], course.Lessons[0].Steps.Count, cancellationToken);
        await Follow(DemoPerson.Aicha.Id, course.Lessons[1], 3, cancellationToken);
        await Follow(DemoPerson.Marcel.Id, course.Lessons[0], 2, cancellationToken);
    }

    async Task Follow(PersonId person, PublishedLesson lesson, int steps, CancellationToken cancellationToken)
    {
        await enrol.Execute(person, lesson, lesson.Steps[0], cancellationToken);
        foreach (var step in lesson.Steps.Take(steps))
        {
            await visit.Execute(person, lesson, step, cancellationToken);
            if (step is SingleQuestion question)
                await keepAnswer.Upsert(person, lesson, step, new([new(Guid.Empty, new Dictionary<string, IReadOnlyList<string>> { [Lessons.Marking.Field] = [question.Options[0].Id] })]), cancellationToken);
        }
    }
}
