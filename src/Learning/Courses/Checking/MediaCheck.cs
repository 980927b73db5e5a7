using System.Globalization;
using System.Text;
using System.Xml;

namespace Tremplin.Learning.Courses;

/// <summary>Pictures that are light, harmless and described; captions that are captions.</summary>
internal static class MediaCheck
{
    public const int MostPictureBytes = 6 * 1024;

    static readonly string[] NotInPictures = ["script", "foreignObject", "iframe", "image", "a", "animate", "set", "animateTransform", "animateMotion", "handler"];

    public static IEnumerable<Finding> Of(CourseReading reading)
    {
        foreach (var (path, bytes) in reading.Files.Files)
            if (path.EndsWith(".svg", StringComparison.Ordinal))
                foreach (var sentence in Picture(bytes)) yield return new(path, 0, sentence);
            else if (path.EndsWith(".vtt", StringComparison.Ordinal) && !Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal))
                yield return new(path, 0, "des sous-titres commencent par une ligne « WEBVTT ».");

        foreach (var (step, place) in reading.Places)
        {
            if (step.Picture is { Alt.Length: 0 }) yield return NoAlternative(place);
            if (step is VideoStep { Poster: { File.Length: > 0, Alt.Length: 0 } }) yield return NoAlternative(place);
        }
    }

    static Finding NoAlternative(StepPlace place) =>
        new(place.File, place.Line, "l'image de cette étape n'a pas d'alternative : dites dans « alt » ce que l'on y voit.");

    static IEnumerable<string> Picture(byte[] bytes)
    {
        if (bytes.Length > MostPictureBytes)
            yield return $"cette image pèse {Plain(bytes.Length)} ko, il en faut {MostPictureBytes / 1024} au plus : arrondissez les nombres, retirez les points inutiles.";
        foreach (var sentence in Unsafe(bytes).Distinct()) yield return sentence;
    }

    static string Plain(int bytes) => (bytes / 1024.0).ToString("0.0", CultureInfo.GetCultureInfo("fr-FR"));

    static List<string> Unsafe(byte[] bytes)
    {
        var sentences = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1_000_000 });
            var isRoot = true;
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Reaches(reader.Value)) sentences.Add("cette image va chercher une autre adresse dans son style : retirez-la.");
                if (reader.NodeType is not XmlNodeType.Element) continue;
                if (isRoot && reader is not { LocalName: "svg", NamespaceURI: "http://www.w3.org/2000/svg" })
                    sentences.Add("ce fichier n'est pas une image SVG : sa première balise est <svg xmlns=\"http://www.w3.org/2000/svg\">.");
                if (isRoot && reader.GetAttribute("viewBox") is null) sentences.Add("il manque « viewBox » à l'image : sans lui, elle ne s'adapte pas aux écrans.");
                isRoot = false;
                if (NotInPictures.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase)) sentences.Add($"la balise <{reader.LocalName}> n'est pas acceptée dans une image : retirez-la.");
                while (reader.MoveToNextAttribute()) sentences.AddRange(Attribute(reader));
            }
        }
        catch (XmlException)
        {
            sentences.Add("cette image SVG ne peut pas être lue : exportez-la de nouveau.");
        }
        return sentences;
    }

    static IEnumerable<string> Attribute(XmlReader reader)
    {
        if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) yield return $"l'attribut « {reader.LocalName} » lance un programme : retirez-le.";
        if (reader.LocalName is "href" or "src" && !reader.Value.StartsWith('#')) yield return $"l'attribut « {reader.LocalName} » va chercher une autre adresse : une image se suffit à elle-même.";
        if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns" && Reaches(reader.Value)) yield return $"l'attribut « {reader.LocalName} » va chercher une autre adresse : retirez-la.";
    }

    // url(#here) stays inside the picture.
    static bool Reaches(string value) =>
        value.Contains("@import", StringComparison.OrdinalIgnoreCase) || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
        || value.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)
            .Replace("url(#", "", StringComparison.OrdinalIgnoreCase).Contains("url(", StringComparison.OrdinalIgnoreCase);
}
