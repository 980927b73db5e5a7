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

    /// <summary>What steers a page is no word that it would say; nor is what is written for those who work on the course.</summary>
    static readonly string[] Unsaid =
    [
        "kind", "type", "minutes", "each", "input", "record", "field", "boxes", "document", "verdict", "accept", "from", "to", "time", "starts", "contains", "only",
        "key", "sources", "family", "families.skill", "families.motivation", "lesson.review", "step-video.aim", "slot",
    ];

    [Fact]
    public void Every_key_and_every_value_of_the_schemas_is_used_by_a_course_whose_pages_are_opened()
    {
        var schemas = new Schemas();
        foreach (var folder in Directory.GetDirectories(TestSite.EssaiFolder).Concat(Directory.GetDirectories(TestSite.RealCourses))) schemas.Use(CourseFiles.In(folder));

        Assert.True(NotUsedYet.SequenceEqual(schemas.Unused), $"not used by any course: {string.Join(", ", schemas.Unused.Except(NotUsedYet))}; used now: {string.Join(", ", NotUsedYet.Except(schemas.Unused))}");
    }

    /// <summary>The two courses of the tests, walked several times, each time with other answers.</summary>
    [Fact]
    public async Task Every_word_that_a_teacher_writes_in_a_key_is_on_a_page()
    {
        var (schemas, folder) = (new Schemas(), TestSite.NewFolder());
        foreach (var course in new[] { Path.Combine(TestSite.EssaiFolder, "essai"), Fixture.Folder })
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(course)), course);
            schemas.Use(CourseFiles.In(course));
        }
        await using var site = await TestSite.On(Db.Sqlite, o => o.Courses = folder);
        var reader = new CourseWalker(site.Visit());
        foreach (var course in site.Services.GetRequiredService<Library>().Current) await reader.Walk(course);

        Assert.Empty(schemas.Words.Where(w => !Unsaid.Contains(w.Key) && !Unsaid.Contains(w.Key.Split('.')[1]) && !reader.Heard(w.Words)));
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
        readonly List<(string Key, string Words)> words = [];

        public IReadOnlyList<(string Key, string Words)> Words => words;

        public IEnumerable<string> Unused => files.SelectMany(f => Known(f.Key, f.Value)).Distinct().Except(used).Order();

        public void Use(CourseFiles course)
        {
            Assert.Empty(course.Read().Findings.Select(f => f.ToString()));
            var notes = new FileNotes("");
            Use("course", YamlTree.Read(LessonFile.TextOf(course.Files["course.yaml"], notes)!, 1, notes)!);
            foreach (var (_, bytes) in course.Files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal)))
            {
                var lesson = LessonFile.Read(bytes, notes)!;
                Use("lesson", lesson.Header!);
                foreach (var step in lesson.Steps) Use("step", step.Yaml!);
            }
        }

        void Use(string file, YamlValue value) => Use(file, file, files[file], value);

        void Use(string file, string name, JsonElement schema, YamlValue value)
        {
            (name, schema) = Followed(file, name, schema);
            if (schema.TryGetProperty("oneOf", out var kinds) && value is YamlMap step) (name, schema) = Followed(file, name, kinds.EnumerateArray().Single(k => Suits(Followed(file, "", k).Schema, step)));
            var isFree = !schema.TryGetProperty("properties", out var properties);
            foreach (var entry in value is YamlMap map ? map.Entries : [])
            {
                var key = isFree ? name : Named(name, entry.Key);
                used.Add(key);
                Use(file, key, isFree ? schema.GetProperty("additionalProperties") : properties.GetProperty(entry.Key), entry.Value);
            }
            foreach (var item in value is YamlList list && schema.TryGetProperty("items", out _) ? list.Items : []) Use(file, name, schema.GetProperty("items"), item);
            if (value is not YamlText text) return;
            used.Add($"{name} = {text.Text}");
            words.Add((name, text.Text));
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
