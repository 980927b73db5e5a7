using System.Globalization;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Courses;

/// <summary>Reads what ends a lesson: a list to tick, a page to print, an action for the week.</summary>
internal static class ActionReader
{
    public static ChecklistStep Checklist(Entries entries, StepCommon step)
    {
        var items = new List<CheckItem>();
        foreach (var item in entries.Maps("items", Shapes.CheckItem, least: 1))
        {
            var field = item.MaybeWord("field");
            var line = item.LineOf("field");
            if (field is { Length: > 0 }) entries.Notes.Later(index => index.Find(field, step.Id, line, entries.Notes));
            items.Add(new(item.FieldId("id"), item.Words("text"), field));
        }
        QuestionReader.Distinct(entries, "items", items.Select(i => i.Id));
        return new(step.Id, step.Title, step.Minutes, step.Body, items, Filled(entries, "after", step));
    }

    public static DownloadStep Download(Entries entries, StepCommon step) => new(
        step.Id, step.Title, step.Minutes, step.Body,
        entries.Id("document"), entries.Words("title"), entries.Words("button"), entries.Words("alt"), entries.Whole("copies", 1, 8, otherwise: 1),
        [.. entries.Maps("blocks", Shapes.Block, least: 1).Select(b => BlockOf(b, step))]);

    static Block BlockOf(Entries block, StepCommon step)
    {
        var notes = block.Notes;
        var when = When(block, step);
        var each = block.Has("each") ? block.OneOf("each", [.. RecordKinds.All.Keys]) : null;
        if (!block.Has("value") && !block.Has("boxes") && !block.Has("blank") && each is null)
            notes.Say(block.Line, "ce bloc n'imprime rien : donnez-lui « value », « boxes », « each » ou « blank ».");
        if (block.Has("value") && block.Has("boxes")) block.Say("boxes", "un bloc a « value » ou « boxes », pas les deux : faites-en deux blocs.");
        if (each is null)
            foreach (var key in ((string[])["lines", "max"]).Where(block.Has)) block.Say(key, $"« {key} » n'a de sens qu'avec « each ».");
        else
        {
            foreach (var key in ((string[])["value", "boxes"]).Where(block.Has)) block.Say(key, $"« {key} » ne va pas avec « each » : écrivez « lines ».");
            if (!block.Has("lines")) block.Say("each", "« each » demande des « lines » : ce qui s'imprime pour chaque ligne du dossier.");
        }

        var value = block.MaybeWords("value");
        var valueLine = block.LineOf("value");
        if (value is not null)
            notes.Later(index => index.CheckPlaceholders(value, valueLine, step.Id, PlaceholderUse.Paper, notes, hasCondition: when is not null));
        foreach (var line in block.Has("lines") ? block.TextsOf("lines") : [])
            notes.Later(index => index.CheckPlaceholders(line.Text, line.Line, step.Id, PlaceholderUse.Paper, notes, each is "" ? null : each, when is not null));
        return new(
            block.MaybeWords("label"), value, Boxes(block, step, when), block.Whole("blank", 0, 20, otherwise: 0), when, each,
            block.Whole("max", 1, 50, otherwise: 50), block.Has("lines") ? block.WordsList("lines") : []);
    }

    static string? Boxes(Entries block, StepCommon step, Condition? when)
    {
        if (block.MaybeWord("boxes") is not { Length: > 0 } boxes) return null;
        var (line, notes) = (block.LineOf("boxes"), block.Notes);
        notes.Later(index =>
        {
            if (index.Find(boxes, step.Id, line, notes) is not { } field) return;
            if (field.Options.Count == 0) notes.Say(line, $"« boxes » montre les options d'un choix : « {boxes} » n'en a pas.");
            if (field.IsPrivate && when is null) notes.Say(line, $"« {boxes} » est privé : il ne s'imprime que si le bloc a un « when ».");
        });
        return boxes;
    }

