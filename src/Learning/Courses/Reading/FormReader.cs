using Tremplin.Learning.Lessons;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Courses;

/// <summary>Reads a form: its fields, and what each of them writes in the person's record.</summary>
internal static class FormReader
{
    static readonly Dictionary<string, FieldInput> Inputs = new()
    {
        ["text"] = FieldInput.Text,
        ["long"] = FieldInput.Long,
        ["choice"] = FieldInput.Choice,
        ["choices"] = FieldInput.Choices,
        ["year"] = FieldInput.Year,
        ["entry"] = FieldInput.Entry,
    };

    public static ReflectionStep Read(Entries entries, StepCommon step)
    {
        var fields = new List<Field>();
        foreach (var field in entries.Maps("fields", Shapes.Field, least: 1)) fields.Add(FieldOf(field, fields));
        QuestionReader.Distinct(entries, "fields", fields.Select(f => f.Id));
        var repeat = entries.Map("repeat", Shapes.Repeat) is { } again ? new Repeat(again.Whole("max", 2, 50), again.Words("add"), again.Words("saved")) : null;
        return new(step.Id, step.Title, step.Minutes, step.Body, fields, repeat) { Check = CheckOf(entries, fields, repeat) };
    }

    static string? CheckOf(Entries entries, List<Field> fields, Repeat? repeat)
    {
        if (!entries.Has("check")) return null;
        if (!fields.Any(f => f.Record?.StartsWith("check.", StringComparison.Ordinal) is true))
            entries.Say("check", "aucun champ n'écrit de vérification : ajoutez « record: check.title » à l'un d'eux, ou retirez « check ».");
        if (repeat is not null) entries.Say("check", "un projet a une vérification de chaque sorte, et ce formulaire en écrirait plusieurs : retirez « check », ou « repeat ».");
        return entries.OneOf("check", RecordKinds.CheckSteps);
    }

    static Field FieldOf(Entries entries, IReadOnlyList<Field> earlier)
    {
        var input = Inputs.GetValueOrDefault(entries.OneOf("input", Inputs.Keys), FieldInput.Text);
        var options = Options(entries, input);
        var nudges = entries.Maps("nudges", Shapes.Nudge).Select(NudgeOf).ToList();
        if (nudges.Count > 0 && input is not (FieldInput.Text or FieldInput.Long))
            entries.Say("nudges", "seul un champ « text » ou « long » peut avoir des remarques « nudges ».");
        if (entries.Has("starts") && input is not (FieldInput.Text or FieldInput.Long))
            entries.Say("starts", "seul un champ « text » ou « long » peut avoir un début de phrase « starts ».");
        var field = new Field(
            entries.FieldId("id"), entries.Words("label"), entries.MaybeWords("hint"), input, entries.MaybeWord("record"),
            entries.Flag("private"), entries.Flag("optional"), entries.MaybeWords("starts"), options, ShowOf(entries, earlier),
            [.. entries.Maps("examples", Shapes.FieldExample).Select(e => new Example(e.Words("who"), e.Words("text")))], nudges);
        CheckRecord(entries, field);
        return field;
    }

    static List<FieldOption> Options(Entries entries, FieldInput input)
    {
        var options = entries.Maps("options", Shapes.FieldOption).Select(o => new FieldOption(o.FieldId("id"), o.Words("text"), o.MaybeWords("feedback"))).ToList();
        QuestionReader.Distinct(entries, "options", options.Select(o => o.Id));
        if (input is FieldInput.Choice or FieldInput.Choices)
        {
            if (options.Count < 2) entries.Say("options", $"ce champ propose {options.Count} choix, il en faut au moins 2 dans « options ».");
        }
        else if (entries.Has("options"))
            entries.Say("options", "seul un champ « choice » ou « choices » a des options : changez « input », ou retirez-les.");
        return options;
    }

