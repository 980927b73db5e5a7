using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Skills;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Tables;
using Xunit;

namespace Tremplin.Tests.Orientation.Skills;

/// <summary>What is made of a record without asking anybody: sentences, groups, interests.</summary>
public sealed class SkillWordsTests
{
    static readonly RomeEdition Rome = RomeReader.In(Path.Combine(TestSite.Root, "data", "rome"));

    static RecordRow Row(string kind, RecordRow? parent, params (string, string)[] values) => new(new(Guid.CreateVersion7()), kind, parent?.Id, values.ToDictionary(v => v.Item1, v => v.Item2));

    static RecordRow Job(string title, string code = "", string place = "", string from = "", string to = "") =>
        Row("job", null, ("title", title), ("code", code), ("place", place), ("from", from), ("to", to));

    static RecordRow Ticked(RecordRow job, Skill skill, string level = "", string liked = "") => Row("skill", job, ("title", skill.Label), ("code", $"{skill.Ogr}"), ("level", level), ("liked", liked));

    static Skill Named(string label) => Rome.Skills.First(s => s.Label == label);

    [Fact]
    public void A_line_says_what_how_well_where_and_when()
    {
        var till = Job("Caissière", "D1505", "Leclerc à Vierzon", "2014", "2025");
        var card = new SkillCard(new([till, Ticked(till, Named("Procéder à l'encaissement"), "seul")], Rome));

        Assert.Equal(["Procéder à l'encaissement : caissière, Leclerc à Vierzon (2014–2025)."], card.Lines.Select(SkillWords.Sentence));
    }

    [Fact]
    public void The_same_thing_done_in_two_places_is_one_line_as_well_as_it_is_done_best()
    {
        var (shop, fair) = (Job("Caissière", from: "2020"), Job("Buvette du club", to: "2019"));
        var skill = Ticked(shop, Named("Procéder à l'encaissement"), "aide");
        var card = new SkillCard(new([shop, fair, skill, Ticked(fair, Named("Procéder à l'encaissement"), "montre"), Row("proof", skill, ("kind", "vu"), ("text", "Madame Delmas"))], Rome));

        var line = Assert.Single(card.Lines);
        Assert.Equal("Procéder à l'encaissement, et le montrer à d'autres : caissière (depuis 2020) ; buvette du club (jusqu'en 2019).", SkillWords.Sentence(line));
        Assert.Equal(["Quelqu'un l'a vu : Madame Delmas"], line.Proofs);
    }

    [Theory]
    [InlineData("", "Madame Delmas", "", "Quelqu'un l'a vu : Madame Delmas", "Quelqu'un l'a vu")]
    [InlineData("Madame Delmas", "", "a-demander", "Quelqu'un l'a vu : Madame Delmas", "Quelqu'un l'a vu")]
    [InlineData("Ma cheffe me confiait les nouveaux", "Madame Delmas", "oui", "Quelqu'un l'a vu : Madame Delmas ; Ma cheffe me confiait les nouveaux", "Quelqu'un l'a vu : Madame Delmas ; Ma cheffe me confiait les nouveaux")]
    [InlineData("", "", "oui", null, null)]
    public void A_witness_is_named_to_others_only_when_they_agreed(string text, string witness, string consent, string? mine, string? others)
    {
        var proof = Row("proof", null, ("kind", "vu"), ("text", text), ("witness", witness), ("consent", consent));

        Assert.Equal((mine, others), (SkillWords.Proof(proof), SkillWords.Proof(proof, forOthers: true)));
    }

    [Theory]
    [InlineData("Donc, je sais suivre une personne fragile.", "Suivre une personne fragile")]
    [InlineData("je sais rendre la monnaie", "Rendre la monnaie")]
    [InlineData("J’ai su calmer un client", "Calmer un client")]
    [InlineData("rendre la monnaie", "Rendre la monnaie")]
    [InlineData("Je sais", "Je sais")]
    [InlineData("…", "…")]
    public void A_line_of_a_CV_begins_with_its_verb(string said, string line) => Assert.Equal(line, SkillWords.Bare(said));

    [Fact]
    public void What_one_shows_comes_before_what_one_does_alone_and_what_was_only_done_comes_last()
    {
        var job = Job("Caissière");
        string[] levels = ["", "aide", "montre", "seul"];
        var card = new SkillCard(new([job, .. levels.Select((l, i) => Ticked(job, Rome.Find("D1505")!.CoreSkills[i], l))], Rome));

        Assert.Equal([Mastery.Shows, Mastery.Alone, Mastery.Helped, Mastery.Unsaid], card.Groups.Select(g => g.Key));
    }

    [Fact]
    public void A_skill_of_the_course_hangs_under_a_task_of_a_job_and_is_of_that_job_all_the_same()
    {
        var job = Job("Caissière");
        var task = Row("task", job, ("title", "compter ma caisse"));
        var book = new SkillBook([job, task, Row("skill", task, ("title", "Je sais compter juste")), Row("skill", null, ("title", "Je sais écouter"))], Rome);

        Assert.Equal(["Je sais compter juste"], book.Experiences.Single().Skills.Select(s => s.Title));
        Assert.Equal(["Je sais écouter"], book.Elsewhere.Select(s => s.Title));
    }

    [Fact]
    public void What_was_done_in_a_job_without_a_title_is_on_the_card_all_the_same()
    {
        var job = Row("job", null, ("from", "2014"));
        var card = new SkillCard(new([job, Row("skill", job, ("title", "Je sais compter juste"))], Rome));

        Assert.Equal(["Compter juste."], card.Lines.Select(SkillWords.Sentence));
    }

