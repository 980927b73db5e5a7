using System.Text.RegularExpressions;
using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>The published folder is the whole program: no .NET on the machine, no source tree, nothing but its settings.</summary>
public sealed partial class PublishedTests(Site site)
{
    [Fact]
    public async Task The_published_program_serves_its_pages_styles_and_courses_and_stops_when_it_is_told()
    {
        Assert.True(File.Exists(Path.Combine(site.Published, "libcoreclr.so")), "it brings no .NET of its own");
        await using var server = await Server.Start(site.Published);
        using var http = new HttpClient { BaseAddress = new(server.Address) };

        var home = await http.GetStringAsync("/");
        var style = await http.GetAsync(Style().Match(home).Groups[1].Value);
        var courses = await http.GetStringAsync("/formations");
        var course = await http.GetAsync(Course().Match(courses).Groups[1].Value);

        Assert.Equal((200, "text/css"), ((int)style.StatusCode, style.Content.Headers.ContentType!.MediaType));
        Assert.Equal(200, (int)course.StatusCode);
        Assert.Equal(0, await server.Stop());
    }

    [Fact]
    public async Task Its_operator_saves_and_restores_it_with_what_is_in_its_folder()
    {
        await using var server = await Server.Start(site.Published);
        var (archive, place) = (Path.Combine(Directory.CreateTempSubdirectory("tremplin-archive-").FullName, "a.tar.gz"), Directory.CreateTempSubdirectory("tremplin-place-"));

        var saved = await server.Tell("bin/backup", Directory.CreateDirectory(server.Data), archive);
        Assert.True(saved is { Code: 0 } && saved.Said.Contains("Sauvegardé dans", StringComparison.Ordinal), saved.Said);
        var restored = await server.Tell("bin/restore", place, archive);
        Assert.True(restored is { Code: 0 } && restored.Said.Contains("Restauré", StringComparison.Ordinal), restored.Said);

        await using var again = await Server.Start(site.Published, on: place);
        using var http = new HttpClient { BaseAddress = new(again.Address) };
        Assert.Matches(Course(), await http.GetStringAsync("/formations"));
    }

    [GeneratedRegex("<link[^>]*rel=\"stylesheet\"[^>]*href=\"([^\"]+)\"|<link[^>]*href=\"([^\"]+)\"[^>]*rel=\"stylesheet\"")]
    private static partial Regex Style();

    [GeneratedRegex("href=\"(/formations/[^\"]+)\"")]
    private static partial Regex Course();
}
