using Xunit;

namespace Tremplin.Tests.Learning.Courses;

/// <summary>The rendered page of a course is shared by those who are at one place in it, and by nobody else.</summary>
public sealed class ShowTests
{
    [Theory, BothDatabases]
    public async Task Each_goes_on_from_their_own_step_and_sees_at_once_what_they_just_finished(Db db)
    {
        await using var site = await TestSite.On(db);
        var (aicha, bruno, nobody) = (await site.SomeoneWhoHasBegun(), await site.SomeoneWhoHasBegun(), site.Visit());
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await bruno.Open($"{Given.Step}/ouverture");

        Assert.Equal($"{Given.Step}/seule", await Resumes(aicha));
        Assert.Equal($"{Given.Step}/ouverture", await Resumes(bruno));
        Assert.False((await nobody.Open("/formations/essai")).HasLink("Reprendre"));

        await aicha.FinishTheCourse();
        (await aicha.Open("/formations/essai")).Reads("Faite", "Recevoir mon attestation");
        Assert.False((await bruno.Open("/formations/essai")).Sees("Faite"));
        Assert.False(bruno.HasLink("Recevoir mon attestation"));
    }

    static async Task<string?> Resumes(Visitor visitor)
    {
        await visitor.Open("/formations/essai");
        return visitor.Page.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Reprendre", StringComparison.Ordinal)).GetAttribute("href");
    }
}
