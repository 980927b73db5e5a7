using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Courses;

/// <summary>Reads when a course gives its attestation, and what one may show on it: never anything private.</summary>
internal static class AttestationReader
{
    public static AttestationRule? Read(Entries course, IReadOnlyCollection<string> inWeeks)
    {
        if (course.Map("attestation", Shapes.Attestation) is not { } rule) return null;
        var lessons = rule.TextsOf("lessons");
        if (lessons.Count == 0) rule.Say("lessons", "l'attestation ne demande aucune leçon : nommez celles qu'il faut avoir faites, ou retirez « attestation ».");
        foreach (var unknown in lessons.Where(l => !inWeeks.Contains(l.Text)))
            rule.Notes.Say(unknown.Line, $"l'attestation demande la leçon « {unknown.Text} », qui n'est dans aucune semaine. {Spelling.Suggest(unknown.Text, inWeeks)}");
        foreach (var twice in lessons.GroupBy(l => l.Text).Where(g => g.Count() > 1))
            rule.Notes.Say(twice.Last().Line, $"l'attestation demande deux fois la leçon « {twice.Key} » : gardez-en une.");
        return new([.. lessons.Select(l => l.Text)], [.. rule.Maps("shows", Shapes.Showable).Select(Showable)]);
    }

    static Showable Showable(Entries entries)
    {
        var each = entries.OneOf("each", [.. RecordKinds.All.Keys]);
        var lines = entries.TextsOf("lines");
        if (entries.Has("lines") && lines.Count == 0) entries.Say("lines", "« lines » est vide : écrivez ce que l'on peut montrer de chaque ligne du dossier, comme « {skill.title} ».");
        foreach (var line in lines.Where(_ => each.Length > 0)) Check(line, each, entries.Notes);
        return new(entries.Words("title"), each, entries.WordsList("lines"));
    }

    static void Check(YamlText line, string each, FileNotes notes)
    {
        foreach (var name in LessonIndex.Placeholders(line.Text))
            if (name.Split('.') is not [var kind, _] || !RecordKinds.All.ContainsKey(kind))
                notes.Say(line.Line, $"« {{{name}}} » ne sera pas remplacé ici : on ne peut nommer que le dossier, comme « {{skill.title}} ».");
            else if (LessonIndex.Attribute(name, kind, each, line.Line, notes)?.IsPrivate is true)
                notes.Say(line.Line, $"« {name} » est privé : une attestation ne le montre jamais. Retirez-le.");
    }
}