    [Fact]
    public void Rows_that_point_at_one_another_or_at_nothing_do_not_turn_for_ever()
    {
        var (one, other) = (new RecordId(Guid.CreateVersion7()), new RecordId(Guid.CreateVersion7()));
        var book = new SkillBook([new(one, "skill", other, new Dictionary<string, string> { ["title"] = "a" }), new(other, "skill", one, new Dictionary<string, string> { ["title"] = "b" })], Rome);

        Assert.Equal(2, book.Elsewhere.Count);
    }

    [Fact]
    public void What_one_does_is_proposed_before_what_one_knows_and_ways_of_being_last()
    {
        var offered = new SkillBook([Job("Caissière", "D1505")], Rome).Experiences[0].Offered(Rome);

        Assert.Equal(Rome.Find("D1505")!.CoreSkills.Length, offered.TakeWhile(s => Rome.Find("D1505")!.CoreSkills.Contains(s)).Count());
        Assert.Contains("Procéder à l'encaissement", offered.Take(TickPage.Dozen).Select(s => s.Label));
        Assert.DoesNotContain(offered.Take(2 * TickPage.Dozen), s => s.Kind is SkillKind.Attitude or SkillKind.Certificate);
        Assert.Equal(Rome.Find("D1505")!.Skills.Count(), offered.Count);
    }

    [Fact]
    public void Each_life_experience_is_made_of_skills_that_Rome_has()
    {
        Assert.InRange(LifeExperiences.All.Count, 20, 40);
        Assert.All(LifeExperiences.All, l => Assert.True(l.Skills.Count >= 4 && l.In(Rome).Count() == l.Skills.Count && l.Skills.Distinct().Count() == l.Skills.Count && l.Places.Count > 0 && Rome.Find(l.Code) is null, l.Title));
        Assert.Equal(LifeExperiences.All.Select(l => l.Code).Order(StringComparer.Ordinal).Distinct(), LifeExperiences.All.Select(l => l.Code));
        Assert.Equal("Élever des enfants", LifeExperiences.Like("j'ai élevé mes trois enfants", LifePlace.Family, all: false)[0].Title);
        Assert.Equal("Réparer des vélos", LifeExperiences.Like("reparer les velos du quartier", null, all: false)[0].Title);
        Assert.Equal("Élever des enfants", LifeExperiences.Like("éle\uFFFEver mes enfants", LifePlace.Family, all: false)[0].Title);
        Assert.True(LifeExperiences.Like("zzz", LifePlace.Family, all: false).Count > 10);
    }

    [Fact]
    public void Who_liked_caring_for_people_is_told_so_and_who_liked_machines_is_told_that()
    {
        var home = Job("M'occuper de ma mère", "V03");
        var care = new SkillBook([home, .. LifeExperiences.Find("V03")!.In(Rome).Select(s => Ticked(home, s, liked: "oui"))], Rome);
        var garage = Job("Rénover mon logement", "V09");
        var machines = new SkillBook([garage, .. LifeExperiences.Find("V09")!.In(Rome).Select(s => Ticked(garage, s, liked: "oui"))], Rome);

        Assert.Equal((ExperienceVerdict.Says, Letter.S), Said(care));
        Assert.Equal((ExperienceVerdict.Says, Letter.R), Said(machines));
        Assert.NotEmpty(ExperienceInterests.Of(machines, Rome).Wishes);
    }

    [Fact]
    public void A_cashier_who_liked_people_and_not_counting_is_not_told_that_she_likes_counting()
    {
        var till = Job("Caissière", "D1505");
        string[] liked = ["Accueillir, orienter et renseigner un client", "Répondre aux attentes d'un client", "Développer et fidéliser la relation client", "Recueillir l'avis et les remarques d'un client", "Promouvoir les événements spéciaux ou les promotions en magasin"];
        string[] not = ["Clôturer une caisse", "Vérifier les modes de paiements et conserver les justificatifs"];
        var book = new SkillBook([till, .. liked.Select(l => Ticked(till, Named(l), liked: "oui")), .. not.Select(l => Ticked(till, Named(l), liked: "non"))], Rome);

        Assert.NotEqual(Letter.C, Said(book).First);
    }

    [Fact]
    public void A_few_things_say_nothing_nor_do_things_that_go_every_way()
    {
        var job = Job("Caissière", "D1505");
        var four = new SkillBook([job, .. Rome.Find("D1505")!.CoreSkills.Take(4).Select(s => Ticked(job, s, liked: "oui"))], Rome);
        Assert.Equal(ExperienceVerdict.TooFew, Said(four).Verdict);
        Assert.Equal(ExperienceVerdict.TooFew, Said(new([], Rome)).Verdict);

        // One thing for each interest.
        var odd = Enum.GetNames<Letter>().Select(l => Rome.Skills.First(s => s.Letters == l && s.Kind is SkillKind.Task));
        var scattered = new SkillBook([.. odd.Select(s => Row("skill", null, ("title", s.Label), ("code", $"{s.Ogr}"), ("liked", "oui")))], Rome);
        Assert.Equal(ExperienceVerdict.Scattered, Said(scattered).Verdict);
    }

    static (ExperienceVerdict Verdict, Letter First) Said(SkillBook book) => ExperienceInterests.Of(book, Rome) is var said ? (said.Verdict, said.First) : default;
}
