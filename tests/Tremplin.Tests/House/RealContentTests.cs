using Xunit;

namespace Tremplin.Tests.House;

/// <summary>Every page of the real courses, opened and inspected, by nobody, by someone, and the way Marcel reads.</summary>
public sealed class RealContentTests
{
    [Theory, InlineData("nobody"), InlineData("someone"), InlineData("Marcel"), InlineData("whole")]
    public async Task Every_page_of_the_real_courses_passes_the_inspection(string who)
    {
        await using var site = await TestSite.On(Db.Sqlite, o => o.Courses = TestSite.RealCourses);
        var visitor = who is "someone" ? await site.Visit().AddToPlan("Appeler la mairie") : site.Visit();
        if (who is "Marcel") visitor.SetCookie("affichage", "22so11");
        if (who is "whole") visitor.SetCookie("affichage", "11wa01");

        var seen = new HashSet<string>();
        var toOpen = new Queue<string>(["/", "/formations"]);
        while (toOpen.TryDequeue(out var path))
        {
            if (!seen.Add(path)) continue;
            await visitor.Open(path);
            Assert.Equal((path, 200), (path, visitor.Status));
            foreach (var link in visitor.Page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                // The pages of the 1,584 jobs are made by one file, and have their own test.
                if (!link.StartsWith("/medias/", StringComparison.Ordinal) && !link.StartsWith("/metiers/", StringComparison.Ordinal) && !link.StartsWith("/affichage?", StringComparison.Ordinal) && link.Length > 0) toOpen.Enqueue(link);
        }

        Assert.True(seen.Count > 300, $"only {seen.Count} pages were found");
        Assert.Empty(site.Log.Lines.Where(l => l.StartsWith("Error", StringComparison.Ordinal)));
    }
}
