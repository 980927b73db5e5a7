using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Lessons;

/// <summary>Reads the form of a step. What is not right becomes an error at its field; what was typed stays in the page in any case.</summary>
internal sealed class StepForm
{
    public const int LongestText = 300, LongestLong = 4000, LongestIfThen = 500;

    readonly IFormCollection posted;
    readonly ModelStateDictionary state;

    public StepForm(IFormCollection posted, ModelStateDictionary state)
    {
        (this.posted, this.state) = (posted, state);
        foreach (var (name, values) in posted)
        {
            if (values.Count is 0 || name is "jeton") continue;
            state.SetModelValue(name, values.Count == 1 ? values[0] : values.ToArray(), string.Join(",", values!));
            state.MarkFieldSkipped(name); // there is no attribute to validate: the reading below adds the errors
        }
    }

    public static string NameOf(Field field) => $"f.{field.Id}";

    /// <summary>The check whose words the form showed.</summary>
    public RecordId? Seen => Guid.TryParse(posted["vu"], out var seen) ? new(seen) : null;

    /// <summary>With one question per screen: the field to show next, if the form is not at its end.</summary>
    public string? NextField { get; private set; }

    public Answer? Answer(QuestionStep question)
    {
        var values = Marking.Read(question, name => [.. posted[name].OfType<string>()]);
        if (Marking.Missing(question, values) is { } sentence)
        {
            var first = question switch
            {
                OrderQuestion order => Marking.FieldOf((order.Items.FirstOrDefault(i => !values.ContainsKey(Marking.FieldOf(i.Id))) ?? order.Items[0]).Id),
                MatchQuestion match => Marking.FieldOf(match.Left.First(i => !values.ContainsKey(Marking.FieldOf(i.Id))).Id),
                _ => Marking.Field,
            };
            state.AddModelError(first, sentence);
            return null;
        }
        return new([new(Guid.Empty, values)]);
    }

    public Answer Ticks(ChecklistStep checklist) => new([new(Guid.Empty, checklist.Items
        .Where(i => posted["coche"].Contains(i.Id)).ToDictionary(i => i.Id, IReadOnlyList<string> (_) => ["oui"]))]);

    /// <summary>
    /// A repeated form says which entry it is; another has one: the one already kept, else one that is always the same for this person and
    /// step, so that two tabs write one.
    /// </summary>
    public static Guid EntryId(IFormCollection posted, PersonId? person, PublishedLesson lesson, ReflectionStep step, IReadOnlyList<FilledForm> before) =>
        step.Repeat is not null && Guid.TryParse(posted["entree"], out var entry) && entry != Guid.Empty ? entry
        : step.Repeat is null && before is [.., var kept] ? kept.Id
        : AnswerBook.DerivedRow(person?.Value ?? Guid.CreateVersion7(), $"{lesson.Course.Slug}/{lesson.KeyOf(step)}").Value;

    /// <summary>The filled form, or null when it cannot be kept. Fields that were not on this screen keep what they held.</summary>
    public FilledForm? Filled(ReflectionStep step, Guid entry, IReadOnlyList<FilledForm> before)
    {
        var known = before.FirstOrDefault(f => f.Id == entry);
        if (step.Repeat is { } repeat && known is null && before.Count >= repeat.Max)
            state.AddModelError("", $"Vous avez déjà {repeat.Max} entrées ici, c'est le plus que l'on puisse garder. Retirez-en une pour en ajouter une autre.");
        var values = known is null ? [] : known.Values.ToDictionary();
        foreach (var field in step.Fields)
        {
            var name = NameOf(field);
            if (!posted.ContainsKey(name) && !posted.ContainsKey($"{name}.la")) continue;
            var words = Read(field, name);
            if (words.Count > 0) values[field.Id] = words;
            else values.Remove(field.Id);
        }
        var form = new FilledForm(entry, values);
        NextField = posted.ContainsKey("champ") ? step.Fields.SkipWhile(f => f.Id != posted["champ"]).Skip(1).FirstOrDefault(form.Shows)?.Id : null;
        var written = step.Fields.Where(f => f.Input is not FieldInput.Entry).DefaultIfEmpty(step.Fields[0]).ToList();
        if (NextField is null && written.All(f => form[f.Id].Count is 0)) state.AddModelError(NameOf(written[0]), "Écrivez au moins une chose. Un mot suffit.");
        return state.IsValid ? form : null;
    }

