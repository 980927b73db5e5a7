namespace Tremplin.Learning.Courses;

/// <summary>A course as its files say it (content/README.md): what the player shows, with no person in it.</summary>
internal sealed record CourseContent(
    string Slug, string Title, string Summary, Picture? Picture, IReadOnlyList<InHand> Hands, IReadOnlyList<Week> Weeks)
{
    public IEnumerable<Lesson> Lessons => Weeks.SelectMany(w => w.Lessons);

    /// <summary>Null when the course gives no attestation.</summary>
    public AttestationRule? Attestation { get; init; }
}

/// <summary>When an attestation is given (these lessons are finished, by what was done, never by a score) and what one may choose to show on it.</summary>
internal sealed record AttestationRule(IReadOnlyList<string> Lessons, IReadOnlyList<Showable> Shows);

/// <summary>Rows of the record, of one kind, that a person may show; the first line is the row's title.</summary>
internal sealed record Showable(string Title, string Each, IReadOnlyList<string> Lines);

internal sealed record InHand(string Icon, string Title, string Text);

internal sealed record Week(int Number, string Title, string Summary, IReadOnlyList<Lesson> Lessons);

/// <summary>A picture of the course's media folder; an empty <paramref name="Alt"/> says that it is decorative.</summary>
internal sealed record Picture(string File, string Alt);

internal sealed record Source(string Key, string Fact, string Where, string Date);

internal sealed record ShortPath(int Minutes, IReadOnlyList<string> Steps);

internal sealed record Lesson(
    string Slug, string Title, string Subtitle, string Aim, int Minutes, ShortPath? Short,
    IReadOnlyList<string> Skills, IReadOnlyList<string> Motivations, IReadOnlyList<string> People,
    IReadOnlyList<Source> Sources, IReadOnlyList<Step> Steps)
{
    /// <summary>The words of jargon this lesson uses, each with its explanation in plain words.</summary>
    public IReadOnlyDictionary<string, string> Jargon { get; init; } = new Dictionary<string, string>();
}

/// <summary>One screen of a lesson. <see cref="Body"/> and the like are Markdown, as written.</summary>
internal abstract record Step(string Id, string Title, decimal Minutes, string Body)
{
    public Picture? Picture { get; init; }
    public bool IsMotivation { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The word of the content file (« text », « question » …), kept with answers so that an id is never re-used for another kind.</summary>
    public abstract string Kind { get; }
}

internal sealed record TextStep(string Id, string Title, decimal Minutes, string Body, string Simplified) : Step(Id, Title, Minutes, Body)
{
    public override string Kind => "text";

    /// <summary>The place kept after the text for another module: « interests » is filled by who registers the slot « lesson.interests ».</summary>
    public string? Slot { get; init; }
}

internal sealed record ExampleStep(string Id, string Title, decimal Minutes, string Body, string Simplified, string Person) : Step(Id, Title, Minutes, Body)
{
    public override string Kind => "example";
}

/// <summary>A film or a silent sequence: <paramref name="File"/>.webm and .mp4; <paramref name="Audio"/> is due unless it is silent.</summary>
internal sealed record VideoStep(
    string Id, string Title, decimal Minutes, string Body,
    string File, Picture Poster, string Captions, int Seconds, bool IsSilent, string? Audio, string Transcript) : Step(Id, Title, Minutes, Body)
{
    public override string Kind => "video";
}

internal enum Verdict { Right, Partly, Wrong }

internal abstract record QuestionStep(string Id, string Title, decimal Minutes, string Body, string Ask, string? Remember) : Step(Id, Title, Minutes, Body)
{
    public override string Kind => "question";

