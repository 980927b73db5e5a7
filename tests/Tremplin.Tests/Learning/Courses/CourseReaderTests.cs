using Tremplin.Learning.Courses;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

public sealed class CourseReaderTests
{
    [Fact]
    public void The_example_lesson_is_read_whole()
    {
        var reading = CourseFiles.In(Fixture.Folder).Read();

        Assert.Empty(reading.Findings.Select(f => f.ToString()));
        var lesson = Assert.Single(reading.Course!.Lessons);
        Assert.Equal(
            ["ouverture", "sosie", "cahier", "taille", "preuves", "frigo", "palette", "mon-mardi", "voix", "trente-secondes", "relire", "carte", "appel"],
            lesson.Steps.Select(s => s.Id));
        Assert.Equal("le certificat pour conduire un chariot", lesson.Jargon["CACES"]);
        Assert.Equal(["voix", "trente-secondes"], lesson.Steps.Where(s => s.IsMotivation).Select(s => s.Id));
    }

    [Fact]
    public void Each_kind_of_step_keeps_what_its_file_says()
    {
        var steps = CourseFiles.In(Fixture.Folder).Read().Course!.Lessons.Single().Steps.ToDictionary(s => s.Id);

        Assert.Equal(Verdict.Partly, Assert.IsType<SingleQuestion>(steps["sosie"]).Options[2].Verdict);
        Assert.Equal("juste", Assert.IsType<MatchQuestion>(steps["taille"]).Left[2].Answer);
        Assert.Equal([false, true, false, true, true], Assert.IsType<MultipleQuestion>(steps["frigo"]).Options.Select(o => o.IsRight));
        Assert.StartsWith("À Saran", Assert.IsType<VideoStep>(steps["palette"]).Transcript, StringComparison.Ordinal);
        var form = Assert.IsType<ReflectionStep>(steps["mon-mardi"]);
        Assert.Equal(3, form.Repeat!.Max);
        var (witness, show) = (form.Fields.Single(f => f.Id == "temoin"), form.Fields.Single(f => f.Id == "temoin").Show!);
        Assert.True(witness.IsPrivate);
        Assert.Equal("preuve_type", show.Field);
        Assert.Equal(["vu"], show.Is);
        Assert.Equal("skill", Assert.IsType<DownloadStep>(steps["carte"]).Blocks[3].Each);
        var action = Assert.IsType<ActionStep>(steps["appel"]);
        Assert.Equal(new TimeOnly(18, 0), action.Time);
        Assert.Null(action.Lines[^1].When);
        Assert.True(action.NotForMe[1].Later);
    }

    [Fact]
    public void A_misspelt_key_is_named_with_its_line()
    {
        var files = Fixture.Example().With("type: single", "tipe: single");

        var finding = files.TheFinding();
        Assert.Equal(files.LineOf("kind: question"), finding.Line);
        Assert.Contains($"Ligne {files.LineOf("tipe: single")}, la clé « tipe » n'existe pas ici : vouliez-vous dire « type » ?", finding.Sentence, StringComparison.Ordinal);

        files = Fixture.Example().With("    hint: ", "    hnit: ");
        Assert.Equal(
            $"leçon {Fixture.Lesson}, ligne {files.LineOf("hnit")} : la clé « hnit » n'existe pas ici. Vouliez-vous dire « hint » ?", files.TheFinding().ToString());
    }

