using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Ranking;
using Tremplin.Orientation.Skills;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;
using Tremplin.Tests.Reference;
using Xunit;

namespace Tremplin.Tests.Orientation.Ranking;

/// <summary>What one says moves jobs the way one would expect, and nothing else does.</summary>
public sealed class JobRankingTests
{
    static readonly RomeEdition Rome = FactsTests.Rome;

    static readonly JobIndex Jobs = new(Rome, FactsTests.Market);

    static readonly JobReasons Nobody = new(Jobs, FactsTests.Market, Profile.OfNobody);

    /// <summary>What somebody who held a till says they can do.</summary>
    static readonly Profile Cashier = new() { Skills = [.. new[] { "Procéder à l'encaissement", "Clôturer une caisse", "Gérer les opérations de paiement par cartes bancaires", "Accueillir, orienter et renseigner un client" }.Select(Declared)] };

    static HeldSkill Declared(string label) => new(Rome.Skills.Single(s => s.Label == label).Ogr, Mastery.Alone);

    static List<Occupation> First(Profile someone, int most = 20) => [.. JobRanking.Rank(Jobs, someone, most)];

    static int PlaceOf(string code, Profile someone) => First(someone, Rome.Occupations.Length).FindIndex(o => o.Code == code);

    [Fact]
    public void Who_held_a_till_sees_the_till_first_then_jobs_that_ask_what_they_know()
    {
        var first = First(Cashier);

        Assert.Equal("D1505", first[0].Code);
        var mine = Cashier.Skills.Select(s => s.Ogr).ToHashSet();
        Assert.True(first.Count(o => o.Skills.Any(s => mine.Contains(s.Ogr))) >= 12, string.Join(", ", first));
    }

    [Fact]
    public void A_skill_done_with_help_long_ago_and_shown_to_others_since_counts_as_it_is_done_best()
    {
        static RecordRow Row(string ogr, string level, string liked = "") => new(new(Guid.CreateVersion7()), "skill", null, new Dictionary<string, string> { ["code"] = ogr, ["level"] = level, ["liked"] = liked });

        Assert.Equal([new(1, Mastery.Shows, true), new(2, Mastery.Helped)], Profiles.SkillsIn([Row("1", "aide", "oui"), Row("2", ""), Row("1", "montre"), Row("2", "aide")]));
    }

    [Fact]
    public void The_job_one_held_and_those_close_to_it_come_first()
    {
        var florist = Rome.Find("D1209")!;
        var first = First(new() { Held = [florist.Code] });

        Assert.Equal(florist, first[0]);
        Assert.True(first.Count(florist.Near.Contains) >= 6, string.Join(", ", first));
    }

    [Fact]
    public void A_job_held_under_a_code_that_is_no_more_counts_as_the_one_that_took_its_place()
    {
        var later = new RomeEdition("", null, Rome.Occupations, Rome.Skills, Rome.Domains, Rome.Interests, new Dictionary<string, string> { ["D1500"] = "D1505" });

        Assert.Equal("D1505", JobRanking.Rank(new(later, FactsTests.Market), new() { Held = ["D1500", "Z9999"] }, 1)[0].Code);
    }

    [Fact]
    public void Every_condition_that_is_refused_pushes_its_jobs_down_and_hides_none()
    {
        foreach (var condition in Condition.All)
        {
            bool Has(Occupation o) => o.Contexts.Any(c => condition.Contexts.Contains(c.Ogr));
            var refusing = new Profile { Criteria = new() { Refused = [condition.Id] } };
            var (before, after) = (First(Profile.OfNobody).Count(Has), First(refusing).Count(Has));

            Assert.True(after is 0, $"{condition.Words}: {after} of the first twenty, {before} before");
            Assert.Equal(Rome.Occupations.Length, First(refusing, 2000).Count);
        }
    }

