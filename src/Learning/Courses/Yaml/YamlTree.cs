using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tremplin.Learning.Courses;

internal abstract record YamlValue(int Line);
internal sealed record YamlText(int Line, string Text) : YamlValue(Line);
internal sealed record YamlList(int Line, IReadOnlyList<YamlValue> Items) : YamlValue(Line);
internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlValue(Line);
internal sealed record YamlEntry(string Key, int Line, YamlValue Value);

/// <summary>
/// A piece of YAML as a tree where every value knows its line in the file. Built from the parser's events rather than from its own
/// document model, which throws on a repeated key and follows aliases and depth without limit.
/// </summary>
internal sealed class YamlTree
{
    const int MostDepth = 12;
    const int MostLetters = 100_000;

    readonly IParser parser;
    readonly int firstLine;
    readonly FileNotes notes;
    int lastLine;

    YamlTree(string text, int firstLine, FileNotes notes) =>
        (parser, this.firstLine, lastLine, this.notes) = (new Parser(new StringReader(text)), firstLine, firstLine, notes);

    /// <summary>The mapping written in <paramref name="text"/>, whose first line is <paramref name="firstLine"/> of the file; null when it cannot be read.</summary>
    public static YamlMap? Read(string text, int firstLine, FileNotes notes)
    {
        if (text.Length > MostLetters)
        {
            notes.Say(firstLine, $"ce bloc a {text.Length} signes, il en faut {MostLetters} au plus : coupez-le.");
            return null;
        }
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].TakeWhile(char.IsWhiteSpace).Contains('\t'))
            {
                notes.Say(firstLine + i, "il y a une tabulation au début de la ligne : mettez des espaces.");
                return null;
            }

        var tree = new YamlTree(text, firstLine, notes);
        try
        {
            return tree.Document();
        }
        catch (Unreadable problem)
        {
            notes.Say(problem.Line, problem.Message);
        }
        catch (YamlException problem)
        {
            notes.Say(tree.LineOf(problem.Start), Sentence(problem.Message));
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            notes.Say(tree.lastLine, Sentence(""));
        }
        return null;
    }

    YamlMap? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            notes.Say(firstLine, "il n'y a rien ici : écrivez les clés et leurs valeurs.");
            return null;
        }
        parser.Consume<DocumentStart>();
        var value = Value(1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var next))
            throw new Unreadable(LineOf(next.Start), "une ligne « --- » coupe ce bloc en deux : retirez-la.");
        if (value is YamlMap map) return map;
        notes.Say(value.Line, "on attend ici des lignes « clé : valeur ».");
        return null;
    }

    YamlValue Value(int depth)
    {
        var here = parser.Consume<ParsingEvent>();
        var line = lastLine = LineOf(here.Start);
        if (depth > MostDepth) throw new Unreadable(line, $"ce bloc a plus de {MostDepth} niveaux l'un dans l'autre : vérifiez l'alignement et les crochets.");
        if (here is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw new Unreadable(line, "les renvois « & » et « * » ne sont pas acceptés : recopiez la valeur, ou mettez le texte entre guillemets droits.");
        return here switch
        {
            Scalar text => new YamlText(line + (text.Style is ScalarStyle.Literal or ScalarStyle.Folded ? 1 : 0), TextOf(text)),
            SequenceStart => new YamlList(line, Items(depth)),
            MappingStart => new YamlMap(line, Entries(depth)),
            _ => throw new Unreadable(line, Sentence("")),
        };
    }

    List<YamlValue> Items(int depth)
    {
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Value(depth + 1));
        return items;
    }

    List<YamlEntry> Entries(int depth)
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(depth + 1) is not YamlText key) throw new Unreadable(LineOf(parser.Current!.Start), "une clé doit être un mot suivi de deux-points.");
            if (!lines.TryAdd(key.Text, key.Line))
                notes.Say(key.Line, $"la clé « {key.Text} » est écrite deux fois (déjà ligne {lines[key.Text]}) : gardez-en une.");
            entries.Add(new(key.Text, key.Line, Value(depth + 1)));
        }
        return entries;
    }

    static string TextOf(Scalar text) => text.Style is ScalarStyle.Plain && text.Value is "~" or "null" ? "" : text.Value.Trim();

    int LineOf(Mark mark) => firstLine + (int)Math.Clamp(mark.Line, 1, 1_000_000) - 1;

    // The parser speaks English to programmers: these are its usual complaints, in words for a teacher.
    static string Sentence(string message) => message switch
    {
        _ when message.Contains("apping values are not allowed", StringComparison.Ordinal) || message.Contains("invalid mapping", StringComparison.Ordinal) =>
            "un deux-points suivi d'un espace n'est pas attendu ici : mettez le texte entre guillemets droits, ou vérifiez l'alignement.",
        _ when message.Contains("quoted scalar", StringComparison.Ordinal) =>
            "un guillemet droit n'est pas fermé : fermez-le, ou écrivez \\\" dans le texte.",
        _ when message.Contains("flow", StringComparison.Ordinal) =>
            "un crochet ou une accolade n'est pas fermé, ou une virgule manque. Un texte qui contient une virgule, une accolade ou « : » se met entre guillemets droits.",
        _ when message.Contains("simple key", StringComparison.Ordinal) || message.Contains("expected key", StringComparison.Ordinal) =>
            "cette ligne n'est pas de la forme « clé : valeur » : vérifiez l'espace après le deux-points, l'alignement, et les guillemets droits de la valeur.",
        _ when message.Contains("cannot start any token", StringComparison.Ordinal) =>
            "une valeur ne commence pas par ce signe : mettez le texte entre guillemets droits.",
        _ when message.Contains("sequence entries are not allowed", StringComparison.Ordinal) =>
            "un tiret n'est pas attendu ici : allez à la ligne avant la liste, ou mettez le texte entre guillemets droits.",
        _ => "ce bloc ne peut pas être lu à partir d'ici : vérifiez l'alignement, les accolades, les guillemets droits et les deux-points.",
    };

    sealed class Unreadable(int line, string sentence) : Exception(sentence)
    {
        public int Line => line;
    }
}
