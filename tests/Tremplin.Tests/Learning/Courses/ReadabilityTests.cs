using Tremplin.Learning.Courses;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

public sealed class ReadabilityTests
{
    // The figures of the style sheet: words, mean sentence, longest sentence, Kandel-Moles with and without the final mute « e ».
    [Theory]
    [InlineData("ouverture", false, 254, 10.6, 25, 72, 91)]
    [InlineData("ouverture", true, 131, 6.2, 12, 77, 94)]
    [InlineData("cahier", false, 424, 7.4, 18, 79, 100)]
    [InlineData("cahier", true, 211, 5.3, 15, 80, 101)]
    [InlineData("preuves", false, 238, 10.8, 23, 72, 90)]
    [InlineData("preuves", true, 131, 5.7, 12, 85, 101)]
    [InlineData("voix", false, 267, 10.3, 20, 82, 95)]
    [InlineData("voix", true, 146, 5.6, 13, 84, 99)]
    public void The_example_lesson_measures_as_the_style_sheet_says(string step, bool simplified, int words, double mean, int longest, double score, double lenient)
    {
        var (standard, simple) = TextCheck.Texts(CourseFiles.In(Fixture.Folder).Read().Course!.Lessons.Single().Steps.Single(s => s.Id == step))!.Value;

        var measured = Readability.Of(simplified ? simple : standard);
        Assert.InRange(measured.Words, words * 0.97, words * 1.03);
        Assert.InRange(measured.MeanSentence, mean - 0.3, mean + 0.3);
        Assert.Equal(longest, measured.Longest.Words);
        Assert.InRange(measured.KandelMoles, score - 3, score + 3);
        Assert.InRange(measured.WithoutMuteE, lenient - 3, lenient + 3);
        Assert.True(measured.WithMuteE <= measured.WithoutMuteE);
    }

    [Theory]
    [InlineData("Elle compte. Elle rend ? Oui… Non.", 4)]
    [InlineData("Elle dit : « Je viens. » Puis elle part.", 2)]
    [InlineData("Une ligne\n\n- Un élément\n- Un autre", 3)]
    [InlineData("Une phrase coupée\npar l'éditeur.", 1)]
    [InlineData("Le coût est de 3.5 euros.", 1)]
    [InlineData("", 0)]
    [InlineData("… ? .", 0)]
    public void A_sentence_ends_at_its_point_or_with_its_paragraph(string text, int sentences) =>
        Assert.Equal(sentences, Readability.Of(text).Sentences.Count);

    [Theory]
    [InlineData("table", true, 2)]
    [InlineData("table", false, 1)]
    [InlineData("oiseau", true, 2)]
    [InlineData("mangent", false, 1)]
    [InlineData("été", false, 2)]
    [InlineData("le", false, 1)]
    [InlineData("CV", true, 1)]
    public void Syllables_are_counted_by_rule(string word, bool muteE, int syllables) => Assert.Equal(syllables, Readability.Syllables(word, muteE));

    [Fact]
    public void An_elided_word_lengthens_the_sentence_but_not_the_words()
    {
        var measured = Readability.Of("J'arrive.");

        Assert.Equal(2, measured.Words);
        Assert.Equal(207 - 1.015 * 2 - 73.6 * 3, measured.WithMuteE, precision: 6);
    }

    [Fact]
    public void The_address_of_a_link_and_the_marks_are_not_read() =>
        Assert.Equal(Readability.Of("Voir la fiche.").Words, Readability.Of("**Voir** [la fiche](https://exemple.fr/une/page).").Words);
}
