using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tremplin.Kernel;

namespace Tremplin.Learning.Courses;

/// <summary>The courses in memory: the current version of each, and older ones as long as someone follows them.</summary>
internal sealed class Library(IServiceScopeFactory scopes)
{
    readonly ConcurrentDictionary<(string Course, int Number), PublishedCourse> loaded = [];

    /// <summary>The newest version of each course, in the order of their titles.</summary>
    public IReadOnlyList<PublishedCourse> Current { get; private set; } = [];

    /// <summary>The newest version, or <see cref="Missing"/>.</summary>
    public PublishedCourse CurrentOf(string slug) => Current.FirstOrDefault(c => c.Slug == slug) ?? throw new Missing();

    public async ValueTask<PublishedCourse> Version(string slug, int number, CancellationToken cancellationToken)
    {
        if (loaded.TryGetValue((slug, number), out var course)) return course;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearningDb>();
        return Load(await db.Versions.AsNoTracking().Where(v => v.Course == slug && v.Number == number).One(cancellationToken)) ?? throw new Missing();
    }

    /// <summary>Shows these versions from now on; swapped whole.</summary>
    public void Show(IEnumerable<CourseVersion> newest) =>
        Current = [.. newest.Select(Load).OfType<PublishedCourse>().OrderBy(c => c.Title, StringComparer.Ordinal)];

    PublishedCourse? Load(CourseVersion version)
    {
        if (loaded.TryGetValue((version.Course, version.Number), out var known)) return known;
        var bundle = CourseBundle.Of(version.Files);
        var reading = bundle.Read(version.Course);
        // It was valid on the day it was published: a reader that became stricter does not take it away from those who follow it.
        if ((reading.Course ?? reading.Draft) is not { } content) return null;
        return loaded.GetOrAdd((version.Course, version.Number),
            _ => new(content, version.Number, bundle.Media.ToDictionary(m => m.Key, m => m.Value.Hash)) { Weights = bundle.Media.ToDictionary(m => m.Key, m => m.Value.Bytes) });
    }
}

/// <summary>How a version stores its files: the texts whole, the media by hash.</summary>
internal sealed record CourseBundle(IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, MediaRef> Media)
{
    public static CourseBundle Of(string json) => JsonSerializer.Deserialize<CourseBundle>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads the course again; media are taken as present, whatever their bytes.</summary>
    public CourseReading Read(string slug) => CourseFiles.Of(slug, Texts.ToDictionary(t => t.Key, t => System.Text.Encoding.UTF8.GetBytes(t.Value))
        .Concat(Media.Select(m => KeyValuePair.Create("media/" + m.Key, Array.Empty<byte>()))).ToDictionary()).Read();
}

internal sealed record MediaRef(string Hash, long Bytes);