    IReadOnlyList<string> Read(Field field, string name)
    {
        var words = posted[name].OfType<string>().Select(w => w.Trim()).Where(w => w.Length > 0).ToList();
        switch (field.Input)
        {
            case FieldInput.Choice: return [.. words.Where(w => field.Options.Any(o => o.Id == w)).Take(1)];
            case FieldInput.Choices: return [.. words.Where(w => field.Options.Any(o => o.Id == w)).Distinct()];
            case FieldInput.Entry: return [.. words.Where(w => w is "autre" || Guid.TryParse(w, out _)).Take(1)];
            case FieldInput.Year when words is [var year] && !(year.Length == 4 && int.TryParse(year, CultureInfo.InvariantCulture, out var number) && number is > 1900 and < 2100):
                state.AddModelError(name, "Écrivez l'année avec 4 chiffres, par exemple 2014. À peu près, cela suffit.");
                return words;
            case FieldInput.Text or FieldInput.Long when words is [var text]:
                var most = field.Input is FieldInput.Long ? LongestLong : LongestText;
                var whole = Remarks.WithStart(field, text);
                if (whole.Length > most) state.AddModelError(name, $"C'est un peu long : {whole.Length} signes. Gardez-en {most} au plus.");
                return [whole];
            default: return [.. words.Take(1)];
        }
    }

    /// <summary>The closing action as the person wants it, or null when something is missing.</summary>
    public IReadOnlyList<TakenLine>? Taken(ActionStep action, DateOnly today)
    {
        var ifThen = posted["si"].ToString().Trim();
        if (ifThen.Length > LongestIfThen) state.AddModelError("si", $"C'est un peu long : {ifThen.Length} signes. Gardez-en {LongestIfThen} au plus.");
        // « À la place » sends one line, whatever the action proposes.
        var places = Enumerable.Range(0, action.Lines.Count).Where(i => posted.ContainsKey(TextOf(i))).ToList();
        List<TakenLine> lines = posted.ContainsKey("quoi") ? [TakenAt(0, "quoi", "jour", action.Time, today)]
            : [.. places.Where(i => posted[DayOf(i)] != NotWanted).Select(i => TakenAt(i, TextOf(i), DayOf(i), action.Lines[i].Time, today))];
        if (lines.Count is 0) state.AddModelError(DayOf(places.FirstOrDefault()), "Donnez un jour à une ligne au moins, ou choisissez « Pas pour moi ».");
        return state.IsValid ? [lines[0] with { IfThen = ifThen.Length is 0 ? null : ifThen }, .. lines.Skip(1)] : null;
    }

    /// <summary>The day of a line that stays out of the plan.</summary>
    public const string NotWanted = "non";

    public static string TextOf(int place) => $"quoi-{place}";

    public static string DayOf(int place) => $"jour-{place}";

    TakenLine TakenAt(int place, string textName, string dayName, TimeOnly? time, DateOnly today)
    {
        var text = posted[textName].ToString().Trim();
        if (text.Length is 0) state.AddModelError(textName, "Écrivez ce que vous allez faire. Un verbe suffit.");
        else if (text.Length > LongestText) state.AddModelError(textName, $"C'est un peu long : {text.Length} signes. Gardez-en {LongestText} au plus.");
        var chosen = posted[dayName].ToString();
        var isOther = chosen is "autre";
        if (isOther) dayName = "autre-jour";
        if (!DayBinderProvider.TryRead(posted[dayName].ToString(), out var day))
            state.AddModelError(dayName, isOther ? DayBinderProvider.NotUnderstood : "Choisissez un jour.");
        else if (day < today || day > today.AddDays(DecideAction.LastDay))
            state.AddModelError(dayName, "Choisissez un jour dans les sept jours qui viennent. Vous pourrez le changer ensuite, dans votre plan.");
        return new(place, text, day, time, null);
    }
}
