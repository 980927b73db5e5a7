using Tremplin.Learning.Courses;
using Tremplin.Tests.House;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

public sealed class CourseCheckTests
{
    [Fact]
    public void The_example_lesson_has_nothing_to_change() => Assert.Empty(Of(Fixture.Example()));

    [Theory]
    [InlineData("Sandrine a 44 ans. Pendant 11 ans,", "Particulièrement reconnaissante, l'administration départementale communiquait régulièrement d'innombrables recommandations organisationnelles. Immédiatement, indépendamment, irréversiblement, l'établissement intercommunal expérimentait l'accompagnement individualisé. Systématiquement, l'institution universitaire encourageait l'approfondissement méthodologique interdisciplinaire. Particulièrement reconnaissante, l'administration départementale communiquait régulièrement d'innombrables recommandations organisationnelles. Immédiatement, indépendamment, irréversiblement, l'établissement intercommunal expérimentait l'accompagnement individualisé. Sandrine a 44 ans. Pendant 11 ans,", "le texte est trop difficile : lisibilité")]
    [InlineData("Sa nièce Lina va au collège.", "Sa nièce Lina va au collège et elle doit demander à un adulte de la famille ce que cet adulte faisait.", "cette phrase simplifiée a 21 mots, il en faut 18 au plus : « Sa nièce Lina va au collège … »")]
    [InlineData("Et vous, c'était comment, un mardi ?", "Elle est là. Il est là. Elle est là. Il est là. Il est là. Elle est là. Il est là. Elle est là. Il est là. Elle est là. Il est là. Elle est là.", "mots pour 254 (")]
    [InlineData("Elle travaillait 30 heures par semaine.", "Elle travaillait.", "il manque dans le texte simplifié 1 nombre du texte : 30.")]
    [InlineData("Il dure 5 ans. Notez sa date.", "Notez sa date.", "1 nombre du texte : 5.")]
    [InlineData("[Votre relevé de carrière](https://www.info-retraite.fr) montre", "Votre relevé de carrière montre", "1 lien du texte : https://www.info-retraite.fr.")]
    [InlineData("- **Mon sosie rate quoi ?** « Il va trop vite. Le client a honte. »", "- « Il va trop vite. Le client a honte. »", "1 étiquette en gras du texte : « Mon sosie rate quoi ? ».")]
    [InlineData("minutes: 20\n", "minutes: 30\n", "les étapes durent 20 minutes en tout, la leçon en annonce 30")]
    [InlineData("short: { minutes: 10, steps: [ouverture, cahier, mon-mardi, carte, appel]", "short: { minutes: 10, steps: [ouverture, cahier, mon-mardi, carte]", "le chemin court n'a pas l'action")]
    [InlineData("short: { minutes: 10", "short: { minutes: 5", "les étapes du chemin court durent 10,7 minutes en tout, il en annonce 5")]
    [InlineData("motivation: [répéter à voix haute, répondre à une remarque, si-alors]", "motivation: []", "la famille « motivation » est vide")]
    [InlineData("alt: \"Trois dessins côte à côte.\"", "alt: \"\"", "l'image de cette étape n'a pas d'alternative")]
    [InlineData("Un cariste arrête ses fourches au ras du sol.", "", "l'image de cette étape n'a pas d'alternative")]
    [InlineData("jargon: { CACES:", "jargon: { VAE:", "« CACES » n'est pas expliqué")]
    [InlineData("jargon: { CACES:", "jargon: { VAE:", "« VAE » est expliqué dans « jargon », mais la leçon ne l'emploie pas")]
    [InlineData("Alors elle change de question", "En intérim, elle change de question", "« intérim » n'est pas expliqué")]
    [InlineData("Alors elle change de question", "Les demandeur·euses changent de question", "« · » dans le texte")]
    [InlineData("Alors elle change de question", "Lina est étonné(e), elle change de question", "« (e) » dans le texte")]
    [InlineData("Alors elle change de question", "Quelle surprise ! Elle change de question", "un point d'exclamation")]
    [InlineData("Alors elle change de question", "N'hésitez pas à changer de question", "« N'hésitez pas » ne s'écrit pas ici")]
    [InlineData("Alors elle change de question", "Il est important de changer de question", "« Il est important de » ne s'écrit pas ici")]
    [InlineData("Alors elle change de question", "Il suffit d’une question", "« Il suffit d' » ne s'écrit pas ici")]
    [InlineData("Alors elle change de question", "Malgré son âge, elle change de question", "« Malgré son âge » ne s'écrit pas ici")]
    [InlineData("Alors elle change de question", "Vous êtes déjà à 80 % du but", "pas de pourcentage sur une personne")]
    [InlineData("feedback: \"Ce geste-là", "feedback: \"Faux. Ce geste-là", "« Faux » ne s'écrit pas ici")]
    [InlineData("[demandez un appel](/aide)", "[demandez un appel](/aide) ou [demandez un appel](/autre)", "le lien « demandez un appel » mène à deux adresses")]
    public void What_a_lesson_lacks_is_said_with_its_numbers(string before, string after, string sentence)
    {
        var findings = Of(Fixture.Example().With(before, after));

        Assert.Contains(findings, f => f.Sentence.Contains(sentence, StringComparison.Ordinal) && f is { File: Fixture.Lesson, Line: > 0 });
    }

