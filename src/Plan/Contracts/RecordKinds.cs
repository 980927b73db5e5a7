namespace Tremplin.Plan.Contracts;

/// <summary>One attribute of a kind of row: sealed in the database, a year, or a choice among <paramref name="Options"/> (empty: free words).</summary>
public sealed record RecordField(string Name, bool IsPrivate = false, bool IsYear = false, params IReadOnlyList<string> Options);

/// <summary>The kinds of rows a record holds and the attributes of each, for whoever writes forms that fill it.</summary>
public static class RecordKinds
{
    /// <summary>What a check of a project is about: the seven steps of « is it possible? », and what somebody of the trade answered.</summary>
    public static IReadOnlyList<string> CheckSteps { get; } = ["marche", "competences", "formation", "route", "horaires", "sante", "argent", "enquete"];

    public static IReadOnlyDictionary<string, IReadOnlyList<RecordField>> All { get; } = new Dictionary<string, IReadOnlyList<RecordField>>
    {
        ["job"] = [new("title"), new("place"), new("from", IsYear: true), new("to", IsYear: true), new("paid", Options: ["oui", "non"]), new("code")],
        ["task"] = [new("title"), new("know_how"), new("raw_words", IsPrivate: true)],
        ["skill"] = [new("title"), new("official_words"), new("code"), new("level", Options: ["aide", "seul", "montre"]), new("liked", Options: ["oui", "non"])],
        ["proof"] =
        [
            new("kind", Options: ["vu", "papier", "fait"]), new("text"), new("witness", IsPrivate: true),
            new("consent", Options: ["oui", "a-demander"]), new("others_words"),
        ],
        ["value"] = [new("title"), new("note", IsPrivate: true)],
        ["constraint"] = [new("title", IsPrivate: true), new("note", IsPrivate: true)],
        ["project"] = [new("title"), new("note", IsPrivate: true), new("code"), new("decision"), new("decided", Options: ["oui", "plus-tard", "non"])],
        ["check"] = [new("title"), new("result"), new("note", IsPrivate: true), new("need", IsPrivate: true), new("step", Options: CheckSteps)],
    };

    /// <summary>The rows that can be named in one block for a row: itself, its parents, and the proof of a skill.</summary>
    public static IReadOnlyList<string> SeenFrom(string kind) => kind switch
    {
        "task" => ["task", "job"],
        "skill" => ["skill", "task", "job", "proof"],
        "proof" => ["proof", "skill", "task", "job"],
        _ => [kind],
    };

    /// <summary>« job.title », « job.place » …</summary>
    public static IEnumerable<string> Names => All.SelectMany(k => k.Value.Select(a => $"{k.Key}.{a.Name}"));

    /// <summary>The attribute named « task.title », or null.</summary>
    public static RecordField? Find(string name) =>
        name.Split('.') is [var kind, var attribute] && All.TryGetValue(kind, out var attributes)
            ? attributes.FirstOrDefault(a => a.Name == attribute)
            : null;
}
