using System.Text;
using System.Text.RegularExpressions;

namespace Tremplin.Learning.Courses;

/// <summary>Lines of Markdown and the line of the file where they begin.</summary>
internal sealed record Section(int Line, string Text);

internal sealed record StepSource(int Line, string Id, string Title, YamlMap? Yaml, Section Body, Section? Simplified, Section? Transcript);

/// <summary>A lesson's file cut into its header and its steps, before any meaning is given to them.</summary>
internal sealed partial class LessonFile
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly string[] lines;
    readonly FileNotes notes;
    int at;

    LessonFile(string text, FileNotes notes) => (lines, this.notes) = (text.Split('\n'), notes);

    public YamlMap? Header { get; private set; }
    public IReadOnlyList<StepSource> Steps { get; private set; } = [];

    public static LessonFile? Read(byte[] bytes, FileNotes notes)
    {
        if (TextOf(bytes, notes) is not { } text) return null;
        var file = new LessonFile(text, notes);
        file.Cut();
        return file;
    }

    /// <summary>The text of a file: UTF-8, with no byte order mark and line feeds only; null (and a finding) when it is not text.</summary>
    public static string? TextOf(byte[] bytes, FileNotes notes)
    {
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n');
            var strange = text.AsSpan().IndexOfAnyInRange('\0', '\u0008');
            if (strange < 0) return text;
            notes.Say(text.AsSpan(0, strange).Count('\n') + 1, "ce fichier contient des caractères qui ne sont pas du texte : enregistrez-le en « texte UTF-8 ».");
        }
        catch (ArgumentException)
        {
            notes.Say(1, "ce fichier n'est pas du texte UTF-8 : dans votre éditeur, choisissez « Enregistrer avec l'encodage UTF-8 ».");
        }
        return null;
    }

    void Cut()
    {
        if (lines[0].TrimEnd() != "---")
        {
            notes.Say(1, "la leçon commence par une ligne « --- », puis son en-tête, puis une autre ligne « --- ».");
            return;
        }
        var end = Array.FindIndex(lines, 1, l => l.TrimEnd() == "---");
        if (end < 0)
        {
            notes.Say(1, "l'en-tête n'est pas fermé : ajoutez une ligne « --- » après lui.");
            return;
        }
        Header = YamlTree.Read(Join(1, end), 2, notes);

        for (at = end + 1; at < lines.Length && !IsStep(lines[at]); at++)
            if (!IsBlank(lines[at]))
            {
                notes.Say(at + 1, "ce texte n'est dans aucune étape : mettez-le sous un titre « ## Titre {#identifiant} ».");
                while (at + 1 < lines.Length && !IsStep(lines[at + 1])) at++;
            }

        var steps = new List<StepSource>();
        while (at < lines.Length) steps.Add(Step());
        if (steps.Count == 0) notes.Say(end + 1, "la leçon n'a pas d'étape : ajoutez un titre « ## Titre {#identifiant} ».");
        Steps = steps;
    }

    StepSource Step()
    {
        var line = at + 1;
        var heading = lines[at].Length <= 300 ? Heading().Match(lines[at]) : Match.Empty;
        if (!heading.Success)
            notes.Say(line, "le titre d'une étape s'écrit « ## Titre {#identifiant} » : ajoutez ou corrigez l'identifiant entre accolades.");
        var id = heading.Groups["id"].Value;
        if (heading.Success && !Spelling.IsId(id))
            notes.Say(line, $"l'identifiant « {id} » ne convient pas : des lettres minuscules sans accent, des chiffres et des tirets, comme « mon-mardi ».");
        var title = heading.Groups["title"].Value;
        notes.Keep(line, title);
        at++;

        while (at < lines.Length && IsBlank(lines[at])) at++;
        var yaml = Block(line);
        var body = Part();
        Section? simplified = null, transcript = null;
        while (at < lines.Length && !IsStep(lines[at]))
        {
            var (name, named) = (lines[at].TrimEnd(), at + 1);
            at++;
            var part = Part();
            if (name == "### Texte simplifié" && simplified is null) simplified = part;
            else if (name == "### Transcription" && transcript is null) transcript = part;
            else notes.Say(named, $"le titre « {name.TrimStart('#', ' ')} » n'a pas sa place ici : dans une étape, seuls « ### Texte simplifié » et « ### Transcription » sont possibles, une fois chacun.");
        }
        return new(line, id, title, yaml, body, simplified, transcript);
    }

    /// <summary>The fenced YAML that follows a step's title.</summary>
    YamlMap? Block(int titleLine)
    {
        var fence = at < lines.Length ? Fence().Match(lines[at]) : Match.Empty;
        if (!fence.Success)
        {
            notes.Say(titleLine, "il manque le bloc de l'étape : après le titre, une ligne « ~~~yaml », les clés, puis une ligne « ~~~ ».");
            return null;
        }
        var first = at + 1;
        var end = Array.FindIndex(lines, first, l => l.TrimEnd() == fence.Groups["marks"].Value || IsStep(l));
        if (end < 0 || IsStep(lines[end]))
        {
            notes.Say(at + 1, $"ce bloc n'est pas fermé : ajoutez une ligne « {fence.Groups["marks"].Value} » après les clés.");
            at = end < 0 ? lines.Length : end;
            return null;
        }
        at = end + 1;
        return YamlTree.Read(Join(first, end), first + 1, notes);
    }

    /// <summary>Everything up to the next heading.</summary>
    Section Part()
    {
        while (at < lines.Length && IsBlank(lines[at])) at++;
        var first = at;
        while (at < lines.Length && !AnyHeading().IsMatch(lines[at])) at++;
        var text = Join(first, at).TrimEnd();
        if (text.Length <= Prose.MostLetters) return new(first + 1, text);
        notes.Say(first + 1, Prose.TooLong(text.Length));
        return new(first + 1, "");
    }

    string Join(int from, int to) => string.Join('\n', lines[from..to]);

    static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);

    static bool IsStep(string line) => line.StartsWith("## ", StringComparison.Ordinal) || line.TrimEnd() == "##";

    [GeneratedRegex(@"^## +(?<title>[^{}]*[^{}\s])\s*\{#(?<id>[^{}]*)\}\s*\z")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<marks>```|~~~) *ya?ml *\z")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6}(?:\s|\z)")]
    private static partial Regex AnyHeading();
}
