namespace Tremplin.Learning.Courses;

/// <summary>The lesson files of a course, taken one by one as its weeks name them.</summary>
internal sealed class LessonShelf(CourseFiles files, FileNotes course, List<FileNotes> lessons, Dictionary<Step, StepPlace> places)
{
    readonly HashSet<string> taken = new(StringComparer.Ordinal);
    readonly Dictionary<string, LessonIndex> read = new(StringComparer.Ordinal);

    public Lesson? Take(YamlText slug)
    {
        var path = slug.Text + ".md";
        if (!Spelling.IsId(slug.Text))
            course.Say(slug.Line, $"« {slug.Text} » n'est pas un nom de leçon : le nom du fichier sans « .md », en minuscules sans accent.");
        else if (!taken.Add(path))
            course.Say(slug.Line, $"la leçon « {slug.Text} » est nommée deux fois : gardez-en une.");
        else if (!files.Files.ContainsKey(path))
            course.Say(slug.Line, CourseReader.Missing(path, files));
        else
            return Read(path);
        return null;
    }

    /// <summary>The files that no week names: they are read too, so that they can be checked while the course is being written.</summary>
    public IReadOnlyList<Lesson> Rest(int line)
    {
        var rest = new List<Lesson>();
        foreach (var path in files.Files.Keys.Where(p => p.EndsWith(".md", StringComparison.Ordinal) && p != "README.md" && taken.Add(p)))
        {
            course.Say(line, $"la leçon « {path} » n'est dans aucune semaine : ajoutez-la à « lessons », ou retirez le fichier.");
            if (Read(path) is { } lesson) rest.Add(lesson);
        }
        return rest;
    }

    Lesson? Read(string path)
    {
        var notes = new FileNotes(path);
        lessons.Add(notes);
        return LessonFile.Read(files.Files[path], notes) is { } file ? new LessonReader(path[..^".md".Length], file, files, notes, places, this).Read() : null;
    }

    public void Keep(string slug, LessonIndex index) => read[slug] = index;

    /// <summary>The steps of a lesson that was read before the one being read now; otherwise says why not.</summary>
    public LessonIndex? Before(string slug, int line, FileNotes notes)
    {
        if (read.TryGetValue(slug, out var index)) return index;
        var path = slug + ".md";
        if (path == notes.File)
            notes.Say(line, $"« {slug} » est cette leçon : nommez l'étape et le champ seulement.");
        else if (!files.Files.ContainsKey(path))
            notes.Say(line, $"la leçon « {slug} » n'existe pas dans ce cours. {Spelling.Suggest(slug, read.Keys)}");
        else if (!taken.Contains(path))
            notes.Say(line, $"la leçon « {slug} » vient après celle-ci : on ne peut nommer qu'une leçon qui précède.");
        return null; // taken and not read: what is wrong with its file is said already
    }
}
