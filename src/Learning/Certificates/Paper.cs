using System.Text.Json;
using System.Text.Json.Serialization;
using Tremplin.Design;
using Tremplin.Kernel.Privacy;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;
using Tremplin.Learning.Lessons;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Certificates;

/// <summary>
/// What an attestation says, as it was on the day it was given: the lessons that were finished, the steps that were done and the
/// minutes the course gives to these very steps. Nothing that was skipped is counted.
/// </summary>
internal sealed record Paper(
    string Name, string CourseTitle, DateOnly BegunOn, DateOnly IssuedOn, IReadOnlyList<PaperWeek> Weeks, int Steps, int Minutes, IReadOnlyList<PaperWork> Work)
{
    public static Paper Of(Study study, string name, IReadOnlyList<PaperWork> work, DateOnly begunOn, DateOnly today)
    {
        var done = study.Course.Lessons.SelectMany(lesson => lesson.Steps.Where(step => study.IsDone(lesson, step))).ToList();
        var weeks = study.Course.Lessons.Where(study.IsFinished).GroupBy(lesson => lesson.Week)
            .Select(week => new PaperWeek(week.Key.Number, week.Key.Title, [.. week.Select(lesson => lesson.Title)]));
        return new(name, study.Course.Title, begunOn, today, [.. weeks], done.Count, (int)Math.Round(done.Sum(step => step.Minutes)), work);
    }

    [JsonIgnore] public int Lessons => Weeks.Sum(week => week.Lessons.Count);

    /// <summary>« 25 minutes », « 1 h 50 », « 2 heures »: to five minutes, which is as exact as it can be.</summary>
    [JsonIgnore]
    public string Time
    {
        get
        {
            var minutes = Math.Max(5, (int)Math.Round(Minutes / 5.0) * 5);
            return (minutes / 60, minutes % 60) switch
            {
                (0, _) => $"{minutes} minutes",
                (1, 0) => "1 heure",
                (var hours, 0) => $"{hours} heures",
                var (hours, rest) => $"{hours} h {rest:00}",
            };
        }
    }

    /// <summary>« 74 étapes, environ 1 h 50 ».</summary>
    [JsonIgnore] public string Did => $"{Steps} étape{(Steps > 1 ? "s" : "")}, environ {Time}";

    /// <summary>« du 3 au 22 novembre 2026 », « le 22 novembre 2026 ».</summary>
    [JsonIgnore] public string Dates => FrenchDates.Dated(BegunOn, IssuedOn);

    public string Seal(PrivateText seal) => seal.Seal(JsonSerializer.Serialize(this, PaperJson.Default.Paper))!;

    /// <summary>Null when the key that sealed it is gone.</summary>
    public static Paper? Open(string? sealedPaper, PrivateText seal) =>
        seal.Open(sealedPaper) is { } json ? JsonSerializer.Deserialize(json, PaperJson.Default.Paper) : null;
}

internal sealed record PaperWeek(int Number, string Title, IReadOnlyList<string> Lessons);

/// <summary>What someone wrote, under the title that the course gives it.</summary>
internal sealed record PaperWork(string Title, IReadOnlyList<PaperRow> Rows)
{
    /// <summary>Everything of the record that an attestation of this course may show; the person chooses among these.</summary>
    public static IReadOnlyList<PaperWork> All(Study study, IReadOnlyList<RecordRow> record, PrivateText seal, DateOnly today)
    {
        var book = new AnswerBook(study.Course.Lessons[0], study, record, seal);
        return [.. (study.Course.Content.Attestation?.Shows ?? []).Select(shown => new PaperWork(shown.Title, [.. Rows(shown)])).Where(work => work.Rows.Count > 0)];

        IEnumerable<PaperRow> Rows(Showable shown) => book.RowsOf(shown.Each)
            .Select(row => new PaperRow(row.Id.Value, [.. shown.Lines.Select(line => book.Fill(line, today, row)).OfType<string>()]))
            .Where(row => row.Lines.Count > 0);
    }

    /// <summary>The rows that were ticked, and the titles that still have one.</summary>
    public static IReadOnlyList<PaperWork> Chosen(IEnumerable<PaperWork> all, IReadOnlyCollection<Guid> ticked) =>
        [.. all.Select(work => work with { Rows = [.. work.Rows.Where(row => ticked.Contains(row.Id))] }).Where(work => work.Rows.Count > 0)];
}

internal sealed record PaperRow(Guid Id, IReadOnlyList<string> Lines)
{
    [JsonIgnore] public string Title => Lines[0];

    /// <summary>The other lines as sentences, or null.</summary>
    [JsonIgnore] public string? Rest => Lines.Count > 1 ? string.Join(' ', Lines.Skip(1).Select(line => line.TrimEnd('.', ' ') + ".")) : null;
}

[JsonSerializable(typeof(Paper))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class PaperJson : JsonSerializerContext;
