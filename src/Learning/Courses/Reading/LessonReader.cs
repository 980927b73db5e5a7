namespace Tremplin.Learning.Courses;

/// <summary>Gives their meaning to the header and the steps of one lesson's file.</summary>
internal sealed class LessonReader(string slug, LessonFile file, CourseFiles files, FileNotes notes, Dictionary<Step, StepPlace> places, LessonShelf shelf)
{
    public Lesson? Read()
    {
        if (file.Header is not { } map)
        {
            ReadSteps([]);
            return null;
        }
        var header = new Entries(map, Shapes.Lesson, notes);
        CourseReader.CheckFormat(header);
        var sources = header.Maps("sources", Shapes.Source).Select(SourceOf).ToList();
        foreach (var twice in sources.GroupBy(s => s.Key).Where(g => g.Count() > 1))
            header.Say("sources", $"deux sources ont la clé « {twice.Key} » : donnez-leur deux clés.");
        if (header.Has("review")) header.Word("review");

        var steps = ReadSteps([.. sources.Select(s => s.Key)]);
        var families = header.Map("families", Shapes.Families);
        return new(
            slug, header.Words("title"), header.Words("subtitle"), header.Words("aim"), header.Whole("minutes", 1, 240), ShortOf(header),
            families?.WordList("skill") ?? [], families?.WordList("motivation") ?? [], header.WordsList("people"), sources, steps)
        {
            Jargon = header.Pairs("jargon"),
        };
    }

    static Source SourceOf(Entries source) => new(source.Word("key"), source.Word("fact"), source.Word("source"), source.Word("date"));

    ShortPath? ShortOf(Entries header)
    {
        if (header.Map("short", Shapes.Short) is not { } path) return null;
        var ids = path.TextsOf("steps");
        foreach (var id in ids.Where(i => file.Steps.All(s => s.Id != i.Text)))
            notes.Say(id.Line, $"le chemin court nomme l'étape « {id.Text} », qui n'existe pas. {Spelling.Suggest(id.Text, file.Steps.Select(s => s.Id))}");
        foreach (var twice in ids.GroupBy(i => i.Text).Where(g => g.Count() > 1))
            notes.Say(twice.Last().Line, $"le chemin court nomme deux fois l'étape « {twice.Key} » : gardez-en une.");
        return new(path.Whole("minutes", 1, 240), [.. ids.Select(i => i.Text)]);
    }

    List<Step> ReadSteps(IReadOnlyList<string> sources)
    {
        var steps = new List<Step>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in file.Steps)
        {
            if (source.Id.Length > 0 && !lines.TryAdd(source.Id, source.Line))
                notes.Say(source.Line, $"l'identifiant « {source.Id} » est déjà celui d'une étape, ligne {lines[source.Id]} : choisissez-en un autre.");
            if (new StepReader(source, files, notes, sources).Read() is not { } step) continue;
            if (step is DownloadStep page && !documents.TryAdd(page.Document, source.Line))
                notes.Say(source.Line, $"deux pages à imprimer ont l'adresse « {page.Document} » : changez « document » ici ou ligne {documents[page.Document]}.");
            steps.Add(step);
            places[step] = new(notes.File, source.Line, source.Body.Line, source.Simplified?.Line ?? 0);
        }
        var index = new LessonIndex(steps, [.. lines.Keys.Except(steps.Select(s => s.Id))], shelf);
        notes.Resolve(index);
        shelf.Keep(slug, index);
        return steps;
    }
}