    [Fact]
    public void What_one_refuses_weighs_more_than_what_one_would_like()
    {
        var nurse = new Profile { Interests = Answered.Score("SI") };
        var refusing = nurse with { Criteria = new() { Refused = ["nuit"] } };
        var night = First(nurse, 300).First(o => o.Contexts.Any(c => c.Ogr is 300803));

        Assert.True(PlaceOf(night.Code, refusing) > PlaceOf(night.Code, nurse) + 100);
    }

    [Fact]
    public void A_wish_brings_the_jobs_that_answer_it()
    {
        const int animals = 17;
        var first = First(new() { Criteria = new() { Wishes = [animals] } });

        Assert.All(first.Take(10), o => Assert.Contains(o.Interests, i => i.Code is animals));
    }

    [Fact]
    public void A_skill_one_likes_brings_its_jobs_up_and_one_dislikes_brings_them_down()
    {
        var skill = Declared("Clôturer une caisse");
        double ScoreOf(bool? liked) => JobRanking.Scores(Jobs, new() { Skills = [skill with { IsLiked = liked }] })[Rome.Find("D1505")!.Index];

        Assert.True(ScoreOf(true) > ScoreOf(null) && ScoreOf(null) > ScoreOf(false));
    }

    [Fact]
    public void What_one_does_alone_counts_more_than_what_one_does_with_help()
    {
        var skill = Declared("Clôturer une caisse");
        double ScoreOf(Mastery mastery) => JobRanking.Scores(Jobs, new() { Skills = [skill with { Mastery = mastery }] })[Rome.Find("D1505")!.Index];

        Assert.True(ScoreOf(Mastery.Shows) > ScoreOf(Mastery.Alone) && ScoreOf(Mastery.Alone) > ScoreOf(Mastery.Helped) && ScoreOf(Mastery.Helped) > 0);
    }

    [Fact]
    public void A_rare_skill_that_is_shared_counts_more_than_a_common_one()
    {
        var till = Rome.Find("D1505")!;
        var (rare, common) = (till.CoreSkills.MinBy(Rome.JobsAsking)!, till.CoreSkills.MaxBy(Rome.JobsAsking)!);
        double ShareOf(Skill skill) => JobRanking.Skills(Jobs, new() { Skills = [new(skill.Ogr)] }).Shares[till.Index];

        Assert.True(ShareOf(rare) > 1.5 * ShareOf(common));
    }

    [Fact]
    public void Without_a_diploma_the_jobs_that_ask_long_studies_come_later_and_with_one_nothing_is_lost()
    {
        var likes = new Profile { Interests = Answered.Score("IS") };
        static double Years(IEnumerable<Occupation> jobs) => jobs.Average(o => (int)(FactsTests.Market.Of(o)?.Access ?? AccessLevel.Bac));

        Assert.True(Years(First(likes with { Criteria = new() { Diploma = AccessLevel.None } })) < Years(First(likes)) - 1);
        Assert.Equal(First(likes), First(likes with { Criteria = new() { Diploma = AccessLevel.Bac8 } }));
    }

    [Fact]
    public void Without_a_licence_the_jobs_that_ask_one_come_later()
    {
        var driver = Rome.Occupations.First(o => o.Skills.Any(JobIndex.IsLicence));

        Assert.True(PlaceOf(driver.Code, new() { Criteria = new() { HasLicence = false } }) > PlaceOf(driver.Code, Profile.OfNobody));
        Assert.InRange(Rome.Occupations.Count(o => o.Skills.Any(JobIndex.IsLicence)), 25, 80);
    }

    [Fact]
    public void Where_employers_hardly_find_people_their_jobs_come_a_little_sooner()
    {
        var commune = FactsTests.Places.Search("Privas")[0];
        var (wanted, crowded) = (Rome.Occupations.First(o => FactsTests.Market.TensionIn(commune.Basin, o) is 5 && Jobs.Outlook[o.Index] is 3), Rome.Occupations.First(o => FactsTests.Market.TensionIn(commune.Basin, o) is 1 && Jobs.Outlook[o.Index] is 3));
        double[] here = JobRanking.Scores(Jobs, new() { Commune = commune }), anywhere = JobRanking.Scores(Jobs, Profile.OfNobody);

        Assert.True(here[wanted.Index] > anywhere[wanted.Index] && here[crowded.Index] < anywhere[crowded.Index]);
    }

