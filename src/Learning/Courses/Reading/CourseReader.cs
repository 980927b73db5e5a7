namespace Tremplin.Learning.Courses;

/// <summary>Reads course.yaml, then each lesson it names, and says everything that is wrong at once.</summary>
internal static class CourseReader
{
    public const int Format = 1;

    public static CourseReading Read(CourseFiles files)
    {
        var notes = new FileNotes("course.yaml");
        var lessons = new List<FileNotes>();
        var places = new Dictionary<Step, StepPlace>(ReferenceEqualityComparer.Instance);
        var course = Course(files, notes, lessons, places);

        List<Finding> findings = [.. files.Findings, .. notes.Findings, .. lessons.SelectMany(l => l.Findings.OrderBy(f => f.Line))];
        List<Passage> passages = [.. notes.Passages, .. lessons.SelectMany(l => l.Passages)];
        return new(files.Slug, course, findings, passages, places, files);
    }

    static CourseContent? Course(CourseFiles files, FileNotes notes, List<FileNotes> lessonNotes, Dictionary<Step, StepPlace> places)
    {
        if (!Spelling.IsId(files.Slug))
            notes.Say(0, $"le dossier « {files.Slug} » doit s'appeler avec des lettres minuscules sans accent, des chiffres et des tirets.");
        var shelf = new LessonShelf(files, notes, lessonNotes, places);
        if (!files.Files.TryGetValue(notes.File, out var bytes))
            notes.Say(0, "ce fichier manque : c'est lui qui donne le titre du cours, ses semaines et ses leçons.");
        if (bytes is null || LessonFile.TextOf(bytes, notes) is not { } text || YamlTree.Read(text, 1, notes) is not { } map)
            return new(files.Slug, "", "", null, [], [new(1, "", "", shelf.Rest(0))]);

        var entries = new Entries(map, Shapes.Course, notes);
        CheckFormat(entries);
        var slug = entries.Id("slug");
        if (slug != files.Slug && slug != "")
            entries.Say("slug", $"« {slug} » n'est pas le nom du dossier : écrivez « {files.Slug} », ou renommez le dossier.");

        var hands = entries.Maps("hands", Shapes.Hand, least: 1).Select(h => new InHand(h.Id("icon"), h.Words("title"), h.Words("text"))).ToList();
        var weeks = new List<Week>();
        var inWeeks = new List<string>();
        foreach (var week in entries.Maps("weeks", Shapes.Week, least: 1))
        {
            var named = week.TextsOf("lessons");
            if (named.Count == 0) week.Say("lessons", "cette semaine n'a pas de leçon : nommez-en une, ou retirez la semaine.");
            inWeeks.AddRange(named.Select(l => l.Text));
            weeks.Add(new(weeks.Count + 1, week.Words("title"), week.Words("summary"), [.. named.Select(shelf.Take).OfType<Lesson>()]));
        }
        if (shelf.Rest(entries.LineOf("weeks")) is { Count: > 0 } rest) weeks.Add(new(weeks.Count + 1, "", "", rest));
        return new(slug, entries.Words("title"), entries.Words("summary"), PictureOf(entries, "picture", files), hands, weeks)
        {
            Attestation = AttestationReader.Read(entries, inWeeks),
        };
    }

    public static void CheckFormat(Entries entries)
    {
        if (entries.Has("format") && entries.Word("format") is not ("1" or ""))
            entries.Say("format", $"ce site lit le format {Format} : écrivez « format: {Format} ».");
    }

    /// <summary>A picture whose file must be in the media folder.</summary>
    public static Picture? PictureOf(Entries entries, string key, CourseFiles files)
    {
        if (entries.Map(key, Shapes.Picture) is not { } picture) return null;
        CheckMedia(picture, "file", picture.FileName("file"), files);
        return new(picture.Word("file"), picture.WordsOrNothing("alt"));
    }

    public static void CheckMedia(Entries entries, string key, string name, CourseFiles files)
    {
        if (name.Length > 0 && Spelling.IsFile(name) && !files.HasMedia(name))
            entries.Say(key, Missing("media/" + name, files));
    }

    public static string Missing(string path, CourseFiles files) =>
        $"le fichier « {path} » manque : ajoutez-le, ou corrigez son nom.{(Spelling.Near(path, files.Files.Keys) is { } near ? $" Vouliez-vous dire « {near} » ?" : "")}";
}
