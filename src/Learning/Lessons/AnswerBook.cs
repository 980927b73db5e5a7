using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tremplin.Design;
using Tremplin.Kernel.Privacy;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Lessons;

/// <summary>
/// Everything a person wrote in one lesson, whole: what is kept with the answers, what is sealed, and what lives in rows of their record.
/// Fills the « {step.field} » of printed pages and of closing actions; of another lesson, what the study has loaded.
/// </summary>
internal sealed partial class AnswerBook
{
    readonly PublishedLesson lesson;
    readonly Study study;
    readonly PrivateText seal;
    readonly Dictionary<RecordId, RecordRow> rows;

    public AnswerBook(PublishedLesson lesson, Study study, IReadOnlyList<RecordRow> record, PrivateText seal)
    {
        (this.lesson, this.study, this.seal, Record) = (lesson, study, seal, record);
        rows = record.ToDictionary(r => r.Id);
    }

    public IReadOnlyList<RecordRow> Record { get; }

    public IReadOnlyList<FilledForm> FormsOf(ReflectionStep step) =>
        [.. EntriesOf(step).Select(e => Open(step, e)).Where(f => f.Values.Count > 0)];

    /// <summary>What was kept here; before that, what was written elsewhere opens the form: the check of a project, or the decision of the one they go for.</summary>
    IReadOnlyList<Entry> EntriesOf(ReflectionStep step)
    {
        if (study.AnswerTo(lesson, step).Entries is { Count: > 0 } kept) return kept;
        var chooser = ProjectChooser(step);
        if ((step.Check is null ? Decided(step) : (chooser is null ? ProjectBefore(step) : null) ?? LastChecked(step.Check)) is not { } project) return [];
        var chosen = chooser is null ? [] : new Dictionary<string, IReadOnlyList<string>> { [chooser.Id] = [$"{project.Value}"] };
        return [new(RecordId.Derived(project.Value, lesson.KeyOf(step)).Value, chosen)];
    }

    static Field? ProjectChooser(ReflectionStep step) => step.Fields.FirstOrDefault(f => f is { Input: FieldInput.Entry, Record: "project" });

    /// <summary>The project a form speaks of: the one it names, or the nearest form before it; else the last that was checked for the same thing.</summary>
    public RecordId? ProjectOf(ReflectionStep step, Entry entry) =>
        ProjectChooser(step) is null ? ProjectBefore(step) ?? LastChecked(step.Check)
        : RowOf(step, entry, "project") is var row && rows.ContainsKey(row) ? row : null;

    RecordId? ProjectBefore(ReflectionStep step) => lesson.Steps.TakeWhile(s => s.Id != step.Id).OfType<ReflectionStep>().Where(s => ProjectChooser(s) is not null)
        .SelectMany(s => EntriesOf(s).Select(e => ProjectOf(s, e))).LastOrDefault(p => p is not null);

    RecordId? LastChecked(string? about) => Record.LastOrDefault(r => r.Kind is "check" && r["step"] == about && r.Parent is { } project && rows.ContainsKey(project))?.Parent;

    RecordId? Decided(ReflectionStep step) =>
        step.Fields.Any(f => f.Record is "project.decision") ? Record.LastOrDefault(r => r.Kind is "project" && r["decided"] is "oui" && r["decision"].Length > 0)?.Id : null;

    /// <summary>The row of a form's check: the one of its project; what was written before anybody said of which project stays in its own row, now the project's.</summary>
    public RecordId CheckOf(RecordId? project, string about, Guid entry)
    {
        var own = DerivedRow(entry, "check");
        if (project is not { } idea) return own;
        return Checks.Find(Record, idea, about) is null && rows.TryGetValue(own, out var row) && row.Parent is null ? own : Checks.IdOf(Record, idea, about);
    }

    /// <summary>The check that the form shows, which says of which project its words are.</summary>
    public RecordId? CheckShown(ReflectionStep step, Guid entry) =>
        step.Check is { } about && EntriesOf(step).FirstOrDefault(e => e.Id == entry) is { } shown ? CheckOf(ProjectOf(step, shown), about, entry) : null;

    public RecordRow? Row(RecordId id) => rows.GetValueOrDefault(id);

    /// <summary>The row a field of this entry writes or chose.</summary>
    public static RecordId RowOf(ReflectionStep step, Entry entry, string kind) =>
        step.Fields.FirstOrDefault(f => f.Input is FieldInput.Entry && f.Record == kind) is { } chooser && Guid.TryParse(entry.First(chooser.Id), out var chosen)
            ? new(chosen)
            : DerivedRow(entry.Id, kind);

    /// <summary>The same entry always writes the same row: a form sent twice makes one.</summary>
    public static RecordId DerivedRow(Guid entry, string kind) => RecordId.Derived(entry, kind);

