using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;
using Tremplin.Learning.Lessons;
using Xunit;

namespace Tremplin.Tests.Learning.Lessons;

public sealed class MarkingTests
{
    static readonly IReadOnlyList<Step> Steps = CourseFiles.In(Path.Combine(TestSite.EssaiFolder, "essai")).Read() is { Course: { } course } ? course.Lessons.First().Steps : throw new InvalidOperationException("« essai » is not valid");

    static Feedback? Say(string step, params (string Field, string Value)[] posted)
    {
        var question = (QuestionStep)Steps.Single(s => s.Id == step);
        var values = Marking.Read(question, field => [.. posted.Where(p => p.Field == field).Select(p => p.Value)]);
        return Marking.On(question, new Entry(Guid.Empty, values));
    }

    [Theory, InlineData("a", Verdict.Wrong, "Le papier vient après."), InlineData("b", Verdict.Right, "Oui, le crayon d'abord."), InlineData("c", Verdict.Partly, "Presque : l'un après l'autre.")]
    internal void Each_single_answer_has_its_own_words(string option, Verdict verdict, string words)
    {
        var said = Say("seule", ("reponse", option))!;

        Assert.Equal((verdict, words), (said.Verdict, said.Remarks.Single().Text));
    }

    [Theory, InlineData("zzz"), InlineData(""), InlineData("<script>")]
    public void An_answer_that_the_question_does_not_have_is_no_answer(string option) => Assert.Null(Say("seule", ("reponse", option)));

    [Fact]
    public void Several_answers_are_each_spoken_of_ticked_or_not()
    {
        var right = Say("plusieurs", ("reponse", "a"), ("reponse", "c"))!;
        Assert.Equal(Verdict.Right, right.Verdict);
        Assert.Equal(["Oui, il est à elle.", "En effet, il reste là-bas.", "Oui, un fait se raconte."], right.Remarks.Select(r => r.Text));

        Assert.Equal(Verdict.Partly, Say("plusieurs", ("reponse", "a"), ("reponse", "b"))!.Verdict);
        Assert.Equal(Verdict.Wrong, Say("plusieurs", ("reponse", "b"))!.Verdict);
        Assert.Null(Say("plusieurs"));
    }

    [Fact]
    public void An_order_is_right_when_every_line_is_in_its_place()
    {
        Assert.Equal(Verdict.Right, Say("ordre", ("reponse.a", "1"), ("reponse.b", "2"), ("reponse.c", "3"))!.Verdict);
        Assert.Equal(Verdict.Partly, Say("ordre", ("reponse.a", "1"), ("reponse.b", "3"), ("reponse.c", "2"))!.Verdict);
        Assert.Null(Say("ordre", ("reponse.a", "1"), ("reponse.b", "2")));
        Assert.Null(Say("ordre", ("reponse.a", "1"), ("reponse.b", "1"), ("reponse.c", "2")));
        Assert.Null(Say("ordre", ("reponse.a", "0"), ("reponse.b", "99999999999999"), ("reponse.c", "-1")));
    }

    [Fact]
    public void A_pair_is_told_what_its_own_choice_is_worth()
    {
        var said = Say("paires", ("reponse.un", "petit"), ("reponse.deux", "petit"))!;

        Assert.Equal(Verdict.Partly, said.Verdict);
        Assert.Equal(["Oui, on ne voit rien.", "Au contraire."], said.Remarks.Select(r => r.Text));
        Assert.Null(Say("paires", ("reponse.un", "petit")));
    }

    [Theory, InlineData("Vérifier"), InlineData("  CONTROLER !"), InlineData("je vais vérifier deux fois"), InlineData("contrôler.")]
    public void A_word_is_heard_without_case_accents_or_punctuation(string word) => Assert.Equal(Verdict.Right, Say("mot", ("reponse", word))!.Verdict);

    [Theory, InlineData("vérifierais"), InlineData("🙂"), InlineData("...")]
    public void Another_word_is_answered_kindly(string word) => Assert.Equal((Verdict.Wrong, "Cherchez un verbe que l'on peut voir."), (Say("mot", ("reponse", word))!.Verdict, Say("mot", ("reponse", word))!.Remarks[0].Text));

    [Theory, InlineData("1425"), InlineData("1 425,50"), InlineData("1\u202F425 €"), InlineData("1400"), InlineData("1450.00")]
    public void A_number_is_read_as_people_write_it(string number) => Assert.Equal(Verdict.Right, Say("nombre", ("reponse", number))!.Verdict);

    [Theory, InlineData("beaucoup"), InlineData(""), InlineData("1,2,3"), InlineData("--5"), InlineData("99999999999999999999999999999999999999")]
    public void What_is_not_a_number_is_no_answer(string number) => Assert.Null(Say("nombre", ("reponse", number)));

    [Theory, InlineData("-3"), InlineData("100000")]
    public void A_number_from_nowhere_is_asked_again(string number) => Assert.Equal(Verdict.Wrong, Say("nombre", ("reponse", number))!.Verdict);
}