    [Theory]
    [InlineData("minutes: 20", "minutes: vingt", "« minutes » est un nombre entre 1 et 240")]
    [InlineData("minutes: 20", "minutes: 20.5", "« minutes » est un nombre entier, pas 20.5")]
    [InlineData("minutes: 20", "minutes: [20]", "« minutes » attend un texte, pas une liste")]
    [InlineData("minutes: 20", "minutes:", "la clé « minutes » est vide")]
    [InlineData("format: 1", "format: 2", "ce site lit le format 1")]
    [InlineData("subtitle: D'une", "title: D'une", "la clé « title » est écrite deux fois (déjà ligne 3)")]
    [InlineData("steps: [ouverture,", "steps: [overture,", "Vouliez-vous dire « ouverture » ?")]
    [InlineData("{#sosie}", "{#ouverture}", "l'identifiant « ouverture » est déjà celui d'une étape")]
    [InlineData("{#sosie}", "{#Sosie Bis}", "l'identifiant « Sosie Bis » ne convient pas")]
    [InlineData("{#sosie}", "", "« ## Titre {#identifiant} »")]
    [InlineData("kind: example", "kind: exemple", "n'est pas une sorte d'étape. Vouliez-vous dire « example » ?")]
    [InlineData("type: match", "type: matches", "Vouliez-vous dire « match » ?")]
    [InlineData("sources: [R489]", "sources: [R498]", "la source « R498 » n'est pas dans l'en-tête")]
    [InlineData("cahier-de-lina.svg, alt: \"Trois", "cahier-de-lna.svg, alt: \"Trois", "le fichier « media/cahier-de-lna.svg » manque")]
    [InlineData("verdict: right", "verdict: oui", "« oui » n'est pas possible pour « verdict »")]
    [InlineData("answer: petit", "answer: moyen", "« moyen » n'est pas possible pour « answer »")]
    [InlineData("      petit: ", "      moyen: ", "il manque la réponse à qui choisit « petit »")]
    [InlineData("record: task.title", "record: task.titel", "« task.titel » n'existe pas dans le dossier. Vouliez-vous dire « task.title » ?")]
    [InlineData("record: proof.witness, private: true,", "record: proof.witness,", "« proof.witness » est toujours privé")]
    [InlineData("record: job.from", "record: job.from, private: true", "le champ est privé, mais « job.from » ne l'est pas")]
    [InlineData("input: year, record: job.from", "input: text, record: job.from", "« job.from » est une année")]
    [InlineData("{ field: periode, is: [autre] }", "{ field: periode, is: [autres] }", "cette condition ne peut pas être vraie : « autres » n'est pas une réponse du champ « periode »")]
    [InlineData("{ field: preuve_type, is: [vu] }", "{ field: accord, is: [oui] }", "« accord » n'est pas un champ placé avant celui-ci")]
    [InlineData("{ field: preuve_type, is: [vu] }", "{ field: tache, is: [vu] }", "le champ « tache » n'a pas de choix")]
    [InlineData("{ field: preuve_type, is: [vu] }", "{ field: preuve_type, is: [] }", "« is » ne nomme aucune réponse")]
    [InlineData("boxes: mon-mardi.preuve_type", "boxes: mon-mardi.tache", "« mon-mardi.tache » n'en a pas")]
    [InlineData("{skill.title}", "{skill.titel}", "« skill.titel » n'existe pas dans le dossier")]
    [InlineData("{skill.title}", "{value.title}", "n'est pas connu quand on répète « skill »")]
    [InlineData("value: \"{mon-mardi.competence}\"", "value: \"{mon-mardi.raconte}\"", "« mon-mardi.raconte » est privé")]
    [InlineData("Appeler {mon-mardi.temoin}", "Appeler {mon-mardi.temoins}", "n'a pas de champ « temoins »")]
    [InlineData("{mon-mardi.competence}\n", "{relire.verbe}\n", "l'étape « relire » n'a pas de champs")]
    [InlineData("sa tante. «", "sa {tante}. «", "« {tante} » ne sera pas remplacé ici")]
    [InlineData("field: mon-mardi.tache", "field: trente-secondes", "doit nommer une étape et un champ")]
    [InlineData("  - { text: \"Demander", "  - { when: { field: mon-mardi.accord, is: [oui] }, text: \"Demander", "la dernière ligne n'a pas de condition")]
    [InlineData("time: \"18:00\"", "time: 18 h", "n'est pas une heure")]
    [InlineData("lines:\n  - { when:", "lines:\n  - { days_ahead: 3, when:", "ajoutez « all: true » à l'action")]
    [InlineData("days_ahead: 2", "days_ahead: 8", "« days_ahead » est un nombre entre 0 et 7")]
    [InlineData("silent: true", "silent: oui", "« silent » vaut true ou false")]
    [InlineData("### Transcription", "### Transcript", "seuls « ### Texte simplifié » et « ### Transcription »")]
    [InlineData("### Texte simplifié", "### Texte facile", "le titre « Texte facile » n'a pas sa place ici")]
    [InlineData("La suite de la leçon", "# Suite\n\nLa suite de la leçon", "le titre « Suite » n'a pas sa place ici")]
    [InlineData("La suite de la leçon", "<b>La suite</b> de la leçon", "le HTML n'est pas accepté")]
    [InlineData("La suite de la leçon", "    La suite de la leçon", "une ligne décalée de quatre espaces")]
    [InlineData("](/aide)", "](javascript:alert)", "l'adresse « javascript:alert » ne convient pas")]
    [InlineData("minutes: 6\n", "minutes: &six 6\n", "les renvois « & » et « * » ne sont pas acceptés")]
    [InlineData("person: Sandrine, 44 ans", "person: Sandrine : 44 ans", "un deux-points suivi d'un espace")]
    [InlineData("person: Sandrine, 44 ans", "person: \"Sandrine, 44 ans", "un guillemet droit n'est pas fermé")]
    [InlineData("copies: 2", "copies:2", "vérifiez l'espace après le deux-points")]
    [InlineData("blank: 1 }", "blank: 1", "ce bloc ne peut pas être lu à partir d'ici")]
    [InlineData("{ label: Je sais, value", "{ label: Je sais value", "ou une virgule manque")]
    [InlineData("person: Sandrine, 44 ans", "\tperson: Sandrine, 44 ans", "il y a une tabulation")]
    public void What_is_wrong_in_a_lesson_is_said(string before, string after, string sentence)
    {
        var reading = Fixture.Example().With(before, after).Read();

        Assert.Null(reading.Course);
        Assert.Contains(reading.Findings, f => f.Sentence.Contains(sentence, StringComparison.Ordinal) && f is { File: Fixture.Lesson, Line: > 0 });
    }

