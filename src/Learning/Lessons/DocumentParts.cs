using Tremplin.Learning.Courses;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Lessons;

/// <summary>One block of a printed page, resolved: safe HTML lines, boxes, and lines left for a pen.</summary>
internal sealed record DocumentPart(string? Label, IReadOnlyList<string> Lines, IReadOnlyList<(string Text, bool IsMine)> Boxes, int Blank);

/// <summary>Makes the blocks of a printed page from what someone wrote. Nothing is invented.</summary>
internal static class Document
{
    public static IReadOnlyList<DocumentPart> Of(DownloadStep step, PublishedLesson lesson, AnswerBook book, DateOnly today) =>
        [.. step.Blocks.Where(b => book.Holds(b.When)).SelectMany(b => Parts(b, lesson, book, today))];

    static IEnumerable<DocumentPart> Parts(Block block, PublishedLesson lesson, AnswerBook book, DateOnly today)
    {
        if (block.Each is { } kind)
        {
            var parts = book.RowsOf(kind).Take(block.Max > 0 ? block.Max : 20)
                .Select(row => new DocumentPart(null, [.. block.Lines.Select(l => book.Fill(l, today, row, BodyWords.Literal)).OfType<string>().Select(Prose.Html)], [], 0)).ToList();
            return parts.Count > 0 ? WithLabel(block.Label, parts) : [new(block.Label, [], [], Math.Max(block.Blank, 3))];
        }
        if (block.Boxes is { } reference) return [new(block.Label, [], Boxes(reference, lesson, book), 0)];
        var words = block.Value is null ? null : book.Fill(block.Value, today, null, BodyWords.Literal);
        if (words is null && block.Blank is 0 && block.Value is not null) return [];
        return [new(block.Label, words is null ? [] : [Prose.Html(words)], [], words is null ? block.Blank : 0)];
    }

    static IEnumerable<DocumentPart> WithLabel(string? label, List<DocumentPart> parts) => label is null ? parts : [new(label, [], [], 0), .. parts];

    /// <summary>All the answers of a choice, the person's own ticked; those that write nothing in the record are not for others to read.</summary>
    static List<(string, bool)> Boxes(string reference, PublishedLesson lesson, AnswerBook book)
    {
        if (reference.Split('.', 2) is not [var stepId, var fieldId] || (lesson.Step(stepId) as ReflectionStep)?.Fields.FirstOrDefault(f => f.Id == fieldId) is not { } field) return [];
        var written = field.Record is { } record && RecordKinds.Find(record) is { Options.Count: > 0 } attribute ? attribute.Options : null;
        var mine = book.Values(reference);
        return [.. field.Options.Where(o => written is null || written.Contains(o.Id)).Select(o => (o.Text, mine.Contains(o.Id)))];
    }
}
