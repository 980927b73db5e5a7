using System.Runtime.CompilerServices;
using System.Text;
using Tremplin.Learning.Courses;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

/// <summary>The example lesson of the style sheet, as files one can change by a word before reading them.</summary>
internal sealed class Fixture
{
    public const string Lesson = "racontez-moi-un-mardi.md";

    readonly Dictionary<string, byte[]> files;

    Fixture(Dictionary<string, byte[]> files) => this.files = files;

    public static string Folder { get; } = Path.Combine(Here(), "fixtures", "exemple");

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", ".."));

    public static Fixture Example() => new(CourseFiles.In(Folder).Files.ToDictionary(f => f.Key, f => f.Value));

    /// <summary>Replaces a text that must be there, in the lesson unless another file is named.</summary>
    public Fixture With(string before, string after, string file = Lesson)
    {
        var text = Text(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        return WithFile(file, text[..at] + after + text[(at + before.Length)..]);
    }

    public Fixture WithFile(string file, string text) => WithFile(file, Encoding.UTF8.GetBytes(text));

    public Fixture WithFile(string file, byte[] bytes)
    {
        files[file] = bytes;
        return this;
    }

    public Fixture Without(string file)
    {
        files.Remove(file);
        return this;
    }

    public string Text(string file = Lesson) => Encoding.UTF8.GetString(files[file]);

    public int LineOf(string text, string file = Lesson) =>
        Array.FindIndex(Text(file).Split('\n'), l => l.Contains(text, StringComparison.Ordinal)) + 1;

    public CourseReading Read() => CourseFiles.Of("exemple", files).Read();

    /// <summary>The one finding that these files must give.</summary>
    public Finding TheFinding() => Assert.Single(Read().Findings);

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
