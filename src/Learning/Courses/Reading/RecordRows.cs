namespace Tremplin.Learning.Courses;

internal sealed record RecordAttribute(string Name, bool IsPrivate = false, bool IsYear = false, params string[] Options);

/// <summary>The rows of a person's record that a form can write, as content/README.md lists them.</summary>
internal static class RecordRows
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<RecordAttribute>> Kinds = new Dictionary<string, IReadOnlyList<RecordAttribute>>
    {
        ["job"] = [new("title"), new("place"), new("from", IsYear: true), new("to", IsYear: true), new("paid", Options: ["oui", "non"])],
        ["task"] = [new("title"), new("know_how"), new("raw_words", IsPrivate: true)],
        ["skill"] = [new("title"), new("official_words")],
        ["proof"] =
        [
            new("kind", Options: ["vu", "papier", "fait"]), new("text"), new("witness", IsPrivate: true),
            new("consent", Options: ["oui", "a-demander"]), new("others_words"),
        ],
        ["value"] = [new("title"), new("note", IsPrivate: true)],
        ["constraint"] = [new("title", IsPrivate: true), new("note", IsPrivate: true)],
        ["project"] = [new("title"), new("note", IsPrivate: true)],
        ["check"] = [new("title"), new("result"), new("note", IsPrivate: true)],
    };

    /// <summary>The rows that can be named in one block for a row: itself, its parents, and the proof of a skill.</summary>
    public static IReadOnlyList<string> SeenFrom(string kind) => kind switch
    {
        "task" => ["task", "job"],
        "skill" => ["skill", "task", "job", "proof"],
        "proof" => ["proof", "skill", "task", "job"],
        _ => [kind],
    };

    public static IEnumerable<string> Names => Kinds.SelectMany(k => k.Value.Select(a => $"{k.Key}.{a.Name}"));

    public static RecordAttribute? Find(string name) =>
        name.Split('.') is [var kind, var attribute] && Kinds.TryGetValue(kind, out var attributes)
            ? attributes.FirstOrDefault(a => a.Name == attribute)
            : null;
}