    FilledForm Open(ReflectionStep step, Entry entry)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(entry.Values);
        if (seal.Open(entry.Sealed) is { } opened)
            foreach (var (field, words) in JsonSerializer.Deserialize(opened, AnswerJson.Default.DictionaryStringIReadOnlyListString)!) values[field] = words;
        var form = new FilledForm(entry.Id, values);
        foreach (var field in step.Fields.Where(form.Shows))
        {
            if (field is not { Record: { } target, Input: not FieldInput.Entry } || target.Split('.') is not [var kind, var attribute]) continue;
            var id = kind is "check" && step.Check is { } about ? CheckOf(ProjectOf(step, entry), about, entry.Id) : RowOf(step, entry, kind);
            if (!rows.TryGetValue(id, out var row) || row[attribute] is not { Length: > 0 } words) continue;
            if (field.Options.Count is 0 || RecordKinds.Find(target) is { Options.Count: > 0 }) values[field.Id] = [words];
            // The row says it in words, the answer holds the choice; unless the row was changed elsewhere.
            else if (Saying(field, words) is { } option) values[field.Id] = [option.Id];
        }
        return form;
    }

    /// <summary>The option that says this, or begins so: « presque » is « presque, il manque une chose ».</summary>
    static FieldOption? Saying(Field field, string words) => field.Input is not FieldInput.Choice ? null
        : field.Options.FirstOrDefault(o => o.Text == words) ?? field.Options.FirstOrDefault(o => o.Text.StartsWith(words, StringComparison.Ordinal));

    /// <summary>What the answer to « step.field » reads like (« lesson/step.field »: of another lesson); « » when there is none.</summary>
    public string Words(string reference)
    {
        if (reference.Split('/') is [var slug, var there])
            return lesson.Course.Lesson(slug) is { } other ? new AnswerBook(other, study, Record, seal).Words(there) : "";
        if (reference.Split('.', 2) is not [var stepId, var fieldId]) return "";
        if (lesson.Step(stepId) is not ReflectionStep step || step.Fields.FirstOrDefault(f => f.Id == fieldId) is not { } field) return string.Join(", ", Find(reference).Values);
        return FormsOf(step).Select(form => Words(field, form)).LastOrDefault(w => w.Length > 0) ?? "";
    }

    /// <summary>What a form's answer to a field reads like; a row that was chosen or begun there, as one line.</summary>
    public string Words(Field field, FilledForm form) => field.Input switch
    {
        FieldInput.Entry => rows.TryGetValue(Guid.TryParse(form.First(field.Id), out var chosen) ? new(chosen) : DerivedRow(form.Id, field.Record!), out var row) ? TitleOf(row) : "",
        _ => field.Said(form[field.Id]),
    };

    public IReadOnlyList<string> Values(string reference) => Find(reference).Values;

    public bool Holds(Condition? condition) => condition is null || Find(condition.Field).Values.Any(condition.Is.Contains);

    (Step? Step, IReadOnlyList<string> Values) Find(string reference)
    {
        if (reference.Split('.', 2) is not [var stepId, var fieldId] || lesson.Step(stepId) is not { } step) return (null, []);
        return step switch
        {
            ReflectionStep reflection => (step, FormsOf(reflection).Select(f => f[fieldId]).LastOrDefault(v => v.Count > 0) ?? []),
            ChecklistStep or QuestionStep => (step, study.AnswerTo(lesson, step).Entries is [var entry, ..] ? entry[fieldId] : []),
            _ => (step, []),
        };
    }

    /// <summary>The template with its answers, or null when one of them is still empty.</summary>
    public string? Fill(string template, DateOnly today, RecordRow? each = null, Func<string, string>? words = null)
    {
        var isWhole = true;
        var text = Placeholder().Replace(template, m =>
        {
            var found = Resolve(m.Groups[1].Value, today, each);
            isWhole &= found.Length > 0;
            return words is null ? found : words(found);
        });
        return isWhole ? text : null;
    }

    /// <summary>A sentence for a given day (« {jour} », « {heure} » and the person's own words), or null when some of them are not written yet.</summary>
    public string? Said(string template, DateOnly day, TimeOnly? time, DateOnly today) => Fill(template
        .Replace("{jour}", FrenchDates.Full(day).Split(' ')[0], StringComparison.Ordinal)
        .Replace("{heure}", FrenchDates.Hour(time ?? new(18, 0)), StringComparison.Ordinal), today);

    string Resolve(string name, DateOnly today, RecordRow? each)
    {
        if (name is "date") return today.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"));
        if (each is not null && name.Split('.') is [var kind, var attribute] && RecordKinds.All.ContainsKey(kind)) return Related(each, kind)?[attribute] ?? "";
        return name.Contains('.', StringComparison.Ordinal) ? Words(name) : "";
    }

    /// <summary>The rows of a kind that say something, oldest first; jobs by their years.</summary>
    public IEnumerable<RecordRow> RowsOf(string kind)
    {
        var named = Record.Where(r => r.Kind == kind && TitleOf(r).Length > 0);
        return kind is "job" ? named.OrderBy(r => r["from"].Length is 0 ? "9999" : r["from"], StringComparer.Ordinal) : named;
    }

    /// <summary>The row itself, one of its parents, or its proof.</summary>
    public RecordRow? Related(RecordRow row, string kind)
    {
        for (var at = row; at is not null; at = at.Parent is { } up ? rows.GetValueOrDefault(up) : null)
            if (at.Kind == kind) return at;
        return Record.FirstOrDefault(r => r.Kind == kind && r.Parent == row.Id);
    }

    /// <summary>A row as one line: « Caissière, supermarché à Vierzon, 2014-2025 ».</summary>
    public static string TitleOf(RecordRow row) => row.Kind switch
    {
        "proof" => row["text"],
        "job" => string.Join(", ", new[] { row["title"], row["place"], Years(row) }.Where(w => w.Length > 0)),
        _ => row["title"],
    };

    static string Years(RecordRow job) => (job["from"], job["to"]) switch
    {
        ("", "") => "",
        (var from, "") => $"depuis {from}",
        ("", var to) => $"jusqu'en {to}",
        var (from, to) => from == to ? from : $"{from}-{to}",
    };

    [GeneratedRegex(@"\{([a-z0-9_./\-]+)\}")]
    private static partial Regex Placeholder();
}

/// <summary>One filled form with all its values opened.</summary>
internal sealed record FilledForm(Guid Id, IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    public IReadOnlyList<string> this[string field] => Values.GetValueOrDefault(field, []);

    public string First(string field) => this[field] is [var first, ..] ? first : "";

    public bool Shows(Field field) => field.Show is not { } show || this[show.Field].Any(show.Is.Contains);
}