    [Fact]
    public void A_finding_names_the_line_of_the_word()
    {
        var files = Fixture.Example().With("Lina a rempli 3 pages.", "Lina a simplement rempli 3 pages.");

        Assert.Equal(files.LineOf("simplement"), Assert.Single(Of(files)).Line);
    }

    [Fact]
    public void What_a_person_says_or_copies_may_be_quoted() =>
        Assert.Empty(Of(Fixture.Example().With("« Souriante, ponctuelle, dynamique. »", "« Souriante, mes atouts, je sais rebondir. »")));

    [Fact]
    public void Two_readings_never_follow_each_other()
    {
        var files = Fixture.Example().With("## Ce que l'on n'apprend pas en une heure {#sosie}", "## Une autre lecture {#lecture}\n\n~~~yaml\nkind: text\nminutes: 1\n~~~\n\nElle lit. Il lit. Elle lit. Il lit.\n\n### Texte simplifié\n\nElle lit. Il lit.\n\n## Ce que l'on n'apprend pas en une heure {#sosie}");

        var finding = Assert.Single(Of(files));
        Assert.Equal("deux lectures de suite (« ouverture » puis « lecture ») : mettez entre elles une question ou une chose à faire.", finding.Sentence);
        Assert.Equal(files.LineOf("{#lecture}"), finding.Line);
    }

