using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Kernel.Privacy;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Lessons;

/// <summary>One step as it is shown to one person, alone on its page or among the others of its lesson.</summary>
internal sealed record StepView(Study Study, PublishedLesson Lesson, Step Step, AnswerBook Book, Display Display, DateOnly Today)
{
    public bool IsShort { get; init; }

    /// <summary>What became of the line this step proposed, if it is in the plan.</summary>
    public PlanLineState? Planned { get; init; }

    /// <summary>The days that suit the person, while they have not decided yet.</summary>
    public PlanDays Days { get; init; } = PlanDays.Any;

    /// <summary>Headings inside the step: below the page's title, or below the step's own when the lesson is whole.</summary>
    public int Level { get; init; } = 2;

    public string Href => Lesson.HrefOf(Step);

    /// <summary>An id of this step's part of the page: several steps share the page of a whole lesson.</summary>
    public string Anchor(string name) => Display.IsWholeLesson ? $"{Step.Id}-{name}" : name;

    public string Query => IsShort ? "?court=1" : "";

    /// <summary>This step's address with something more asked of it.</summary>
    public string With(string asked) => $"{Href}{(IsShort ? "?court=1&" : "?")}{asked}";

    /// <summary>Where a form of this step is sent, for another act than keeping an answer.</summary>
    public string Post(string handler) => With($"handler={handler}");

    public string Partial => $"/Lessons/_{Step switch
    {
        TextStep => "Text",
        ExampleStep => "Example",
        VideoStep => "Video",
        QuestionStep => "Question",
        ReflectionStep => "Reflection",
        ChecklistStep => "Checklist",
        DownloadStep => "Download",
        ActionStep => "Action",
        _ => throw new InvalidOperationException(Step.Kind),
    }}.cshtml";

    public string Html(string markdown) => Lesson.Course.Html(markdown);

    /// <summary>The line proposed for the plan: the first whose condition holds and whose words are all known.</summary>
    public string Proposed(ActionStep action) =>
        action.Lines.Where(l => Book.Holds(l.When)).Select(l => Book.Fill(l.Text, Today)).FirstOrDefault(t => t is not null) ?? action.Lines[^1].Text;

    public Entry? Kept => Study.AnswerTo(Lesson, Step).Entries is [var entry, ..] ? entry : null;
}

/// <summary>Gathers what steps need to be shown: the record and the plan are asked only when a step speaks of them.</summary>
internal sealed class StepViews(IRecord record, IPlan plan, PrivateText seal, Visitor visitor)
{
    public async Task<IReadOnlyList<StepView>> Of(Study study, PublishedLesson lesson, IReadOnlyList<Step> steps, Display display, CancellationToken cancellationToken)
    {
        var rows = visitor.Id is { } person && steps.Any(SpeaksOfRecord) ? await record.Of(person, cancellationToken) : [];
        var book = new AnswerBook(lesson, study, rows, seal);
        var views = new List<StepView>(steps.Count);
        foreach (var step in steps)
        {
            var view = new StepView(study, lesson, step, book, display, visitor.Today) { Level = steps.Count > 1 ? 3 : 2 };
            if (step is ActionStep action && visitor.Id is { } someone)
                view = study.IsDone(lesson, step)
                    ? view with { Planned = await plan.Find(someone, DecideAction.OriginOf(lesson, action), cancellationToken) }
                    : view with { Days = await plan.Days(someone, cancellationToken) };
            views.Add(view);
        }
        return views;
    }

    static bool SpeaksOfRecord(Step step) => step switch
    {
        ReflectionStep reflection => reflection.Fields.Any(f => f.Record is not null),
        DownloadStep or ActionStep => true,
        _ => step.Body.Contains('{', StringComparison.Ordinal),
    };
}
