using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Lessons;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Enrolments;

/// <summary>Everything someone wrote in a course, each line with the way to change it.</summary>
[AllowAnonymous]
internal sealed class TracesPage(Studies studies, IRecord record, PrivateText seal, Visitor visitor) : HousePage
{
    internal sealed record WrittenEntry(string Href, IReadOnlyList<(string Label, string Words, bool IsPrivate)> Values);

    internal sealed record WrittenStep(Step Step, IReadOnlyList<WrittenEntry> Entries);

    [FromRoute(Name = "course")] public string CourseSlug { get; set; } = "";

    public Study Study { get; private set; } = null!;

    public IReadOnlyList<(PublishedLesson Lesson, IReadOnlyList<WrittenStep> Steps)> Lessons { get; private set; } = [];

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Study = await studies.Of(visitor.Id, CourseSlug, Studies.AllAnswers, cancellationToken);
        var rows = visitor.Id is { } person && Study.IsEnrolled ? await record.Of(person, cancellationToken) : [];
        Lessons = [.. Study.Course.Lessons
            .Select(lesson => (lesson, Steps: Written(lesson, new AnswerBook(lesson, Study, rows, seal))))
            .Where(l => l.Steps.Count > 0)];
    }

    IReadOnlyList<WrittenStep> Written(PublishedLesson lesson, AnswerBook book) =>
        [.. lesson.Steps.Select(step => new WrittenStep(step, Entries(lesson, step, book))).Where(s => s.Entries.Count > 0)];

    IReadOnlyList<WrittenEntry> Entries(PublishedLesson lesson, Step step, AnswerBook book) => step switch
    {
        ReflectionStep reflection =>
        [
            .. book.FormsOf(reflection)
                .Select(form => new WrittenEntry(
                    $"{lesson.HrefOf(step)}{(reflection.Repeat is null ? "" : $"?entree={form.Id}")}#formulaire",
                    [.. reflection.Fields.Where(form.Shows).Select(f => (f.Label, Words: book.Words(f, form), f.IsPrivate)).Where(v => v.Words.Length > 0)]))
                .Where(e => e.Values.Count > 0),
        ],
        QuestionStep question when Study.AnswerTo(lesson, step).Entries is [var entry] => [new(lesson.HrefOf(step), [(question.Ask, Said(question, entry), false)])],
        ChecklistStep checklist when Study.AnswerTo(lesson, step).Entries is [var entry] && checklist.Items.Any(i => entry[i.Id].Count > 0) =>
            [new(lesson.HrefOf(step), [("Coché", string.Join(" ", checklist.Items.Where(i => entry[i.Id].Count > 0).Select(i => i.Text)), false)])],
        _ => [],
    };

    static string Said(QuestionStep question, Entry entry) => question switch
    {
        SingleQuestion single => single.Options.FirstOrDefault(o => o.Id == entry.First(Marking.Field))?.Text ?? "",
        MultipleQuestion multiple => string.Join(" ", multiple.Options.Where(o => entry[Marking.Field].Contains(o.Id)).Select(o => o.Text)),
        OrderQuestion order => string.Join(", ", order.Items.OrderBy(i => entry.First(Marking.FieldOf(i.Id)), StringComparer.Ordinal).Select(i => i.Text)),
        MatchQuestion match => string.Join(" ", match.Left.Select(i => $"{i.Text} : {match.Right.FirstOrDefault(r => r.Id == entry.First(Marking.FieldOf(i.Id)))?.Text}.")),
        NumberQuestion number => $"{entry.First(Marking.Field)} {number.Unit}",
        _ => entry.First(Marking.Field),
    };
}
