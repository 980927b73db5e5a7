namespace Tremplin.Learning.Courses;

/// <summary>One thing to change in a course's files: where it is, and one French sentence that says what to do.</summary>
internal sealed record Finding(string File, int Line, string Sentence)
{
    public override string ToString() =>
        (File.EndsWith(".md", StringComparison.Ordinal) ? "leçon " : "") + File + (Line > 0 ? $", ligne {Line} : " : " : ") + Sentence;
}

internal enum PassageKind { Line, Standard, Simplified, Transcript }

/// <summary>A text that people will read, with its place in the files: what the checks of wording go through.</summary>
internal sealed record Passage(string File, int Line, string Text, PassageKind Kind);

/// <summary>Where a step is written, so that a finding about it can name a line (0: the step has no such part).</summary>
internal sealed record StepPlace(string File, int Line, int BodyLine, int SimplifiedLine);

/// <summary>
/// What reading a course's files gave: a course when nothing prevents it, and the findings. The draft is what could be read in spite of
/// them, so that a lesson can be checked while another is being written; it is never shown to anyone.
/// </summary>
internal sealed record CourseReading(
    string Slug, CourseContent? Draft, IReadOnlyList<Finding> Findings,
    IReadOnlyList<Passage> Passages, IReadOnlyDictionary<Step, StepPlace> Places, CourseFiles Files)
{
    public CourseContent? Course => Findings.Count == 0 ? Draft : null;
}
