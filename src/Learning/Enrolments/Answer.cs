using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tremplin.Learning.Enrolments;

/// <summary>
/// What someone kept on a step. A question, a checklist or an action has one entry; a repeated reflection has several. Fields written to
/// the person's record are not here: they live in their row.
/// </summary>
internal sealed record Answer(IReadOnlyList<Entry> Entries)
{
    public static Answer Nothing { get; } = new([]);

    public static Answer Of(string? json) => string.IsNullOrEmpty(json) ? Nothing : JsonSerializer.Deserialize(json, AnswerJson.Default.Answer) ?? Nothing;

    public string ToJson() => JsonSerializer.Serialize(this, AnswerJson.Default.Answer);

    public Answer With(Entry entry) => Entries.Any(e => e.Id == entry.Id)
        ? new([.. Entries.Select(e => e.Id == entry.Id ? entry : e)])
        : new([.. Entries, entry]);

    public Answer Without(Guid entry) => new([.. Entries.Where(e => e.Id != entry)]);
}

/// <summary>One filled form: values by field, and the private ones sealed together.</summary>
internal sealed record Entry(Guid Id, IReadOnlyDictionary<string, IReadOnlyList<string>> Values, string? Sealed = null)
{
    public IReadOnlyList<string> this[string field] => Values.GetValueOrDefault(field, []);

    public string First(string field) => this[field] is [var first, ..] ? first : "";
}

[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Dictionary<string, IReadOnlyList<string>>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class AnswerJson : JsonSerializerContext;
