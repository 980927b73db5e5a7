using System.Text.Json;
using Tremplin.Learning.Courses;
using Tremplin.Plan.Contracts;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

/// <summary>The schemas help in the editor, the reader decides: they must know the same keys.</summary>
public sealed class SchemaTests
{
    static readonly string[] Files = ["course", "lesson", "step"];

    [Fact]
    public void The_schemas_and_the_reader_know_the_same_keys()
    {
        var schemas = Definitions().ToLookup(d => d.Name, d => d.Schema);

        Assert.Equal(Shapes.All.Select(s => s.Name).Order(), schemas.Select(s => s.Key).Order());
        foreach (var shape in Shapes.All)
            foreach (var schema in schemas[shape.Name])
            {
                Assert.Equal(shape.Required.Order(), schema.GetProperty("required").EnumerateArray().Select(k => k.GetString()!).Order());
                Assert.Equal(shape.Required.Concat(shape.Optional).Order(), schema.GetProperty("properties").EnumerateObject().Select(k => k.Name).Order());
                Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
            }
    }

    [Fact]
    public void Every_key_of_the_schemas_is_described()
    {
        foreach (var (name, schema) in Definitions())
            foreach (var key in schema.GetProperty("properties").EnumerateObject())
                Assert.True(key.Value.TryGetProperty("description", out _), $"{name}.{key.Name} has no description");
    }

    [Fact]
    public void A_step_is_one_of_the_kinds_that_the_reader_knows()
    {
        var kinds = Schema("step").GetProperty("oneOf").EnumerateArray().Select(k => k.GetProperty("$ref").GetString()!.Split('/')[^1]);

        Assert.Equal(Shapes.Kinds.Values.Concat(Shapes.Questions.Values).Select(s => s.Name).Order(), kinds.Order());
    }

    [Fact]
    public void The_record_of_the_readme_is_the_one_of_the_reader()
    {
        var readme = File.ReadAllText(Path.Combine(Fixture.Root, "content", "README.md"));
        foreach (var (kind, attributes) in RecordKinds.All)
        {
            var row = readme.Split('\n').Single(l => l.StartsWith($"| `{kind}`", StringComparison.Ordinal));
            Assert.Equal(attributes.Select(a => a.Name), System.Text.RegularExpressions.Regex.Matches(row.Split('|')[2], "`([a-z_]+)`").Select(m => m.Groups[1].Value));
        }
    }

    static IEnumerable<(string Name, JsonElement Schema)> Definitions() =>
        Files.SelectMany(file =>
        {
            var schema = Schema(file);
            var inner = schema.GetProperty("$defs").EnumerateObject().Select(d => (d.Name, d.Value));
            return schema.TryGetProperty("properties", out _) ? inner.Append((file, schema)) : inner;
        });

    static JsonElement Schema(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Fixture.Root, "content", "schema", file + ".schema.json"))).RootElement;
}
