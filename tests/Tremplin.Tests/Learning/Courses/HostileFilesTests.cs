using System.Text;
using Tremplin.Learning.Courses;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

/// <summary>Whatever is in a file, reading it gives findings and takes a short while; it never throws.</summary>
public sealed class HostileFilesTests
{
    public static TheoryData<string> Texts => new(
        "", "\n", "---", "---\n---", "---\n---\n", "--- \n- a\n---\n## x", "\0\0\0", "---\ntitle: [\n---\n", "---\ntitle: }\n---\n## T {#t}\n~~~yaml\n",
        "---\n? [a]\n: b\n---\n", "---\n!!binary aa\n---\n", "---\n%YAML 9.9\n---\n", "---\n{a: *b}\n---\n", "---\n<<: x\n---\n## T {#t}\n~~~yaml\nkind: question\n~~~\n",
        "---\n'\n---\n", "---\n|9\n---\n", "---\n\"\\xZZ\"\n---\n", "---\n\"\\U00110000\"\n---\n", "---\na: !<x> 1\n---\n", "---\n- - - -\n---\n", "##\n##\n##",
        "---\nformat: 99999999999999999999999999999999999\nminutes: 1e400\n---\n", "---\n? \n: \n---\n", "---\n...\n---\n", "---\n--- a\n---\n", "---\n\u2028\u0085\ud83d\n---\n");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_strange_file_is_refused_in_words(string text)
    {
        AssertRefused(Fixture.Example().WithFile(Fixture.Lesson, text).Read());
        AssertRefused(Fixture.Example().WithFile("course.yaml", text.Replace("---\n", "", StringComparison.Ordinal)).Read());
        AssertRefused(Fixture.Example().With("kind: text\n", "kind: text\n" + text.Replace("---\n", "", StringComparison.Ordinal) + "\n]\n").Read());
    }

    public static TheoryData<string> Floods => new("[", "{", "- ", "? ", "a: ", "\"", "'", "&a ", "*a ", "!a ", "> ", "* ", "[a](", "![", "**a", "_a_", "`", "<", "#", "## ", "~~~yaml\n", "{#", " ", "\n", "\r", "| ", "a:\n ", "((", "1. ", "%", "---\n", "é", "a ");

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_ends_quickly(string drop)
    {
        var flood = string.Concat(Enumerable.Repeat(drop, 200_000 / Encoding.UTF8.GetByteCount(drop)));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Check(Fixture.Example().WithFile("course.yaml", flood).Read());
        Check(Fixture.Example().WithFile(Fixture.Lesson, "---\n" + flood + "\n---\n").Read());
        Check(Fixture.Example().With("La suite de la leçon", "La suite\n" + flood).Read());
        Check(Fixture.Example().With("La suite de la leçon", "La suite\n" + flood[..6_000]).Read());
        Check(Fixture.Example().With("kind: text", "kind: text\nfamily: " + flood).Read());
        Check(Fixture.Example().With("kind: text", "kind: text\nfamily: " + flood[..60_000]).Read());
        Check(Fixture.Example().With("person: ", "person: >\n  " + flood[..60_000].Replace("\n", " ", StringComparison.Ordinal).Replace('\r', ' ') + "\nfamily: ").Read());
        Check(Fixture.Example().With("{#sosie}", flood + "{#sosie}").Read());

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void Random_damage_never_throws()
    {
        var random = new Random(20260401);
        var original = Fixture.Example().Text();
        for (var i = 0; i < 150; i++)
        {
            var text = new StringBuilder(original);
            for (var j = random.Next(1, 6); j > 0; j--)
                switch (random.Next(4))
                {
                    case 0: text.Remove(random.Next(text.Length - 50), random.Next(1, 40)); break;
                    case 1: text.Insert(random.Next(text.Length), "{}[]:#&*!|>'\"%@`-~\n\t «»"[random.Next(23)]); break;
                    case 2: text[random.Next(text.Length)] = (char)random.Next(1, 0x2100); break;
                    default: text.Insert(random.Next(text.Length), original.AsSpan(random.Next(original.Length - 200), 200)); break;
                }
            Check(Fixture.Example().WithFile(Fixture.Lesson, text.ToString()).Read());
        }
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        var random = new Random(7);
        for (var i = 0; i < 25; i++)
        {
            var bytes = new byte[random.Next(1, 5000)];
            random.NextBytes(bytes);
            AssertRefused(Fixture.Example().WithFile(Fixture.Lesson, bytes).Read());
            AssertRefused(Fixture.Example().WithFile("course.yaml", bytes).Read());
            Check(Fixture.Example().WithFile("media/cahier-de-lina.svg", bytes).Read());
        }
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        var files = Fixture.Example();
        var windows = "\uFEFF" + files.Text().Replace("\n", "\r\n", StringComparison.Ordinal);

        var reading = files.WithFile(Fixture.Lesson, windows).Read();
        Assert.Empty(reading.Findings);
        Assert.Equal(Fixture.Example().Read().Course!.Lessons.Single().Steps.Select(s => s.Body), reading.Course!.Lessons.Single().Steps.Select(s => s.Body));
    }

    [Fact]
    public void Too_many_files_and_too_heavy_files_are_refused()
    {
        var files = Fixture.Example();
        for (var i = 0; i < 250; i++) files.WithFile($"media/p{i}.svg", "<svg/>");
        Assert.Contains(files.Read().Findings, f => f.Sentence.Contains("il en faut 200 au plus", StringComparison.Ordinal));

        var heavy = Fixture.Example().WithFile(Fixture.Lesson, new string('a', 1_000_001)).Read();
        Assert.Contains(heavy.Findings, f => f is { File: Fixture.Lesson } && f.Sentence.Contains("pèse 1000 ko", StringComparison.Ordinal));

        Assert.Contains("n'a pas sa place dans un cours", Fixture.Example().WithFile("media/tool.exe", "MZ").TheFinding().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_said() =>
        Assert.Contains("n'existe pas", CourseFiles.In(Path.Combine(Fixture.Folder, "nulle-part")).Read().Findings[0].Sentence, StringComparison.Ordinal);

    static void AssertRefused(CourseReading reading)
    {
        Check(reading);
        Assert.Null(reading.Course);
        Assert.All(reading.Findings, f => Assert.Contains(f.Sentence.TrimEnd()[^1], ".?"));
    }

    // What is checked after reading must not throw on a draft either.
    static void Check(CourseReading reading) => Assert.DoesNotContain(CourseCheck.Of(reading), f => f.Sentence.Length == 0);
}
