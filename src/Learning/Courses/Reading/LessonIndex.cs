using System.Text.RegularExpressions;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Courses;

/// <summary>Where a placeholder is written, which decides what it may name.</summary>
internal enum PlaceholderUse { Nowhere, Screen, Plan, Paper }

/// <summary>The steps of a lesson in order, to look up what one of them says about another.</summary>
/// <param name="steps">The steps that could be read.</param>
/// <param name="unread">The ids of the others, about which nothing more is said.</param>
/// <param name="shelf">The lessons of the course, of which a printed page may quote those that come before.</param>
internal sealed partial class LessonIndex(IReadOnlyList<Step> steps, IReadOnlyCollection<string> unread, LessonShelf shelf)
{
    static readonly string[] Moments = ["date", "jour", "heure"];

    /// <summary>The field « step.field » of a form written before the step <paramref name="reader"/> (null: anywhere); otherwise says why not.</summary>
    public Field? Find(string reference, string? reader, int line, FileNotes notes)
    {
        if (reference.Split('.') is not [var stepId, var fieldId])
        {
            notes.Say(line, $"« {reference} » doit nommer une étape et un champ, comme « mon-mardi.competence ».");
            return null;
        }
        if (unread.Contains(stepId)) return null;
        var position = Position(stepId);
        if (position < 0)
            notes.Say(line, $"l'étape « {stepId} » n'existe pas dans {(reader is null ? "la leçon nommée" : "cette leçon")}. {Spelling.Suggest(stepId, steps.OfType<ReflectionStep>().Select(s => s.Id))}");
        else if (steps[position] is not ReflectionStep form)
            notes.Say(line, $"l'étape « {stepId} » n'a pas de champs : nommez une étape « reflection ».");
        else if (reader is not null && position >= Position(reader))
            notes.Say(line, $"l'étape « {stepId} » vient après celle-ci : on ne peut nommer que les champs d'une étape qui précède.");
        else if (form.Fields.FirstOrDefault(f => f.Id == fieldId) is { } field)
            return field;
        else
            notes.Say(line, $"l'étape « {stepId} » n'a pas de champ « {fieldId} ». {Spelling.Suggest(fieldId, form.Fields.Select(f => f.Id))}");
        return null;
    }

    /// <summary>The field « lesson/step.field » of a lesson that comes before this one; otherwise says why not.</summary>
    Field? FindEarlier(string reference, int line, FileNotes notes)
    {
        if (reference.Split('/') is [var lesson, var field]) return shelf.Before(lesson, line, notes)?.Find(field, null, line, notes);
        notes.Say(line, $"« {reference} » doit nommer une leçon, une étape et un champ, comme « racontez-moi-un-mardi/mon-mardi.competence ».");
        return null;
    }

    /// <summary>Checks the placeholders of a text; <paramref name="row"/> is the row of the record that a block repeats, if any.</summary>
    public void CheckPlaceholders(string text, int line, string reader, PlaceholderUse use, FileNotes notes, string? row = null, bool hasCondition = false)
    {
        foreach (var name in Placeholders(text))
        {
            if (use is PlaceholderUse.Nowhere)
            {
                notes.Say(line, $"« {{{name}}} » ne sera pas remplacé ici : écrivez le texte, ou déplacez-le dans un formulaire, une page à imprimer ou une action.");
                continue;
            }
            if (Moments.Contains(name)) continue;
            bool? isPrivate;
            if (row is not null && name.Split('.') is [var kind, _] && RecordKinds.All.ContainsKey(kind))
                isPrivate = Attribute(name, kind, row, line, notes)?.IsPrivate;
            else if (!name.Contains('/', StringComparison.Ordinal))
                isPrivate = Find(name, reader, line, notes)?.IsPrivate;
            else if (use is PlaceholderUse.Paper)
                isPrivate = FindEarlier(name, line, notes)?.IsPrivate;
            else
            {
                notes.Say(line, $"« {{{name}}} » nomme une autre leçon : seul un bloc d'une page à imprimer peut le faire.");
                continue;
            }
            if (isPrivate is true && !hasCondition && use is PlaceholderUse.Paper or PlaceholderUse.Plan)
                notes.Say(line, $"« {name} » est privé : il ne s'écrit ici que si le bloc ou la ligne a un « when », par exemple l'accord de la personne.");
        }
    }

    /// <summary>What is written between braces.</summary>
    public static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(found => found.Groups[1].Value);

    /// <summary>Checks that a condition on another step can hold.</summary>
    public void CheckCondition(Condition condition, int line, string reader, FileNotes notes)
    {
        if (Find(condition.Field, reader, line, notes) is { } field) CheckAnswers(field, condition, line, notes);
    }

    public static void CheckAnswers(Field field, Condition condition, int line, FileNotes notes)
    {
        var possible = field.Input switch
        {
            FieldInput.Choice or FieldInput.Choices => field.Options.Select(o => o.Id).ToList(),
            FieldInput.Entry => [OtherEntry],
            _ => [],
        };
        if (possible.Count == 0)
            notes.Say(line, $"le champ « {field.Id} » n'a pas de choix : une condition ne peut nommer qu'un champ « choice », « choices » ou « entry ».");
        else
            foreach (var answer in condition.Is.Where(a => !possible.Contains(a)))
                notes.Say(line, $"cette condition ne peut pas être vraie : « {answer} » n'est pas une réponse du champ « {field.Id} ». {Spelling.Suggest(answer, possible)}");
    }

    /// <summary>The answer of an « entry » field that says: none of the rows already written.</summary>
    public const string OtherEntry = "autre";

    public static RecordField? Attribute(string name, string kind, string row, int line, FileNotes notes)
    {
        if (!RecordKinds.SeenFrom(row).Contains(kind))
            notes.Say(line, $"« {name} » n'est pas connu quand on répète « {row} » : possibles : {string.Join(", ", RecordKinds.SeenFrom(row))}.");
        else if (RecordKinds.Find(name) is { } attribute)
            return attribute;
        else
            notes.Say(line, $"« {name} » n'existe pas dans le dossier. {Spelling.Suggest(name, RecordKinds.Names)}");
        return null;
    }

    int Position(string stepId)
    {
        for (var i = 0; i < steps.Count; i++)
            if (steps[i].Id == stepId) return i;
        return -1;
    }

    [GeneratedRegex(@"\{([^{}\n]{0,80})\}")]
    private static partial Regex Placeholder();
}
