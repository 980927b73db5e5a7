namespace Tremplin.Journeys.Support;

/// <summary>The source tree this program was built from.</summary>
public static class Tree
{
    public static string Root { get; } = Find();

    /// <summary>Screenshots of what failed; not kept by git.</summary>
    public static string Artifacts => Path.Combine(Root, "artifacts", "journeys");

    static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Tremplin.slnx"))) return at.FullName;
        throw new InvalidOperationException("Tremplin.slnx is not above this program.");
    }
}
