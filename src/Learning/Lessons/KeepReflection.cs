using System.Text.Json;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Lessons;

/// <summary>
/// Keeps one filled form of a reflection: fields bound to the record go to their rows, the others stay with the answer, private ones
/// sealed. The same form sent twice writes the same rows.
/// </summary>
internal sealed class KeepReflection(LearningDb db, KeepAnswer keepAnswer, Enrol enrol, IRecord record, PrivateText seal, Visitor visitor)
{
    // A task belongs to the job, a skill to the task, a proof to the skill.
    static readonly string[] Chain = ["job", "task", "skill", "proof"];

    /// <param name="study">Where the person stands.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="step">The step whose form it is.</param>
    /// <param name="form">What was written in it.</param>
    /// <param name="book">What the person had written before.</param>
    /// <param name="seen">The check that the form showed when it was opened: of another project than the one it now names, its words are not written again.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public Task Execute(Study study, PublishedLesson lesson, ReflectionStep step, FilledForm form, AnswerBook book, RecordId? seen, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var known = visitor.Id;
        var person = await visitor.Keep(cancellationToken);
        if (!study.IsEnrolled || person != known) await enrol.Execute(person, lesson, step, cancellationToken);
        // The rows of a form are its person's: somebody new, from two taps at once or after erasing, writes rows of their own.
        if (person != known) form = form with { Id = Guid.CreateVersion7() };

        var entry = EntryOf(step.Fields, form);
        RecordId? parent = null;
        var project = book.ProjectOf(step, entry);
        foreach (var kind in step.Fields.Select(KindOf).OfType<string>().Distinct().OrderBy(k => Array.IndexOf(Chain, k) is >= 0 and var place ? place : Chain.Length))
        {
            if (kind is "check" && step.Check is { } about)
            {
                var check = book.CheckOf(project, about, entry.Id);
                await record.Put(person, check, kind, project, Checked(step, form, about, of: check == seen || book.Row(check) is null ? null : seen is { } other ? book.Row(other) : null), cancellationToken);
                continue;
            }
            var row = AnswerBook.RowOf(step, entry, kind);
            if (!await record.Put(person, row, kind, Chain.Contains(kind) ? parent : null, Written(step, form, kind, isChosen: row != AnswerBook.DerivedRow(entry.Id, kind)), cancellationToken)) continue;
            parent = row;
            if (kind is "project") project = row;
        }
        var answer = await keepAnswer.Hold(person, lesson, step, cancellationToken);
        await keepAnswer.Upsert(person, lesson, step, (step.Repeat is null ? Answer.Nothing : answer).With(entry), cancellationToken);
    }, cancellationToken);

    /// <summary>What the form says of a row: all of a new one; of a row picked in the list, only what is written here.</summary>
    static Dictionary<string, string> Written(ReflectionStep step, FilledForm form, string kind, bool isChosen) => step.Fields
        .Where(f => KindOf(f) == kind && f.Input is not FieldInput.Entry && form.Shows(f))
        .Select(f => (Attribute: f.Record!.Split('.')[1], Words: Writable(f, form)))
        .Where(v => !isChosen || v.Words.Length > 0)
        .ToDictionary(v => v.Attribute, v => v.Words);

    /// <summary>What the form says of a check, and of which step it is; without the words that were those of another one.</summary>
    static Dictionary<string, string> Checked(ReflectionStep step, FilledForm form, string about, RecordRow? of)
    {
        var written = Written(step, form, "check", isChosen: false).Where(v => of is null || v.Value != of[v.Key]).ToDictionary();
        if (written.Values.Any(w => w.Length > 0)) written["step"] = about;
        return written;
    }

    static string? KindOf(Field field) => field.Record?.Split('.')[0];

    /// <summary>What is kept with the answer; also the words of a field that does not show any more: someone may change their mind back.</summary>
    Entry EntryOf(IReadOnlyList<Field> fields, FilledForm form)
    {
        Dictionary<string, IReadOnlyList<string>> Values(Func<Field, bool> which) =>
            fields.Where(f => which(f) && form[f.Id].Count > 0 && !(LivesInRecord(f) && form.Shows(f))).ToDictionary(f => f.Id, f => form[f.Id]);

        var secrets = Values(f => f.IsPrivate);
        return new(form.Id, Values(f => !f.IsPrivate),
            secrets.Count is 0 ? null : seal.Seal(JsonSerializer.Serialize(secrets, AnswerJson.Default.DictionaryStringIReadOnlyListString)));
    }

    /// <summary>
    /// What the row says: of a closed list, one of its values (« je cherche encore » is an answer to a question, not a kind of proof); else
    /// words that can be read, those of the options for a choice.
    /// </summary>
    static string Writable(Field field, FilledForm form) =>
        RecordKinds.Find(field.Record!) is not { Options.Count: > 0 } choice ? field.Said(form[field.Id])
        : choice.Options.Contains(form.First(field.Id)) ? form.First(field.Id) : "";

    /// <summary>A choice is also kept with the answer: it decides which fields show.</summary>
    static bool LivesInRecord(Field field) => field is { Record: not null, Input: FieldInput.Text or FieldInput.Long or FieldInput.Year };
}

/// <summary>Takes one entry of a repeated reflection away, with the rows it wrote.</summary>
internal sealed class RemoveEntry(LearningDb db, KeepAnswer keepAnswer, IRecord record, Visitor visitor)
{
    public Task Execute(PublishedLesson lesson, ReflectionStep step, Guid entry, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = visitor.Id ?? throw new Missing();
        await record.Remove(person, [.. RecordKinds.All.Keys.Select(kind => AnswerBook.DerivedRow(entry, kind))], cancellationToken);
        await keepAnswer.Upsert(person, lesson, step, (await keepAnswer.Hold(person, lesson, step, cancellationToken)).Without(entry), cancellationToken);
    }, cancellationToken);
}
