using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Lessons;

/// <summary>One step as it is shown to one person, alone on its page or among the others of its lesson.</summary>
internal sealed record StepView(Study Study, PublishedLesson Lesson, Step Step, AnswerBook Book, Display Display, DateOnly Today)
{
    public bool IsShort { get; init; }

    /// <summary>What became of the lines this step proposed, those that are in the plan, by their place.</summary>
    public IReadOnlyDictionary<int, PlanLineState> Planned { get; init; } = new Dictionary<int, PlanLineState>();

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

    /// <summary>What is proposed for the plan: the first line whose condition holds and whose words are all known, or every such line; the last one when there is none.</summary>
    public IReadOnlyList<ProposedLine> Proposed(ActionStep action)
    {
        var lines = action.Lines.SkipLast(1)
            .Select((line, i) => Book.Holds(line.When) && Book.Fill(line.Text, Today) is { } text ? new ProposedLine(action.All ? i : 0, text, line.DaysAhead, line.Time) : null)
            .OfType<ProposedLine>().Take(action.All ? action.Lines.Count : 1).ToList();
        var last = action.Lines[^1];
        return lines.Count > 0 ? lines : [new(0, Book.Fill(last.Text, Today) ?? last.Text, last.DaysAhead, last.Time)];
    }

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
                    ? view with { Planned = await Planned(someone, lesson, action, cancellationToken) }
                    : view with { Days = await plan.Days(someone, cancellationToken) };
            views.Add(view);
        }
        return views;
    }

    async Task<Dictionary<int, PlanLineState>> Planned(PersonId person, PublishedLesson lesson, ActionStep action, CancellationToken cancellationToken)
    {
        var origins = DecideAction.OriginsOf(lesson, action).ToList();
        return (await plan.Find(person, origins, cancellationToken)).ToDictionary(line => origins.IndexOf(line.Origin));
    }

    static bool SpeaksOfRecord(Step step) => step switch
    {
        ReflectionStep reflection => reflection.Fields.Any(f => f.Record is not null),
        DownloadStep or ActionStep => true,
        _ => step.Body.Contains('{', StringComparison.Ordinal),
    };
}