    [Theory]
    [InlineData("appel", "la leçon a 0 action(s), il en faut une")]
    [InlineData("cahier", "la leçon n'a pas d'exemple travaillé")]
    [InlineData("carte", "la leçon ne laisse rien en main")]
    public void A_lesson_has_an_example_a_product_and_an_action(string step, string sentence)
    {
        var files = Fixture.Example();
        var text = files.Text().Replace($", {step}", "", StringComparison.Ordinal);
        var at = text.LastIndexOf("\n## ", text.IndexOf($"{{#{step}}}", StringComparison.Ordinal), StringComparison.Ordinal) + 1;
        var end = text.IndexOf("\n## ", at, StringComparison.Ordinal);
        files.WithFile(Fixture.Lesson, text[..at] + (end < 0 ? "" : text[(end + 1)..]));

        Assert.Contains(Of(files), f => f.Sentence.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "la balise <script> n'est pas acceptée")]
    [InlineData("<image width=\"4\"/>", "la balise <image> n'est pas acceptée")]
    [InlineData("<path onclick=\"x()\" d=\"M0 0\"/>", "l'attribut « onclick » lance un programme")]
    [InlineData("<use href=\"https://ailleurs.fr/a.svg#a\"/>", "l'attribut « href » va chercher une autre adresse")]
    [InlineData("<path fill=\"url( 'https://ailleurs.fr' )\" d=\"M0 0\"/>", "l'attribut « fill » va chercher une autre adresse")]
    [InlineData("<style>@import 'https://ailleurs.fr/a.css';</style>", "va chercher une autre adresse dans son style")]
    [InlineData("<path", "ne peut pas être lue")]
    public void A_picture_holds_no_script_and_reaches_nowhere(string inside, string sentence)
    {
        var finding = Assert.Single(Of(Fixture.Example().WithFile("media/cahier-de-lina.svg", Picture(inside))));

        Assert.Equal("media/cahier-de-lina.svg", finding.File);
        Assert.Contains(sentence, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_may_refer_to_itself() =>
        Assert.Empty(Of(Fixture.Example().WithFile("media/cahier-de-lina.svg", Picture("<path id=\"a\" fill=\"url(#b)\" d=\"M0 0\"/><use href=\"#a\"/>"))));

    [Fact]
    public void A_picture_is_light() =>
        Assert.Equal(
            "cette image pèse 8,4 ko, il en faut 6 au plus : arrondissez les nombres, retirez les points inutiles.",
            Assert.Single(Of(Fixture.Example().WithFile("media/cahier-de-lina.svg", Picture($"<path d=\"M0 0{new string('z', 8500)}\"/>")))).Sentence);

    [Fact]
    public void The_words_of_a_course_need_no_explanation() =>
        Assert.Equal("course.yaml", Assert.Single(Of(Fixture.Example().With("Vos métiers, vos tâches", "Votre VAE, vos tâches", "course.yaml"))).File);

    [Fact]
    public void The_command_says_what_to_change_then_the_figures()
    {
        using var output = new StringWriter();
        Assert.Equal(0, ContentCommand.Run("check", Path.Combine(Fixture.Folder, ".."), output));
        Assert.Contains("77 / 81", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Tout est en ordre.", output.ToString(), StringComparison.Ordinal);

        Assert.Equal(1, ContentCommand.Run("check", Path.Combine(Fixture.Root, "nulle-part"), output));
        Assert.Contains("Aucun cours", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(https://www.info-retraite.fr)", "(http://www.info-retraite.fr)", "l'adresse « http://www.info-retraite.fr » ne convient pas")]
    [InlineData("(https://www.info-retraite.fr)", "(https://info-retraite.fr/#releve)", "sont la même page : écrivez-la d'une seule façon.")]
    [InlineData("date: 2025-09", "date: 2025-13", "la source « rome-D1505 » est datée « 2025-13 »")]
    public void The_links_of_a_course_are_written_one_way_and_its_sources_dated(string before, string after, string sentence)
    {
        Assert.Empty(LinkCheck.Of(Fixture.Example().Read()));

        Assert.Contains(sentence, Assert.Single(LinkCheck.Of(Fixture.Example().With(before, after).Read())).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_lists_the_addresses_of_the_real_course_and_finds_nothing_to_change()
    {
        using var output = new StringWriter();
        Assert.Equal(0, ContentCommand.Run("links", TestSite.RealCourses, output));
        Assert.Contains("  https://vae.gouv.fr (ce-qu-on-me-demandera.md)", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_the_lessons_is_up_to_date()
    {
        using var output = new StringWriter();
        ContentCommand.Run("table", TestSite.RealCourses, output);
        Reviewed.Is(Path.Combine(TestSite.Root, "docs", "content.md"), output.ToString());
    }

    static IReadOnlyList<Finding> Of(Fixture files)
    {
        var reading = files.Read();
        Assert.Empty(reading.Findings.Select(f => f.ToString()));
        return CourseCheck.Of(reading);
    }

    static string Picture(string inside) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\">{inside}</svg>";
}
