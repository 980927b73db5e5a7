using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>The main job of the site: begin without an account, leave, come back on the exact step, and have a dated line in the plan; on a computer, without JavaScript.</summary>
public sealed class WeekJourney(Site site) : Journey(site)
{
    const int Width = 1280;

    const string First = Pages.Course + "/tout-ce-que-j-ai-deja-fait", Second = Pages.Course + "/racontez-moi-un-mardi", SecondWeek = Pages.Course + "/ce-que-j-aime-faire";

    [Fact]
    public async Task A_job_seeker_follows_lesson_after_lesson_leaves_comes_back_on_the_exact_step_and_finds_dated_lines_in_the_plan()
    {
        var page = await Visitor(Width, script: false);
        await page.Open("/");
        await page.Follow("Trouver ce que je sais faire");
        await page.Follow("Commencer la semaine 1");
        var learner = new Learner(page);
        await learner.Walk(until: p => p.Path().StartsWith(Second, StringComparison.Ordinal));
        await learner.FindActionsInPlan();

        // In the middle of the second lesson: the browser is closed, and opened again.
        await page.Open(Second + "/ouverture");
        await learner.Walk(until: p => p.Path().EndsWith("/mon-mardi", StringComparison.Ordinal));
        page = await Reopen(page, Width, script: false);
        await page.Open("/");
        await Expect(page.Title()).ToHaveTextAsync("Vous en étiez ici");
        await page.Follow("Reprendre à l");
        Assert.Equal(Second + "/mon-mardi", page.Path());

        // To the end of the week, whatever the steps ask.
        learner = new(page);
        await learner.Walk(until: p => p.Path().StartsWith(SecondWeek, StringComparison.Ordinal));
        await learner.FindActionsInPlan();
        Assert.Equal(5, learner.Actions.Count);
        await AssertFinished(page);
    }

    static async Task AssertFinished(IPage page)
    {
        await page.Open(Pages.Course + "/mes-traces");
        await Expect(page.Middle().Locator("section h2")).ToHaveCountAsync(6);
        await page.Open(First);
        await Expect(page.GetByText("Cette leçon est faite.")).ToBeVisibleAsync();
    }
}