    [Theory]
    [InlineData("slug: exemple", "slug: autre", "« autre » n'est pas le nom du dossier")]
    [InlineData("[racontez-moi-un-mardi]", "[racontez-moi-un-mardy]", "Vouliez-vous dire « racontez-moi-un-mardi.md » ?")]
    [InlineData("[racontez-moi-un-mardi]", "[racontez-moi-un-mardi, racontez-moi-un-mardi]", "est nommée deux fois")]
    [InlineData("[racontez-moi-un-mardi]", "[../secret]", "n'est pas un nom de leçon")]
    [InlineData("weeks:", "semaines:", "il manque la clé « weeks »")]
    [InlineData("hands:", "attestation: { lessons: [] }\nhands:", "l'attestation ne demande aucune leçon")]
    [InlineData("hands:", "attestation: { lessons: [racontez-moi-un-mardy] }\nhands:", "l'attestation demande la leçon « racontez-moi-un-mardy », qui n'est dans aucune semaine. Vouliez-vous dire « racontez-moi-un-mardi » ?")]
    [InlineData("hands:", "attestation: { lessons: [racontez-moi-un-mardi, racontez-moi-un-mardi] }\nhands:", "l'attestation demande deux fois la leçon")]
    [InlineData("hands:", "attestation: { lessons: [racontez-moi-un-mardi], shows: [{ title: a, each: skills, lines: [b] }] }\nhands:", "Vouliez-vous dire « skill » ?")]
    [InlineData("hands:", "attestation: { lessons: [racontez-moi-un-mardi], shows: [{ title: a, each: skill, lines: [] }] }\nhands:", "« lines » est vide")]
    [InlineData("hands:", "attestation: { lessons: [racontez-moi-un-mardi], shows: [{ title: a, each: proof, lines: [\"{proof.witness}\"] }] }\nhands:", "« proof.witness » est privé : une attestation ne le montre jamais")]
    [InlineData("hands:", "attestation: { lessons: [racontez-moi-un-mardi], shows: [{ title: a, each: skill, lines: [\"{mon-mardi.tache}\"] }] }\nhands:", "on ne peut nommer que le dossier")]
    [InlineData("cahier-de-lina.svg", "../../secret.svg", "« ../../secret.svg » ne convient pas pour « file »")]
    public void What_is_wrong_in_the_course_is_said(string before, string after, string sentence)
    {
        var reading = Fixture.Example().With(before, after, "course.yaml").Read();

        Assert.Null(reading.Course);
        Assert.Contains(reading.Findings, f => f.Sentence.Contains(sentence, StringComparison.Ordinal) && f is { File: "course.yaml", Line: > 0 });
    }

