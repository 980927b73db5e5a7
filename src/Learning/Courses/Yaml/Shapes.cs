namespace Tremplin.Learning.Courses;

/// <summary>The keys that one kind of mapping takes; content/schema says the same, and a test compares them.</summary>
internal sealed record Shape(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public bool Has(string key) => Required.Contains(key) || Optional.Contains(key);
}

/// <summary>Every mapping of the format (content/README.md), by its name in the schemas.</summary>
internal static class Shapes
{
    static readonly string[] OnEveryStep = ["picture", "family", "sources"];

    public static readonly Shape Course = new("course", ["format", "slug", "title", "summary", "hands", "weeks"], ["picture", "attestation"]);
    public static readonly Shape Picture = new("picture", ["file", "alt"], []);
    public static readonly Shape Hand = new("hand", ["icon", "title", "text"], []);
    public static readonly Shape Week = new("week", ["title", "summary", "lessons"], []);

    public static readonly Shape Attestation = new("attestation", ["lessons"], ["shows"]);
    public static readonly Shape Showable = new("showable", ["title", "each", "lines"], []);

    public static readonly Shape Lesson = new("lesson",
        ["format", "title", "subtitle", "aim", "minutes", "families", "people"], ["short", "review", "sources", "jargon"]);
    public static readonly Shape Short = new("short", ["minutes", "steps"], []);
    public static readonly Shape Families = new("families", ["skill", "motivation"], []);
    public static readonly Shape Source = new("source", ["key", "fact", "source", "date"], []);

    public static readonly Shape Text = Step("text", [], ["slot"]);
    public static readonly Shape Example = Step("example", ["person"], []);
    public static readonly Shape Video = Step("video", ["file", "poster", "captions", "seconds"], ["silent", "audio", "aim"]);
    public static readonly Shape Single = Question("single", ["options"]);
    public static readonly Shape Multiple = Question("multiple", ["options"]);
    public static readonly Shape Order = Question("order", ["items", "right", "other"]);
    public static readonly Shape Match = Question("match", ["left", "right"]);
    public static readonly Shape Words = Question("short", ["answers", "other"]);
    public static readonly Shape Number = Question("number", ["unit", "answers", "other"]);
    public static readonly Shape Reflection = Step("reflection", ["fields"], ["repeat", "check"]);
    public static readonly Shape Checklist = Step("checklist", ["items"], ["after"]);
    public static readonly Shape Download = Step("download", ["document", "title", "button", "alt", "blocks"], ["copies"]);
    public static readonly Shape Action = Step("action",
        ["plan_minutes", "lines", "days_ahead", "not_for_me"], ["all", "time", "if_then", "messages", "after"]);

    public static readonly Shape Option = new("option", ["id", "text", "verdict", "feedback"], []);
    public static readonly Shape Tick = new("tick", ["id", "text", "verdict", "checked", "unchecked"], []);
    public static readonly Shape OrderItem = new("order-item", ["id", "text", "feedback"], []);
    public static readonly Shape Label = new("label", ["id", "text"], []);
    public static readonly Shape MatchItem = new("match-item", ["id", "text", "answer", "feedback"], []);
    public static readonly Shape AcceptedWords = new("accepted-words", ["accept", "verdict", "feedback"], []);
    public static readonly Shape AcceptedRange = new("accepted-range", ["from", "to", "verdict", "feedback"], []);

    public static readonly Shape Field = new("field",
        ["id", "label", "input"], ["hint", "record", "private", "optional", "starts", "options", "show", "examples", "nudges"]);
    public static readonly Shape FieldOption = new("field-option", ["id", "text"], ["feedback"]);
    public static readonly Shape Condition = new("condition", ["field", "is"], []);
    public static readonly Shape FieldExample = new("field-example", ["who", "text"], []);
    public static readonly Shape Nudge = new("nudge", ["say"], ["starts", "only", "contains", "empty"]);
    public static readonly Shape Repeat = new("repeat", ["max", "add", "saved"], []);
    public static readonly Shape CheckItem = new("check-item", ["id", "text"], ["field"]);
    public static readonly Shape Block = new("block", [], ["label", "value", "boxes", "blank", "when", "each", "max", "lines"]);
    public static readonly Shape ActionLine = new("action-line", ["text"], ["when", "days_ahead", "time"]);
    public static readonly Shape Message = new("message", ["to", "text"], []);
    public static readonly Shape NotForMe = new("not-for-me", ["id", "text"], ["instead", "later"]);

    /// <summary>The kinds of step but questions, whose shape depends on their type.</summary>
    public static readonly IReadOnlyDictionary<string, Shape> Kinds =
        new[] { Text, Example, Video, Reflection, Checklist, Download, Action }.ToDictionary(s => s.Name["step-".Length..]);

    public static readonly IReadOnlyDictionary<string, Shape> Questions =
        new[] { Single, Multiple, Order, Match, Words, Number }.ToDictionary(s => s.Name["question-".Length..]);

    public static IEnumerable<Shape> All =>
    [
        Course, Picture, Hand, Week, Attestation, Showable, Lesson, Short, Families, Source, .. Kinds.Values, .. Questions.Values,
        Option, Tick, OrderItem, Label, MatchItem, AcceptedWords, AcceptedRange,
        Field, FieldOption, Condition, FieldExample, Nudge, Repeat, CheckItem, Block, ActionLine, Message, NotForMe,
    ];

    static Shape Step(string kind, string[] required, string[] optional) =>
        new("step-" + kind, ["kind", "minutes", .. required], [.. OnEveryStep, .. optional]);

    static Shape Question(string type, string[] required) =>
        new("question-" + type, ["kind", "minutes", "type", "ask", .. required], [.. OnEveryStep, "remember"]);
}
