namespace Tremplin.Learning.Courses;

/// <summary>Reads the six types of question.</summary>
internal static class QuestionReader
{
    static readonly Dictionary<string, Verdict> Verdicts = new() { ["right"] = Verdict.Right, ["partly"] = Verdict.Partly, ["wrong"] = Verdict.Wrong };

    public static Step Read(Entries entries, Shape shape, StepCommon step)
    {
        var (id, title, minutes, body) = step;
        var (ask, remember) = (entries.Words("ask"), entries.MaybeWords("remember"));
        entries.Word("kind");
        return shape.Name["question-".Length..] switch
        {
            "single" => new SingleQuestion(id, title, minutes, body, ask, remember, Options(entries)),
            "multiple" => new MultipleQuestion(id, title, minutes, body, ask, remember, Ticks(entries)),
            "order" => new OrderQuestion(id, title, minutes, body, ask, remember, Items(entries), entries.Words("right"), entries.Words("other")),
            "match" => Match(entries, step, ask, remember),
            "short" => new ShortQuestion(id, title, minutes, body, ask, remember, Accepted(entries), entries.Words("other")),
            _ => new NumberQuestion(id, title, minutes, body, ask, remember, entries.Words("unit"), Ranges(entries), entries.Words("other")),
        };
    }

    static List<Option> Options(Entries entries)
    {
        var options = entries.Maps("options", Shapes.Option, least: 2)
            .Select(o => new Option(o.FieldId("id"), o.Words("text"), VerdictOf(o), o.Words("feedback"))).ToList();
        Distinct(entries, "options", options.Select(o => o.Id));
        OneRight(entries, "options", options.Select(o => o.Verdict));
        return options;
    }

    static List<Tick> Ticks(Entries entries)
    {
        var ticks = new List<Tick>();
        foreach (var option in entries.Maps("options", Shapes.Tick, least: 2))
        {
            var verdict = VerdictOf(option);
            if (verdict is Verdict.Partly)
                option.Say("verdict", "quand on coche plusieurs réponses, chacune est « right » ou « wrong », pas « partly ».");
            ticks.Add(new(option.FieldId("id"), option.Words("text"), verdict is Verdict.Right, option.Words("checked"), option.Words("unchecked")));
        }
        Distinct(entries, "options", ticks.Select(t => t.Id));
        OneRight(entries, "options", ticks.Select(t => t.IsRight ? Verdict.Right : Verdict.Wrong));
        return ticks;
    }

    static List<OrderItem> Items(Entries entries)
    {
        var items = entries.Maps("items", Shapes.OrderItem, least: 2)
            .Select(i => new OrderItem(i.FieldId("id"), i.Words("text"), i.Words("feedback"))).ToList();
        Distinct(entries, "items", items.Select(i => i.Id));
        return items;
    }

    static MatchQuestion Match(Entries entries, StepCommon step, string ask, string? remember)
    {
        var right = entries.Maps("right", Shapes.Label, least: 2).Select(r => new Label(r.FieldId("id"), r.Words("text"))).ToList();
        var ids = right.Select(r => r.Id).ToList();
        Distinct(entries, "right", ids);
        var left = new List<MatchItem>();
        foreach (var item in entries.Maps("left", Shapes.MatchItem, least: 1))
        {
            var feedback = item.Pairs("feedback");
            foreach (var unknown in feedback.Keys.Except(ids))
                item.Say("feedback", $"« {unknown} » n'est pas dans « right ». {Spelling.Suggest(unknown, ids)}");
            foreach (var missing in ids.Except(feedback.Keys).Where(i => i.Length > 0))
                item.Say("feedback", $"il manque la réponse à qui choisit « {missing} » : chaque choix a la sienne.");
            left.Add(new(item.FieldId("id"), item.Words("text"), item.OneOf("answer", ids), feedback));
        }
        Distinct(entries, "left", left.Select(l => l.Id));
        return new(step.Id, step.Title, step.Minutes, step.Body, ask, remember, left, right);
    }

    static List<AcceptedWords> Accepted(Entries entries)
    {
        var answers = new List<AcceptedWords>();
        foreach (var answer in entries.Maps("answers", Shapes.AcceptedWords, least: 1))
        {
            var accept = answer.WordList("accept");
            if (accept.Count == 0) answer.Say("accept", "aucun mot n'est accepté : écrivez-en au moins un.");
            answers.Add(new(accept, VerdictOf(answer), answer.Words("feedback")));
        }
        OneRight(entries, "answers", answers.Select(a => a.Verdict));
        return answers;
    }

    static List<AcceptedRange> Ranges(Entries entries)
    {
        const decimal Far = 1_000_000_000;
        var answers = new List<AcceptedRange>();
        foreach (var answer in entries.Maps("answers", Shapes.AcceptedRange, least: 1))
        {
            var (from, to) = (answer.Number("from", -Far, Far), answer.Number("to", -Far, Far));
            if (from > to) answer.Say("from", "« from » est plus grand que « to » : échangez-les.");
            answers.Add(new(from, to, VerdictOf(answer), answer.Words("feedback")));
        }
        OneRight(entries, "answers", answers.Select(a => a.Verdict));
        return answers;
    }

    static Verdict VerdictOf(Entries entries) => Verdicts.GetValueOrDefault(entries.OneOf("verdict", Verdicts.Keys), Verdict.Wrong);

    static void OneRight(Entries entries, string key, IEnumerable<Verdict> verdicts)
    {
        if (entries.Has(key) && !verdicts.Contains(Verdict.Right))
            entries.Say(key, "aucune réponse n'est juste : donnez « verdict: right » à une au moins.");
    }

    public static void Distinct(Entries entries, string key, IEnumerable<string> ids)
    {
        foreach (var twice in ids.Where(i => i.Length > 0).GroupBy(i => i).Where(g => g.Count() > 1))
            entries.Say(key, $"l'identifiant « {twice.Key} » est donné {twice.Count()} fois dans « {key} » : il en faut un différent pour chacun.");
    }
}