    /// <summary>The word of the content file: single, multiple, order, match, short, number.</summary>
    public abstract string Type { get; }
}

internal sealed record Option(string Id, string Text, Verdict Verdict, string Feedback);

internal sealed record SingleQuestion(string Id, string Title, decimal Minutes, string Body, string Ask, string? Remember, IReadOnlyList<Option> Options)
    : QuestionStep(Id, Title, Minutes, Body, Ask, Remember)
{
    public override string Type => "single";
}

internal sealed record Tick(string Id, string Text, bool IsRight, string WhenChecked, string WhenNot);

internal sealed record MultipleQuestion(string Id, string Title, decimal Minutes, string Body, string Ask, string? Remember, IReadOnlyList<Tick> Options)
    : QuestionStep(Id, Title, Minutes, Body, Ask, Remember)
{
    public override string Type => "multiple";
}

internal sealed record OrderItem(string Id, string Text, string Feedback);

/// <summary>Items are in their right order here; the page shuffles them.</summary>
internal sealed record OrderQuestion(
    string Id, string Title, decimal Minutes, string Body, string Ask, string? Remember, IReadOnlyList<OrderItem> Items, string WhenRight, string Otherwise)
    : QuestionStep(Id, Title, Minutes, Body, Ask, Remember)
{
    public override string Type => "order";
}

internal sealed record Label(string Id, string Text);

internal sealed record MatchItem(string Id, string Text, string Answer, IReadOnlyDictionary<string, string> Feedback);

internal sealed record MatchQuestion(
    string Id, string Title, decimal Minutes, string Body, string Ask, string? Remember, IReadOnlyList<MatchItem> Left, IReadOnlyList<Label> Right)
    : QuestionStep(Id, Title, Minutes, Body, Ask, Remember)
{
    public override string Type => "match";
}

internal sealed record AcceptedWords(IReadOnlyList<string> Accept, Verdict Verdict, string Feedback);

internal sealed record ShortQuestion(
    string Id, string Title, decimal Minutes, string Body, string Ask, string? Remember, IReadOnlyList<AcceptedWords> Answers, string Otherwise)
    : QuestionStep(Id, Title, Minutes, Body, Ask, Remember)
{
    public override string Type => "short";
}

internal sealed record AcceptedRange(decimal From, decimal To, Verdict Verdict, string Feedback);

internal sealed record NumberQuestion(
    string Id, string Title, decimal Minutes, string Body, string Ask, string? Remember, string Unit, IReadOnlyList<AcceptedRange> Answers, string Otherwise)
    : QuestionStep(Id, Title, Minutes, Body, Ask, Remember)
{
    public override string Type => "number";
}

internal enum FieldInput { Text, Long, Choice, Choices, Year, Entry }

/// <summary>Holds when the field (« field » in the same step, « step.field » elsewhere) has one of these answers.</summary>
internal sealed record Condition(string Field, IReadOnlyList<string> Is);

internal sealed record FieldOption(string Id, string Text, string? Feedback);

internal sealed record Example(string Who, string Text);

/// <summary>A kind remark under a field after saving; exactly one of the four conditions is set.</summary>
internal sealed record Nudge(string Say, IReadOnlyList<string> Starts, IReadOnlyList<string> Only, IReadOnlyList<string> Contains, bool WhenEmpty);

/// <summary>One field of a form. <paramref name="Record"/> is the row and attribute of the person's record it writes (« task.title »), or null.</summary>
internal sealed record Field(
    string Id, string Label, string? Hint, FieldInput Input, string? Record, bool IsPrivate, bool IsOptional, string? Starts,
    IReadOnlyList<FieldOption> Options, Condition? Show, IReadOnlyList<Example> Examples, IReadOnlyList<Nudge> Nudges)
{
    /// <summary>What an answer reads like: the words of the options chosen, or the words written.</summary>
    public string Said(IReadOnlyList<string> answer) => string.Join(", ", answer.Select(a => Options.FirstOrDefault(o => o.Id == a)?.Text ?? a));
}

internal sealed record Repeat(int Max, string Add, string Saved);

internal sealed record ReflectionStep(string Id, string Title, decimal Minutes, string Body, IReadOnlyList<Field> Fields, Repeat? Repeat) : Step(Id, Title, Minutes, Body)
{
    public override string Kind => "reflection";

    /// <summary>What its check of a project is about, one of <see cref="Plan.Contracts.RecordKinds.CheckSteps"/>; null when it says nothing of it.</summary>
    public string? Check { get; init; }
}

internal sealed record CheckItem(string Id, string Text, string? Field);

internal sealed record ChecklistStep(string Id, string Title, decimal Minutes, string Body, IReadOnlyList<CheckItem> Items, string? After) : Step(Id, Title, Minutes, Body)
{
    public override string Kind => "checklist";
}

/// <summary>A block of a printed page: a labelled value, a choice with its boxes, or (<paramref name="Each"/>) lines for each row of the record.</summary>
internal sealed record Block(string? Label, string? Value, string? Boxes, int Blank, Condition? When, string? Each, int Max, IReadOnlyList<string> Lines);

internal sealed record DownloadStep(
    string Id, string Title, decimal Minutes, string Body,
    string Document, string Heading, string Button, string Alt, int Copies, IReadOnlyList<Block> Blocks) : Step(Id, Title, Minutes, Body)
{
    public override string Kind => "download";
}

/// <summary>A line proposed for the plan; its own day and time when several are.</summary>
internal sealed record ActionLine(Condition? When, string Text, int DaysAhead, TimeOnly? Time);

internal sealed record Message(string To, string Text);

internal sealed record NotForMe(string Id, string Text, IReadOnlyList<string> Instead, bool Later);

/// <summary>The closing action: one line of <paramref name="Lines"/> is proposed, or <paramref name="All"/> that can be; the last one when no other can.</summary>
internal sealed record ActionStep(
    string Id, string Title, decimal Minutes, string Body,
    int PlanMinutes, bool All, IReadOnlyList<ActionLine> Lines, int DaysAhead, TimeOnly? Time, IReadOnlyList<string> IfThen,
    IReadOnlyList<Message> Messages, IReadOnlyList<NotForMe> NotForMe, string? After) : Step(Id, Title, Minutes, Body)
{
    public override string Kind => "action";
}