    public static ActionStep Action(Entries entries, StepCommon step)
    {
        var (lines, all) = (entries.Maps("lines", Shapes.ActionLine, least: 1), entries.Flag("all"));
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == lines.Count - 1 && lines[i].Has("when"))
                lines[i].Say("when", "la dernière ligne n'a pas de condition : c'est elle qui est proposée quand aucune autre ne l'est.");
            else if (i < lines.Count - 1 && !all && !lines[i].Has("when"))
                lines[i].Say("text", "cette ligne n'a pas de condition, donc les suivantes ne seront jamais proposées : ajoutez « when », ou mettez-la à la fin.");
            foreach (var key in ((string[])["days_ahead", "time"]).Where(k => !all && lines[i].Has(k)))
                lines[i].Say(key, $"une ligne n'a son propre « {key} » que si toutes sont proposées : ajoutez « all: true » à l'action, ou retirez-le.");
        }
        var (days, time) = (entries.Whole("days_ahead", 0, 7), TimeOf(entries));

        var messages = entries.Maps("messages", Shapes.Message).Select(m => new Message(m.Words("to"), Filled(m, "text", step) ?? "")).ToList();
        var notForMe = entries.Maps("not_for_me", Shapes.NotForMe, least: 1).Select(NotForMeOf).ToList();
        QuestionReader.Distinct(entries, "not_for_me", notForMe.Select(n => n.Id));
        return new(
            step.Id, step.Title, step.Minutes, step.Body, entries.Whole("plan_minutes", 1, 480), all, [.. lines.Select(l => LineOf(l, step, days, time))],
            days, time, IfThen(entries, step), messages, notForMe, Filled(entries, "after", step));
    }

    static ActionLine LineOf(Entries entries, StepCommon step, int days, TimeOnly? time)
    {
        var when = When(entries, step);
        var text = entries.Words("text");
        var (line, notes) = (entries.LineOf("text"), entries.Notes);
        notes.Later(index => index.CheckPlaceholders(text, line, step.Id, PlaceholderUse.Plan, notes, hasCondition: when is not null));
        return new(when, text, entries.Whole("days_ahead", 0, 7, otherwise: days), TimeOf(entries) ?? time);
    }

    static NotForMe NotForMeOf(Entries entries)
    {
        var reason = new NotForMe(entries.FieldId("id"), entries.Words("text"), entries.Has("instead") ? entries.WordsList("instead") : [], entries.Flag("later"));
        if (reason is { Later: true, Instead.Count: > 0 })
            entries.Say("later", "« later » et « instead » ne vont pas ensemble : on remet à plus tard, ou l'on propose autre chose.");
        return reason;
    }

    static TimeOnly? TimeOf(Entries entries)
    {
        if (entries.MaybeWord("time") is not { Length: > 0 } text) return null;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        entries.Say("time", $"« {(text.Length > 20 ? text[..20] : text)} » n'est pas une heure : écrivez \"18:00\", entre guillemets droits.");
        return null;
    }

    static IReadOnlyList<string> IfThen(Entries entries, StepCommon step)
    {
        if (!entries.Has("if_then")) return [];
        var notes = entries.Notes;
        foreach (var text in entries.TextsOf("if_then"))
            notes.Later(index => index.CheckPlaceholders(text.Text, text.Line, step.Id, PlaceholderUse.Screen, notes));
        return entries.WordsList("if_then");
    }

    /// <summary>An optional text where the person's answers may be named.</summary>
    static string? Filled(Entries entries, string key, StepCommon step)
    {
        if (entries.MaybeWords(key) is not { } text) return null;
        var (line, notes) = (entries.LineOf(key), entries.Notes);
        notes.Later(index => index.CheckPlaceholders(text, line, step.Id, PlaceholderUse.Screen, notes));
        return text;
    }

    static Condition? When(Entries entries, StepCommon step)
    {
        if (FormReader.ConditionOf(entries, "when") is not { } when) return null;
        var (line, notes) = (entries.LineOf("when"), entries.Notes);
        notes.Later(index => index.CheckCondition(when, line, step.Id, notes));
        return when;
    }
}
