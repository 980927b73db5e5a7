using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tremplin.Kernel;

namespace Tremplin.Learning.Courses;

/// <summary>
/// At start: reads the folder of courses and writes each valid one whose files are new as one more version. An invalid course is named in
/// the log, with its lines; the last version that was valid goes on.
/// </summary>
internal sealed class PublishCourses(LearningDb db, Library library, TimeProvider clock, ILogger<PublishCourses> log)
{
    public async Task Execute(string folder, CancellationToken cancellationToken)
    {
        foreach (var courseFolder in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var reading = CourseFiles.In(courseFolder).Read();
            foreach (var finding in reading.Findings) log.LogError("Course {Course} is not shown as it is: {Finding}", reading.Slug, finding);
            if (reading is { Course: { } course, Findings.Count: 0 })
                await db.Write(() => Publish(course, reading.Files, cancellationToken), cancellationToken);
        }
        library.Show(await db.Versions.AsNoTracking()
            .Where(v => v.Number == db.Versions.Where(other => other.Course == v.Course).Max(other => other.Number))
            .OrderBy(v => v.Course).ToListAsync(cancellationToken));
    }

    async Task Publish(CourseContent course, CourseFiles files, CancellationToken cancellationToken)
    {
        var hash = HashOf(files);
        var newest = await db.Versions.AsNoTracking().Where(v => v.Course == course.Slug).OrderByDescending(v => v.Number)
            .Select(v => new { v.Number, v.Hash }).FirstOrDefaultAsync(cancellationToken);
        if (newest?.Hash == hash) return; // older files that come back are one more version, so that newcomers see what the folder holds

        var known = await db.KnownSteps.AsNoTracking().Where(s => s.Course == course.Slug).ToDictionaryAsync(s => s.Step, s => s.Kind, cancellationToken);
        var steps = course.Lessons.SelectMany(l => l.Steps.Select(s => (Lesson: l.Slug, Step: $"{l.Slug}/{s.Id}", Kind: KindOf(s), s.Id))).ToList();
        var reused = steps.Where(s => known.TryGetValue(s.Step, out var kind) && kind != s.Kind).ToList();
        foreach (var (lesson, step, kind, id) in reused)
            log.LogError("Course {Course} is not shown as it is: {Lesson}.md : l'étape « {Step} » était de genre « {Before} » et devient « {Now} ». Des réponses sont gardées sous ce nom : donnez-lui un autre nom.",
                course.Slug, lesson, id, known[step], kind);
        if (reused.Count > 0) return;

        db.Versions.Add(new() { Course = course.Slug, Number = (newest?.Number ?? 0) + 1, Hash = hash, Files = await Bundle(files, cancellationToken), PublishedAt = clock.Now });
        db.KnownSteps.AddRange(steps.Where(s => !known.ContainsKey(s.Step)).Select(s => new KnownStep { Course = course.Slug, Step = s.Step, Kind = s.Kind }));
        log.LogInformation("Published version {Number} of {Course}", (newest?.Number ?? 0) + 1, course.Slug);
    }

    async Task<string> Bundle(CourseFiles files, CancellationToken cancellationToken)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var media = new SortedDictionary<string, MediaRef>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Files)
        {
            if (!path.StartsWith("media/", StringComparison.Ordinal))
            {
                texts[path] = Encoding.UTF8.GetString(bytes);
                continue;
            }
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
            media[path["media/".Length..]] = new(hash, bytes.Length);
            if (!db.Media.Local.Any(m => m.Hash == hash) && !await db.Media.AnyAsync(m => m.Hash == hash, cancellationToken))
                db.Media.Add(new() { Hash = hash, ContentType = TypeOf(path), Bytes = bytes });
        }
        return new CourseBundle(texts, media).ToJson();
    }

    /// <summary>An answer to one type of question means nothing to another.</summary>
    static string KindOf(Step step) => step is QuestionStep question ? $"question:{question.Type}" : step.Kind;

    static string HashOf(CourseFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".svg" => "image/svg+xml",
        ".webm" => "video/webm",
        ".mp4" => "video/mp4",
        ".mp3" => "audio/mpeg",
        ".vtt" => "text/vtt",
        _ => "application/octet-stream",
    };
}
