namespace Tremplin.Design;

/// <summary>The style sheet of a paper that the server makes into a file: it names no other file, the fonts are inside.</summary>
public static class PaperStyle
{
    static readonly Lazy<string> Read = new(() =>
    {
        using var stream = typeof(PaperStyle).Assembly.GetManifestResourceStream("paper.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public static string Css => Read.Value;
}
