using System.Text.Json;
using Tremplin.Learning.Courses;
using Tremplin.Tests.House;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

/// <summary>Format 1 is frozen (content/README.md): all of it is in use, on pages that the house tests open, and what it refuses is said in reviewed words.</summary>
public sealed class FrozenFormatTests
{
    /// <summary>Nothing to hear yet: no film of ours has a sound.</summary>
    static readonly string[] NotUsedYet = ["step-video.audio"];

    [Fact]
    public void Every_key_and_every_value_of_the_schemas_is_used_by_a_course_whose_pages_are_opened()
    {
        var schemas = new Schemas();
        foreach (var folder in Directory.GetDirectories(TestSite.EssaiFolder).Concat(Directory.GetDirectories(TestSite.RealCourses)))
        {
            var files = CourseFiles.In(folder);
            Assert.Empty(files.Read().Findings.Select(f => f.ToString()));
            var notes = new FileNotes("");
            schemas.Use("course", YamlTree.Read(LessonFile.TextOf(files.Files["course.yaml"], notes)!, 1, notes)!);
            foreach (var (_, bytes) in files.Files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal)))
            {
                var lesson = LessonFile.Read(bytes, notes)!;
                schemas.Use("lesson", lesson.Header!);
                foreach (var step in lesson.Steps) schemas.Use("step", step.Yaml!);
            }
        }

        Assert.True(NotUsedYet.SequenceEqual(schemas.Unused), $"not used by any course: {string.Join(", ", schemas.Unused.Except(NotUsedYet))}; used now: {string.Join(", ", NotUsedYet.Except(schemas.Unused))}");
    }

    /// <summary>Each thing of the format used wrongly, and the sentence a teacher reads.</summary>
    [Fact]
    public void What_the_format_refuses_is_said_in_reviewed_words()
    {
        var reading = CourseFiles.In(Path.Combine(Fixture.Folder, "..", "..", "refused", "mauvais")).Read();

        Assert.Null(reading.Course);
        Assert.All(reading.Findings, f => Assert.Contains(f.Sentence[^1], ".?"));
        Reviewed.Is("refused.txt", string.Join('\n', reading.Findings.GroupBy(f => f.File).Select(file => $"{file.Key}\n{string.Join('\n', file.Select(f => $"{f.Line,5}  {f.Sentence}"))}\n")));
    }

    /// <summary>The schemas, and which of their keys and listed values were met.</summary>
    sealed class Schemas
    {
        readonly Dictionary<string, JsonElement> files = new[] { "course", "lesson", "step" }.ToDictionary(f => f, f =>
            JsonDocument.Parse(File.ReadAllText(Path.Combine(Fixture.Root, "content", "schema", f + ".schema.json"))).RootElement);
        readonly HashSet<string> used = [];

        public IEnumerable<string> Unused => files.SelectMany(f => Known(f.Key, f.Value)).Distinct().Except(used).Order();

        public void Use(string file, YamlValue value) => Use(file, file, files[file], value);

        void Use(string file, string name, JsonElement schema, YamlValue value)
        {
            (name, schema) = Followed(file, name, schema);
            if (schema.TryGetProperty("oneOf", out var kinds) && value is YamlMap step) (name, schema) = Followed(file, name, kinds.EnumerateArray().Single(k => Suits(Followed(file, "", k).Schema, step)));
            foreach (var entry in value is YamlMap map && schema.TryGetProperty("properties", out _) ? map.Entries : [])
            {
                var key = Named(name, entry.Key);
                used.Add(key);
                Use(file, key, schema.GetProperty("properties").GetProperty(entry.Key), entry.Value);
            }
            foreach (var item in value is YamlList list && schema.TryGetProperty("items", out _) ? list.Items : []) Use(file, name, schema.GetProperty("items"), item);
            if (value is YamlText text) used.Add($"{name} = {text.Text}");
        }

        static bool Suits(JsonElement schema, YamlMap step) => new[] { "kind", "type" }.All(key =>
            !schema.GetProperty("properties").TryGetProperty(key, out var asked) || step.Entries.Any(e => e.Key == key && (e.Value as YamlText)?.Text == asked.GetProperty("const").GetString()));

        (string Name, JsonElement Schema) Followed(string file, string name, JsonElement schema)
        {
            if (!schema.TryGetProperty("$ref", out var reference)) return (name, schema);
            var inner = reference.GetString()!.Split('/')[^1];
            return (inner, files[file].GetProperty("$defs").GetProperty(inner));
        }

        /// <summary>What every kind of step may have is the same key for all; so is « each ».</summary>
        static string Named(string name, string key) =>
            (key is "each" || key is "picture" or "family" or "sources" or "remember" && name.Split('-')[0] is "step" or "question" ? "" : name) + "." + key;

        static IEnumerable<string> Known(string file, JsonElement schema) =>
            (schema.TryGetProperty("$defs", out var inner) ? inner.EnumerateObject().SelectMany(d => Keys(d.Name, d.Value)) : []).Concat(Keys(file, schema));

        static IEnumerable<string> Keys(string name, JsonElement schema)
        {
            if (!schema.TryGetProperty("properties", out var properties)) yield break;
            foreach (var key in properties.EnumerateObject())
            {
                yield return Named(name, key.Name);
                var values = key.Value.TryGetProperty("items", out var items) ? items : key.Value;
                if (values.TryGetProperty("enum", out var listed))
                    foreach (var one in listed.EnumerateArray()) yield return $"{Named(name, key.Name)} = {one}";
            }
        }
    }
}
