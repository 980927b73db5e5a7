namespace Tremplin.Learning.Courses;

/// <summary>The files of one course, from a folder or from a stored version: path (« media/a.svg ») → bytes.</summary>
internal sealed class CourseFiles
{
    public const int MostFiles = 200;
    public const int MostTextBytes = 1_000_000;
    public const int MostMediaBytes = 10_000_000;

    static readonly string[] TextEndings = [".yaml", ".md", ".svg", ".vtt"];
    static readonly string[] MediaEndings = [".webm", ".mp4", ".mp3"];

    CourseFiles(string slug, IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<Finding> findings) =>
        (Slug, Files, Findings) = (slug, files, findings);

    public string Slug { get; }
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>What is already wrong before anything is read: too many files, too big, links.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public static CourseFiles Of(string slug, IReadOnlyDictionary<string, byte[]> files)
    {
        var findings = new List<Finding>();
        if (files.Count > MostFiles)
            findings.Add(new(slug, 0, $"le cours a {files.Count} fichiers, il en faut {MostFiles} au plus : retirez ceux qui ne servent pas."));
        var kept = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal).Take(MostFiles))
            if (MayBeRead(path, bytes.Length, findings)) kept[path] = bytes;
        return new(slug, kept, findings);
    }

    public static CourseFiles In(string folder)
    {
        var root = new DirectoryInfo(folder);
        var findings = new List<Finding>();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!root.Exists)
            return new(root.Name, files, [new(root.Name, 0, "ce dossier n'existe pas.")]);

        try
        {
            // One more than the most, so that Of sees that there are too many.
            foreach (var file in Visible(root).Concat(Visible(new(Path.Combine(folder, "media")))).Take(MostFiles + 1))
            {
                var path = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
                if (file.LinkTarget is not null)
                    findings.Add(new(path, 0, "c'est un lien vers un autre endroit : mettez le fichier lui-même."));
                else if (MayBeRead(path, file.Length, findings))
                    files[path] = File.ReadAllBytes(file.FullName);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            findings.Add(new(root.Name, 0, "un fichier du dossier ne peut pas être lu : vérifiez ses droits."));
        }
        var read = Of(root.Name, files);
        return new(root.Name, read.Files, [.. findings, .. read.Findings]);
    }

    /// <summary>Reads everything; bad input gives findings, never an exception.</summary>
    public CourseReading Read() => CourseReader.Read(this);

    public bool HasMedia(string name) => Files.ContainsKey("media/" + name);

    static IEnumerable<FileInfo> Visible(DirectoryInfo folder) => folder.Exists
        ? folder.EnumerateFiles().Where(f => !f.Name.StartsWith('.')).OrderBy(f => f.Name, StringComparer.Ordinal)
        : [];

    static bool MayBeRead(string path, long length, List<Finding> findings)
    {
        var ending = Path.GetExtension(path);
        var most = TextEndings.Contains(ending) ? MostTextBytes : MediaEndings.Contains(ending) ? MostMediaBytes : 0;
        if (most == 0)
            findings.Add(new(path, 0, $"ce genre de fichier n'a pas sa place dans un cours. Genres possibles : {string.Join(", ", TextEndings.Concat(MediaEndings))}."));
        else if (length > most)
            findings.Add(new(path, 0, $"ce fichier pèse {length / 1000} ko, il en faut {most / 1000} au plus."));
        return most > 0 && length <= most;
    }
}
