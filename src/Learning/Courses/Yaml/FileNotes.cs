namespace Tremplin.Learning.Courses;

/// <summary>What reading one file leaves: findings, passages to check, and the references to resolve once the lesson is whole.</summary>
internal sealed class FileNotes(string file)
{
    readonly List<Action<LessonIndex>> references = [];

    public string File => file;
    public List<Finding> Findings { get; } = [];
    public List<Passage> Passages { get; } = [];

    public void Say(int line, string sentence) => Findings.Add(new(file, line, sentence));

    public void Keep(int line, string text, PassageKind kind = PassageKind.Line)
    {
        if (text.Length > 0) Passages.Add(new(file, line, text, kind));
    }

    /// <summary>A step may name a field of another one: such references are looked at when all the steps are known.</summary>
    public void Later(Action<LessonIndex> check) => references.Add(check);

    public void Resolve(LessonIndex index)
    {
        foreach (var check in references) check(index);
        references.Clear();
    }
}