    [Fact]
    public void Less_of_this_kind_takes_the_job_away_and_puts_its_like_behind()
    {
        var likes = new Profile { Interests = Answered.Score("RC") };
        var before = First(likes);
        var after = First(likes with { Criteria = new() { LessLike = [before[0].Code] } });

        Assert.DoesNotContain(before[0], after);
        Assert.DoesNotContain(after, o => o.Domain == before[0].Domain);
    }

    [Fact]
    public void Interests_too_close_to_be_ordered_order_jobs_less_sharply()
    {
        var net = Answered.Score("RC") with { Verdict = Verdict.Net };
        double Reach(InterestScore interests) => JobRanking.Scores(Jobs, new() { Interests = interests }).Max() / JobRanking.Scores(Jobs, new() { Interests = interests }).Min();

        Assert.True(Reach(net) > 1.5 * Reach(net with { Verdict = Verdict.Hesitant }));
    }

    [Fact]
    public void Somebody_of_whom_nothing_is_known_sees_jobs_of_many_sorts_where_there_are_places()
    {
        var first = First(Profile.OfNobody);

        Assert.True(first.Select(o => o.Domain).Distinct().Count() >= 12);
        Assert.All(first, o => Assert.Equal("En France, il y a des places.", Assert.Single(Nobody.Of(o).Reasons, r => r.StartsWith("En France", StringComparison.Ordinal))));
        Assert.Equal(first, First(Profile.OfNobody, 100).Take(20));
    }

    [Fact]
    public void Each_job_says_why_it_is_there_and_what_speaks_against_it()
    {
        var someone = Cashier with
        {
            Interests = Answered.Score("CS"),
            Held = ["D1106"],
            Commune = FactsTests.Places.Search("Privas")[0],
            Criteria = new() { Diploma = AccessLevel.Cap, Wishes = [4], Refused = ["week-end"] },
        };
        var reasons = new JobReasons(Jobs, FactsTests.Market, someone);
        var till = reasons.Of(Rome.Find("D1505")!);

        Assert.Equal(3, till.Reasons.Count);
        Assert.Contains(till.Reasons, r => r.StartsWith("Vous savez déjà : ", StringComparison.Ordinal) && r.Contains("clôturer une caisse", StringComparison.Ordinal));
        Assert.Contains(till.Cautions, c => c is "Vous le refusez, et pourtant : on y travaille parfois le week-end.");
        Assert.Contains("Vous l'avez déjà fait.", reasons.Of(Rome.Find("D1106")!).Reasons);
        Assert.All(Rome.Occupations, o => Assert.InRange(reasons.Of(o).Reasons.Count, 1, 3));
        Assert.All(Rome.Occupations.Where(o => o.IsRegulated), o => Assert.Contains(reasons.Of(o).Cautions, c => c.StartsWith("C'est un métier réglementé", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_condition_and_every_wish_is_known_to_the_edition()
    {
        var contexts = Rome.Occupations.SelectMany(o => o.Contexts).Select(c => c.Ogr).ToHashSet();

        Assert.All(Condition.All.SelectMany(c => c.Contexts), ogr => Assert.Contains(ogr, contexts));
        Assert.Equal(Condition.All.Length, Condition.All.Select(c => c.Id).Distinct().Count());
        Assert.Equal(Rome.Interests.Length, Rome.Interests.Select(WishWords.Of).Distinct().Count());
        Assert.DoesNotContain(Rome.Interests, i => WishWords.Of(i) == i.Label);
    }
}
