using System.Globalization;
using System.Text.RegularExpressions;
using Tremplin.Kernel;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;

namespace Tremplin.Learning.Lessons;

/// <summary>What one reads about one answer. <paramref name="About"/> quotes the answer when there are several.</summary>
internal sealed record Remark(string Id, string? About, Verdict Verdict, string Text);

/// <summary>What one reads after answering; never a score.</summary>
internal sealed record Feedback(Verdict Verdict, IReadOnlyList<Remark> Remarks);

/// <summary>Compares an answer with a question. The fields of the form: « reponse », or one per item for order and match.</summary>
internal static partial class Marking
{
    public const string Field = "reponse";

    public static string FieldOf(string item) => $"{Field}.{item}";

    /// <summary>The values posted for this question that it knows; anything else is left out.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Read(QuestionStep question, Func<string, IReadOnlyList<string>> posted)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        void Keep(string field, Func<string, bool> isKnown, int most = 1)
        {
            var kept = posted(field).Select(v => v.Trim()).Where(v => v.Length > 0 && isKnown(v)).Take(most).ToList();
            if (kept.Count > 0) values[field] = kept;
        }
        switch (question)
        {
            case SingleQuestion single: Keep(Field, v => single.Options.Any(o => o.Id == v)); break;
            case MultipleQuestion multiple: Keep(Field, v => multiple.Options.Any(o => o.Id == v), multiple.Options.Count); break;
            case OrderQuestion order:
                foreach (var item in order.Items) Keep(FieldOf(item.Id), v => int.TryParse(v, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= order.Items.Count);
                break;
            case MatchQuestion match:
                foreach (var item in match.Left) Keep(FieldOf(item.Id), v => match.Right.Any(r => r.Id == v));
                break;
            case ShortQuestion: Keep(Field, v => v.Length <= 200); break;
            case NumberQuestion: Keep(Field, v => v.Length <= 40 && Number(v) is not null); break;
            default: throw new ArgumentOutOfRangeException(nameof(question), question.Type, "No such type of question");
        }
        return values;
    }

    /// <summary>What is still missing before there is something to say, as one sentence; null when the answer is whole.</summary>
    public static string? Missing(QuestionStep question, IReadOnlyDictionary<string, IReadOnlyList<string>> values) => question switch
    {
        OrderQuestion order when order.Items.Any(i => !values.ContainsKey(FieldOf(i.Id))) => "Donnez une place à chaque ligne.",
        OrderQuestion order when order.Items.Select(i => values[FieldOf(i.Id)][0]).Distinct().Count() < order.Items.Count => "Deux lignes ont la même place. Donnez une place différente à chacune.",
        MatchQuestion match when match.Left.Any(i => !values.ContainsKey(FieldOf(i.Id))) => "Choisissez une réponse pour chaque phrase.",
        OrderQuestion or MatchQuestion => null,
        ShortQuestion when values.Count is 0 => "Écrivez votre réponse. Un mot suffit.",
        NumberQuestion when values.Count is 0 => "Écrivez un nombre, en chiffres.",
        _ when values.Count is 0 => "Choisissez une réponse. Vous pourrez en changer.",
        _ => null,
    };

    /// <summary>Null when there is no whole answer, or when it was given to another version of the question and says nothing of this one.</summary>
    public static Feedback? On(QuestionStep question, Entry kept)
    {
        var entry = kept with { Values = Read(question, field => kept[field]) };
        if (Missing(question, entry.Values) is not null) return null;
        IReadOnlyList<Remark> remarks = question switch
        {
            SingleQuestion single => [.. single.Options.Where(o => o.Id == entry.First(Field)).Select(o => new Remark(o.Id, null, o.Verdict, o.Feedback))],
            MultipleQuestion multiple => [.. multiple.Options.Select(o => On(o, entry[Field].Contains(o.Id)))],
            OrderQuestion order => InOrder(order, entry),
            MatchQuestion match => [.. match.Left.Select(i => entry.First(FieldOf(i.Id)) is var chosen
                ? new Remark(i.Id, $"{i.Text} : {match.Right.First(r => r.Id == chosen).Text}", chosen == i.Answer ? Verdict.Right : Verdict.Wrong, i.Feedback.GetValueOrDefault(chosen, ""))
                : throw new InvalidOperationException())],
            ShortQuestion words => [Heard(words, entry.First(Field))],
            NumberQuestion number => [Counted(number, entry.First(Field))],
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Type, "No such type of question"),
        };
        var verdict = remarks.All(r => r.Verdict is Verdict.Right) ? Verdict.Right
            : remarks.Any(r => r.Verdict is not Verdict.Wrong) ? Verdict.Partly : Verdict.Wrong;
        return new(verdict, remarks);
    }

    static Remark On(Tick tick, bool isChecked) =>
        new(tick.Id, tick.Text, tick.IsRight == isChecked ? Verdict.Right : Verdict.Wrong, isChecked ? tick.WhenChecked : tick.WhenNot);

    static List<Remark> InOrder(OrderQuestion order, Entry entry)
    {
        var places = order.Items.Select((item, i) => (item, isThere: entry.First(FieldOf(item.Id)) == (i + 1).ToString(CultureInfo.InvariantCulture))).ToList();
        var whole = places.All(p => p.isThere);
        return
        [
            new("ordre", null, whole ? Verdict.Right : places.Any(p => p.isThere) ? Verdict.Partly : Verdict.Wrong, whole ? order.WhenRight : order.Otherwise),
            .. places.Select(p => new Remark(p.item.Id, p.item.Text, p.isThere ? Verdict.Right : Verdict.Wrong, p.item.Feedback)),
        ];
    }

    static Remark Heard(ShortQuestion question, string said)
    {
        var words = $" {PlainText.Of(said)} ";
        foreach (var answer in question.Answers)
            if (answer.Accept.Any(a => words.Contains($" {PlainText.Of(a)} ", StringComparison.Ordinal))) return new("mots", null, answer.Verdict, answer.Feedback);
        return new("mots", null, Verdict.Wrong, question.Otherwise);
    }

    static Remark Counted(NumberQuestion question, string said)
    {
        var number = Number(said)!.Value;
        return question.Answers.FirstOrDefault(a => number >= a.From && number <= a.To) is { } range
            ? new("nombre", null, range.Verdict, range.Feedback)
            : new("nombre", null, Verdict.Wrong, question.Otherwise);
    }

    /// <summary>A number as people write it: « 1 425,50 », « 1425 € ».</summary>
    internal static decimal? Number(string text)
    {
        if (OneNumber().Match(text) is not { Success: true } match) return null;
        var digits = string.Concat(match.Groups[1].Value.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"^[^\d-]*(-?\d+(?:\s\d{3})*(?:[.,]\d{1,2})?)\D*$")]
    private static partial Regex OneNumber();
}
