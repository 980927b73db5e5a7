using System.Text.RegularExpressions;
using Tremplin.Learning.Courses;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

/// <summary>« Construire son projet professionnel », from its first step to its attestation.</summary>
public sealed partial class RealCourseTests
{
    [Theory, BothDatabases]
    public async Task Without_JavaScript_the_whole_course_is_followed_and_leaves_a_plan_pages_in_ones_own_words_and_an_attestation(Db db)
    {
        await using var site = await TestSite.On(db, o => o.Courses = TestSite.RealCourses);
        var course = site.Services.GetRequiredService<Library>().Current.Single(c => c.Slug is "construire-son-projet-professionnel");
        var aicha = site.Visit();
        var learner = new Learner(aicha);
        foreach (var lesson in course.Lessons)
        {
            await learner.Walk(lesson.Href);
            Assert.Equal(lesson.Steps.Select(lesson.HrefOf), learner.Steps);
            Assert.Equal(lesson.Next?.Href ?? $"/formations/{course.Slug}", aicha.Url.AbsolutePath);
            (await aicha.Open(lesson.Href)).Reads("Cette leçon est faite.");

            // The next day, what it put in the plan is done.
            site.Clock.AdvanceDays(1);
            Assert.NotEmpty(learner.Actions);
            foreach (var action in learner.Actions) await (await aicha.Open("/mon-plan")).Press($"C'est fait : {action}");
        }

        foreach (var (lesson, page) in course.Lessons.SelectMany(l => l.Steps.OfType<DownloadStep>().Select(s => (l, s))))
        {
            await aicha.Open($"{lesson.HrefOf(page)}/imprimer");
            aicha.Reads([.. page.Blocks.Where(b => b.When is null).SelectMany(b => Quoted().Matches(b.Value ?? "")).Select(q => learner.Wrote(
                q.Groups["lesson"].Success ? $"/formations/{course.Slug}/{q.Groups["lesson"]}/{q.Groups["step"]}" : lesson.HrefOf(lesson.Step(q.Groups["step"].Value)!), q.Groups["field"].Value)!)]);
            Assert.DoesNotContain('{', aicha.Words);
        }

        await (await aicha.Open($"/formations/{course.Slug}")).Follow("Recevoir mon attestation");
        await aicha.Fill("Votre nom, comme il sera écrit", "Aïcha Benali").Press("Recevoir mon attestation");
        (await aicha.Follow("Ouvrir la page à imprimer")).Reads("Aïcha Benali", "Semaine 4 : Ma stratégie et mon plan");
        Assert.Empty(site.Log.Lines.Where(l => l.StartsWith("Error", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\{((?<lesson>[^./{}]+)/)?(?<step>[^./{}]+)\.(?<field>[^{}]+)\}")]
    private static partial Regex Quoted();
}