    static Condition? ShowOf(Entries entries, IReadOnlyList<Field> earlier)
    {
        if (ConditionOf(entries, "show") is not { } show) return null;
        var name = show.Field.Split('.')[^1];
        if (show.Field.Contains('.', StringComparison.Ordinal))
            entries.Say("show", $"« show » nomme un champ de la même étape, sans point : écrivez « {name} » s'il est dans celle-ci.");
        else if (earlier.FirstOrDefault(f => f.Id == name) is { } field)
            LessonIndex.CheckAnswers(field, show, entries.LineOf("show"), entries.Notes);
        else
            entries.Say("show", $"cette condition ne peut pas être vraie : « {name} » n'est pas un champ placé avant celui-ci. {Spelling.Suggest(name, earlier.Select(f => f.Id))}");
        return show;
    }

    public static Condition? ConditionOf(Entries entries, string key)
    {
        if (entries.Map(key, Shapes.Condition) is not { } condition) return null;
        var answers = condition.WordList("is");
        if (answers.Count == 0) condition.Say("is", "cette condition ne peut pas être vraie : « is » ne nomme aucune réponse.");
        return new(condition.Word("field"), answers);
    }

    static Nudge NudgeOf(Entries entries)
    {
        var ways = (string[])["starts", "only", "contains", "empty"];
        if (ways.Count(entries.Has) != 1)
            entries.Notes.Say(entries.Line, $"une remarque a une condition et une seule : {string.Join(", ", ways)}.");
        return new(entries.Words("say"), entries.WordList("starts"), entries.WordList("only"), entries.WordList("contains"), entries.Flag("empty"));
    }

    static void CheckRecord(Entries entries, Field field)
    {
        if (field.Record is not { Length: > 0 } record)
        {
            if (field.Input is FieldInput.Entry) entries.Say("input", "un champ « entry » choisit une ligne du dossier : ajoutez « record: job ».");
            return;
        }
        if (field.Input is FieldInput.Entry)
        {
            if (!RecordKinds.All.ContainsKey(record))
                entries.Say("record", $"un champ « entry » nomme une sorte de ligne, sans point : « {record} » n'en est pas une. {Spelling.Suggest(record, RecordKinds.All.Keys)}");
            return;
        }
        if (RecordKinds.Find(record) is not { } attribute)
        {
            entries.Say("record", $"« {record} » n'existe pas dans le dossier. {Spelling.Suggest(record, RecordKinds.Names)}");
            return;
        }
        if (attribute.IsPrivate && !field.IsPrivate) entries.Say("record", $"« {record} » est toujours privé : ajoutez « private: true ».");
        if (!attribute.IsPrivate && field.IsPrivate)
            entries.Say("private", $"le champ est privé, mais « {record} » ne l'est pas dans le dossier : retirez « private », ou choisissez une autre ligne.");
        if (attribute.IsYear && field.Input is not FieldInput.Year) entries.Say("input", $"« {record} » est une année : écrivez « input: year ».");
        if (attribute.Options.Count > 0) CheckOptions(entries, field, attribute);
        else if (field.Said([.. field.Options.Select(o => o.Id)]).Length > StepForm.LongestText)
            entries.Say("options", $"« {record} » garde {StepForm.LongestText} signes au plus, et ces options en font davantage : raccourcissez-les.");
    }

    // Other options are welcome (« je cherche encore »): they write nothing in the record.
    static void CheckOptions(Entries entries, Field field, RecordField attribute)
    {
        var known = string.Join(", ", attribute.Options);
        if (field.Input is not FieldInput.Choice)
        {
            entries.Say("input", $"« {field.Record} » est un choix : écrivez « input: choice » et les options {known}.");
            return;
        }
        var missing = attribute.Options.Except(field.Options.Select(o => o.Id)).ToList();
        if (missing.Count == attribute.Options.Count)
            entries.Say(entries.Has("options") ? "options" : "input", $"aucune option n'écrit dans « {field.Record} » : ses valeurs sont {known}.");
        foreach (var other in field.Options.Where(o => !attribute.Options.Contains(o.Id)))
            if (Spelling.Near(other.Id, missing) is { } near)
                entries.Say("options", $"« {other.Id} » n'écrit rien dans « {field.Record} ». Vouliez-vous dire « {near} » ?");
    }
}