    [Theory]
    [InlineData("{autre/mon-mardi.tache}", "la leçon « autre » n'existe pas dans ce cours.")]
    [InlineData("{racontez-moi-un-mardi/mon-mardi.tache}", "« racontez-moi-un-mardi » est cette leçon : nommez l'étape et le champ seulement.")]
    [InlineData("{a/b/c.d}", "« a/b/c.d » doit nommer une leçon, une étape et un champ")]
    [InlineData("{avant/mot.mots}", "l'étape « mot » n'a pas de champ « mots ». Vouliez-vous dire « mot » ?")]
    [InlineData("{avant/mots.mot}", "l'étape « mots » n'existe pas dans la leçon nommée. Vouliez-vous dire « mot » ?")]
    [InlineData("{avant/mot.secret}", "« avant/mot.secret » est privé")]
    [InlineData("{apres/mot.mot}", "la leçon « apres » vient après celle-ci : on ne peut nommer qu'une leçon qui précède.")]
    public void A_page_quotes_only_what_an_earlier_lesson_asked(string placeholder, string sentence)
    {
        var finding = Assert.Single(Quoting(placeholder).Read().Findings);

        Assert.Equal(Fixture.Lesson, finding.File);
        Assert.Contains(sentence, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_quotes_an_earlier_lesson_and_nothing_but_a_page_does()
    {
        Assert.Empty(Quoting("{avant/mot.mot}").Read().Findings);
        Assert.Contains("seul un bloc d'une page à imprimer", Quoting("{avant/mot.mot}").With("Appeler {mon-mardi.temoin}", "Appeler {avant/mot.mot}").TheFinding().Sentence, StringComparison.Ordinal);
    }

    static Fixture Quoting(string placeholder)
    {
        var files = Fixture.Example().With("[racontez-moi-un-mardi]", "[avant, racontez-moi-un-mardi, apres]", "course.yaml").With("value: \"{mon-mardi.competence}\"", $"value: \"{placeholder}\"");
        const string Other = "---\nformat: 1\ntitle: Avant\nsubtitle: Avant\naim: Avant.\nminutes: 1\nfamilies: { skill: [a], motivation: [b] }\npeople: []\n---\n\n## Un mot {#mot}\n\n~~~yaml\nkind: reflection\nminutes: 1\nfields:\n  - { id: mot, label: Un mot, input: text }\n  - { id: secret, label: Un secret, input: text, private: true }\n~~~\n\nUn mot.\n";
        return files.WithFile("avant.md", Other).WithFile("apres.md", Other);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var findings = Fixture.Example().With("days_ahead: 2", "days_ahead: 9").With("{skill.title}", "{skill.name}").With("answer: petit", "answer: non").Read().Findings;

        Assert.Equal(3, findings.Count);
        Assert.Equal(findings.OrderBy(f => f.Line), findings);
    }

    [Fact]
    public void A_step_that_cannot_be_read_is_said_once()
    {
        var files = Fixture.Example().With("repeat: { max: 3,", "repeat: { max: 3");

        Assert.Equal(files.LineOf("repeat: { max"), files.TheFinding().Line);
    }

    [Fact]
    public void A_lesson_is_still_read_while_its_course_is_unfinished()
    {
        var reading = Fixture.Example().Without("course.yaml").Read();

        Assert.Null(reading.Course);
        Assert.Equal(13, reading.Draft!.Lessons.Single().Steps.Count);
    }

    [Fact]
    public void A_film_needs_its_files_its_captions_and_its_words()
    {
        Assert.Contains("palette.mp4", Fixture.Example().Without("media/palette.mp4").TheFinding().Sentence, StringComparison.Ordinal);
        Assert.Contains("palette.fr.vtt", Fixture.Example().Without("media/palette.fr.vtt").TheFinding().Sentence, StringComparison.Ordinal);
        Assert.Contains("« audio: nom.mp3 »", Fixture.Example().With("silent: true\n", "").TheFinding().Sentence, StringComparison.Ordinal);
        Assert.Contains("n'a pas de transcription", Fixture.Example().With("### Transcription", "").TheFinding().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_give_the_same_course_from_a_folder_and_from_memory()
    {
        var (folder, memory) = (CourseFiles.In(Fixture.Folder).Read(), Fixture.Example().Read());

        Assert.Equal(folder.Course!.Lessons.SelectMany(l => l.Steps).Select(s => (s.Id, s.Kind, s.Body)), memory.Course!.Lessons.SelectMany(l => l.Steps).Select(s => (s.Id, s.Kind, s.Body)));
    }
}
