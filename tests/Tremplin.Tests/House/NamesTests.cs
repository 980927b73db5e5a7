using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Tremplin.Tests.House;

/// <summary>How things are called, how long files are, and what is said where.</summary>
public sealed partial class NamesTests
{
    // « Personal data » is the law's word (GDPR, article 4); demo data is what it is.
    static readonly string[] Allowed = ["IPersonalData", "IDemoData"];

    static readonly string[] WordsOfTheTrade =
        ["lesson", "course", "enrol", "skill", "employer", "recruit", "candidate", "counsellor", "leçon", "formation", "emploi", "métier", "compétence"];

    [Fact]
    public void No_name_ends_in_a_word_that_says_nothing()
    {
        var empty = Modules.Types.Where(t => EmptyEnding().IsMatch(t.Name) && !Allowed.Contains(t.Name) && !Allowed.Any(a => t.GetInterface(a) is not null)).Select(t => t.FullName);

        Assert.Empty(empty);
    }

    [Fact]
    public void No_file_is_too_long_to_be_read_whole()
    {
        string[] endings = [".cs", ".cshtml"];
        var tooLong = Modules.Files("src", endings).Where(f => Lines(f) > 300).Concat(Modules.Files("tests", endings).Where(f => Lines(f) > 400)).Select(f => $"{f}: {Lines(f)} lines");

        Assert.Empty(tooLong);
    }

    static int Lines(string file) => Modules.Text(file).Count(c => c is '\n');

    [Fact]
    public void The_scripts_of_bin_fit_on_a_screen() =>
        Assert.Empty(Directory.GetFiles(Path.Combine(TestSite.Root, "bin")).Where(f => File.ReadLines(f).Count() > 80).Select(Path.GetFileName));

    [Fact]
    public void Which_design_system_is_used_is_known_to_Design_alone() =>
        Assert.Empty(Modules.Files("src", ".cs", ".cshtml").Where(f => !f.StartsWith("src/Design/", StringComparison.Ordinal) && Regex.IsMatch(Modules.Text(f), "govuk-(?!frontend)")));

    [Fact]
    public void Nothing_is_left_to_do() =>
        Assert.Empty(Modules.Files("src", ".cs", ".cshtml", ".js", ".css").Where(f => Regex.IsMatch(Modules.Text(f), @"\b(TODO|FIXME|HACK|XXX)\b")));

    [Theory, InlineData("Kernel"), InlineData("Design")]
    public void The_foundations_speak_no_word_of_the_trade(string project)
    {
        // Design has components for courses, by decision; it still knows no type, route or rule of theirs.
        var words = project is "Kernel" ? WordsOfTheTrade : ["enrol", "employer", "recruit", "candidate"];
        var spoken =
            from file in Modules.Files($"src/{project}", ".cs")
            from word in words
            where Regex.IsMatch(Comment().Replace(Modules.Text(file), ""), $@"(?<![a-z]){word}", RegexOptions.IgnoreCase)
            select $"{file}: {word}";

        Assert.Empty(spoken);
    }

    [Fact]
    public void Every_use_case_says_in_a_sentence_what_it_does()
    {
        var silent =
            from assembly in Modules.OfTheTrade
            let documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
                .Where(m => m.Element("summary")?.Value.Trim().Length > 0).Select(m => m.Attribute("name")!.Value).ToHashSet()
            from type in assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false } && type.GetMethod("Execute") is { IsPublic: true }
            where !documented.Contains($"T:{type.FullName!.Replace('+', '.')}")
            select type.FullName;

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_public_type_says_in_a_sentence_what_it_is()
    {
        var silent =
            from assembly in Modules.All
            let documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
                .Where(m => m.Element("summary")?.Value.Trim().Length > 0).Select(m => m.Attribute("name")!.Value).ToHashSet()
            from type in assembly.GetExportedTypes()
            where !type.IsNested && !documented.Contains($"T:{type.FullName}")
            select type.FullName;

        Assert.Empty(silent);
    }

    [Fact]
    public void Methods_are_async_by_what_they_return_not_by_their_name()
    {
        string[] frameworks = ["OnGetAsync", "OnPostAsync", "OnPageHandlerExecutionAsync", "SaveChangesAsync", "InvokeAsync", "DisposeAsync", "ProcessAsync", "StartAsync", "StopAsync", "ConnectionOpenedAsync"];
        var named =
            from type in Modules.Types
            from method in type.GetMethods(System.Reflection.BindingFlags.DeclaredOnly | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static)
            where method.Name.EndsWith("Async", StringComparison.Ordinal) && !method.Name.Contains('<', StringComparison.Ordinal) && !method.Name.Contains('.', StringComparison.Ordinal)
            where !frameworks.Contains(method.Name) && !method.Name.StartsWith("OnPost", StringComparison.Ordinal) && !method.Name.StartsWith("OnGet", StringComparison.Ordinal)
            where method.GetBaseDefinition() == method && !type.GetInterfaces().Any(i => type.GetInterfaceMap(i).TargetMethods.Contains(method))
            select $"{type.Name}.{method.Name}";

        Assert.Empty(named);
    }

    [GeneratedRegex("(Manager|Helper|Processor|Utils?|Data|Info|Impl|Dto)$")]
    private static partial Regex EmptyEnding();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
