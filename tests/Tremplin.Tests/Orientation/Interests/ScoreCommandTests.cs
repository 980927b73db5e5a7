using Tremplin.Kernel;
using Tremplin.Orientation;
using Tremplin.Orientation.Interests;
using Xunit;

namespace Tremplin.Tests.Orientation.Interests;

/// <summary>bin/interests score: a file in, a line of result for each person out.</summary>
public sealed class ScoreCommandTests
{
    static readonly string Header = "id," + string.Join(',', Activities.All.Select(a => a.Id));

    static string Line(string id, IEnumerable<byte> answers) => $"{id},{string.Join(',', answers.Select(a => a is 0 ? "" : $"{a}"))}";

    static (int Code, string[] Lines, string[] Report) Score(string content)
    {
        var file = Path.Combine(TestSite.NewFolder(), "answers.csv");
        File.WriteAllText(file, content);
        using StringWriter output = new(), report = new();
        var code = OrientationModule.ScoreInterests(file, output, report);
        static string[] Lines(StringWriter w) => w.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (code, Lines(output), Lines(report));
    }

    [Fact]
    public void Each_person_has_a_line_with_their_two_interests_their_bands_and_the_verdict()
    {
        var person = new SimulatedPeople(1).Take(40).Select(p => p.Answers).First(a => InterestScore.Of(a).Verdict is Verdict.Net);
        var score = InterestScore.Of(person);

        var (code, lines, report) = Score($"{Header}\n{Line("aicha", person)}\n{Line("vide", new byte[48])}\n\n{Line("\"a,b\"", Enumerable.Repeat((byte)3, 48))}\n");

        Assert.Equal((0, 0), (code, report.Length));
        Assert.Equal("id,first,second,R,I,A,S,E,C,verdict", lines[0]);
        Assert.Equal($"aicha,{score.Order[0]},{score.Order[1]},{string.Join(',', Enum.GetValues<Letter>().Select(l => InterestWords.Of(score.BandOf(l))))},net", lines[1]);
        Assert.Equal("vide,,,,,,,,,too_few", lines[2]);
        Assert.Equal("\"a,b\",,,,,,,,,all_equal", lines[3]);
    }

    [Fact]
    public void The_files_of_spreadsheets_are_read_as_they_come()
    {
        var person = new SimulatedPeople(1).Take(1).Single().Answers;
        var plain = Score($"{Header}\n{Line("1", person)}").Lines[1];

        Assert.Equal(plain, Score($"\uFEFF{Header}\r\n{Line("1", person)}\r\n".Replace(',', ';')).Lines[1]);
        Assert.Equal(plain, Score($"{Header.ToLowerInvariant()},age\n{string.Join(',', Line("1", person).Split(',').Select((c, i) => i is 0 ? c : $"\"{c}.0\""))},34").Lines[1]);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_reported_with_its_number_and_the_others_are_scored()
    {
        var person = new SimulatedPeople(1).Take(1).Single().Answers;
        var bad = Line("b", person).Split(',');
        bad[3] = "7";

        var (code, lines, report) = Score($"{Header}\n{string.Join(',', bad)}\nc,1,2\n{Line("d", person)}");

        Assert.Equal(1, code);
        Assert.Equal(["Ligne 2 : R3 vaut « 7 » : un nombre de 1 à 5, ou rien.", "Ligne 3 : 3 cellules seulement."], report);
        Assert.Equal(["b,,,,,,,,,unreadable", "c,,,,,,,,,unreadable"], lines[1..3]);
        Assert.StartsWith("d,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_table_of_answers_is_refused_in_a_sentence()
    {
        Assert.Contains("vide", Assert.Throws<Refusal>(() => Score("")).Message, StringComparison.Ordinal);
        Assert.Contains("vide", Assert.Throws<Refusal>(() => Score(" \n" + Header)).Message, StringComparison.Ordinal);
        Assert.Contains("Il manque des colonnes : id, R1,", Assert.Throws<Refusal>(() => Score("bonjour\n")).Message, StringComparison.Ordinal);
        Assert.Contains("Il manque des colonnes : C8.", Assert.Throws<Refusal>(() => Score(Header[..^3] + "\n")).Message, StringComparison.Ordinal);
        Assert.Contains("R1 est là deux fois", Assert.Throws<Refusal>(() => Score(Header + ",R1\n")).Message, StringComparison.Ordinal);
        Assert.Contains("n'est pas un fichier CSV", Assert.Throws<Refusal>(() => Score(new string('x', 1_000_000))).Message, StringComparison.Ordinal);
        Assert.Contains("n'existe pas", Assert.Throws<Refusal>(() => OrientationModule.ScoreInterests("/nulle/part.csv", TextWriter.Null, TextWriter.Null)).Message, StringComparison.Ordinal);
    }
}
