using System.Globalization;

namespace Tremplin.Learning.Courses;

/// <summary>
/// A mapping read against its shape. Each question about a key gives a value of the right type; when the file has none, it says so in
/// the notes and gives an empty one, so that the reading goes on and finds everything at once.
/// </summary>
internal sealed class Entries
{
    readonly YamlMap map;
    readonly Shape shape;
    readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);

    public Entries(YamlMap map, Shape shape, FileNotes notes)
    {
        (this.map, this.shape, Notes) = (map, shape, notes);
        foreach (var entry in map.Entries)
            if (shape.Has(entry.Key)) entries.TryAdd(entry.Key, entry);
            else notes.Say(entry.Line, $"la clé « {Short(entry.Key)} » n'existe pas ici. {Spelling.Suggest(entry.Key, shape.Required.Concat(shape.Optional))}");
        foreach (var key in shape.Required)
            if (!entries.ContainsKey(key)) notes.Say(map.Line, $"il manque la clé « {key} » : ajoutez-la.");
    }

    public FileNotes Notes { get; }
    public int Line => map.Line;

    public bool Has(string key) => entries.ContainsKey(Known(key));

    public int LineOf(string key) => entries.TryGetValue(Known(key), out var entry) ? entry.Line : map.Line;

    public void Say(string key, string sentence) => Notes.Say(LineOf(key), sentence);

    /// <summary>A text for the machine: a file, a date, a reference.</summary>
    public string Word(string key) => Scalar(key)?.Text ?? "";

    public string? MaybeWord(string key) => Has(key) ? Word(key) : null;

    /// <summary>A text that people read: it is kept for the checks of wording.</summary>
    public string Words(string key)
    {
        if (Scalar(key) is not { } text) return "";
        Notes.Keep(text.Line, text.Text);
        return text.Text;
    }

    public string? MaybeWords(string key) => Has(key) ? Words(key) : null;

    /// <summary>A text that may be empty when there is a reason (the alternative of a decorative picture).</summary>
    public string WordsOrNothing(string key)
    {
        if (!entries.TryGetValue(Known(key), out var entry)) return "";
        if (entry.Value is not YamlText text) return Words(key);
        Notes.Keep(text.Line, text.Text);
        return text.Text;
    }

    public string Id(string key) => Named(key, Spelling.IsId, "des lettres minuscules sans accent, des chiffres et des tirets, comme « mon-mardi »");

    public string FieldId(string key) => Named(key, Spelling.IsFieldId, "des lettres minuscules sans accent, des chiffres, des tirets ou « _ », comme « preuve_type »");

    public string FileName(string key) => Named(key, Spelling.IsFile, "un nom de fichier en minuscules, sans accent ni espace, comme « cahier-de-lina.svg »");

    public bool Flag(string key)
    {
        if (!Has(key)) return false;
        var word = Word(key);
        if (word is not ("true" or "false" or "")) Say(key, $"« {key} » vaut true ou false, pas « {Short(word)} ».");
        return word == "true";
    }

    public decimal Number(string key, decimal from, decimal to)
    {
        if (Scalar(key) is not { } text) return from;
        if (decimal.TryParse(text.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        Notes.Say(text.Line, $"« {key} » est un nombre entre {Plain(from)} et {Plain(to)} (avec un point pour les décimales), pas « {Short(text.Text)} ».");
        return from;
    }

    public int Whole(string key, int from, int to)
    {
        var number = Number(key, from, to);
        if (number == decimal.Truncate(number)) return (int)number;
        Say(key, $"« {key} » est un nombre entier, pas {Plain(number)}.");
        return from;
    }

    public int Whole(string key, int from, int to, int otherwise) => Has(key) ? Whole(key, from, to) : otherwise;

    public string OneOf(string key, IReadOnlyCollection<string> known)
    {
        if (Scalar(key) is not { } text) return "";
        if (known.Contains(text.Text)) return text.Text;
        Notes.Say(text.Line, $"« {Short(text.Text)} » n'est pas possible pour « {key} ». {Spelling.Suggest(text.Text, known)}");
        return "";
    }

    public IReadOnlyList<string> WordList(string key) => [.. TextsOf(key).Select(t => t.Text)];

    public IReadOnlyList<string> WordsList(string key)
    {
        var texts = TextsOf(key);
        foreach (var text in texts) Notes.Keep(text.Line, text.Text);
        return [.. texts.Select(t => t.Text)];
    }

    /// <summary>The texts of a list, each with its line.</summary>
    public IReadOnlyList<YamlText> TextsOf(string key)
    {
        if (!entries.TryGetValue(Known(key), out var entry)) return [];
        if (entry.Value is not YamlList list)
        {
            Say(key, $"« {key} » est une liste : écrivez [a, b], ou une ligne « - a » pour chacun.");
            return [];
        }
        var texts = new List<YamlText>();
        foreach (var item in list.Items)
            if (item is YamlText { Text.Length: > 0 } text) texts.Add(text);
            else Notes.Say(item.Line, $"dans « {key} », chaque élément est un texte : mettez-le entre guillemets droits s'il contient « : » ou une virgule.");
        return texts;
    }

    public Entries? Map(string key, Shape inner)
    {
        if (!entries.TryGetValue(Known(key), out var entry)) return null;
        if (entry.Value is YamlMap value) return new(value, inner, Notes);
        Say(key, $"« {key} » s'écrit avec des clés : {{ {string.Join(", ", inner.Required.Concat(inner.Optional).Take(4).Select(k => k + ": …"))} }}.");
        return null;
    }

    public IReadOnlyList<Entries> Maps(string key, Shape inner, int least = 0)
    {
        if (!entries.TryGetValue(Known(key), out var entry)) return [];
        if (entry.Value is not YamlList list)
        {
            Say(key, $"« {key} » est une liste : une ligne « - {{ … }} » pour chacun.");
            return [];
        }
        if (list.Items.Count < least) Say(key, $"« {key} » a {list.Items.Count} élément{(list.Items.Count > 1 ? "s" : "")}, il en faut au moins {least}.");
        var maps = new List<Entries>();
        foreach (var item in list.Items)
            if (item is YamlMap value) maps.Add(new(value, inner, Notes));
            else Notes.Say(item.Line, $"dans « {key} », chaque élément a des clés : {string.Join(", ", inner.Required)}.");
        return maps;
    }

    /// <summary>Free keys, each with a text that people read.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string key)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!entries.TryGetValue(Known(key), out var entry)) return pairs;
        if (entry.Value is not YamlMap free)
        {
            Say(key, $"« {key} » s'écrit avec des clés : {{ mot: \"texte\" }}.");
            return pairs;
        }
        foreach (var pair in free.Entries)
            if (pair.Value is YamlText { Text.Length: > 0 } text)
            {
                Notes.Keep(text.Line, text.Text);
                pairs[pair.Key] = text.Text;
            }
            else Notes.Say(pair.Line, $"« {Short(pair.Key)} » attend un texte.");
        return pairs;
    }

    YamlText? Scalar(string key)
    {
        if (!entries.TryGetValue(Known(key), out var entry)) return null;
        if (entry.Value is YamlText { Text.Length: > 0 } text) return text;
        Notes.Say(entry.Line, entry.Value is YamlText
            ? $"la clé « {key} » est vide : écrivez sa valeur."
            : $"« {key} » attend un texte, pas une liste ni des clés ; s'il contient « : » ou commence par un crochet, mettez-le entre guillemets droits.");
        return null;
    }

    string Named(string key, Func<string, bool> isGood, string how)
    {
        if (Scalar(key) is not { } text) return "";
        if (!isGood(text.Text)) Notes.Say(text.Line, $"« {Short(text.Text)} » ne convient pas pour « {key} » : il faut {how}.");
        return text.Text;
    }

    // A reader that asks for a key its shape does not know is a fault of ours: the shapes are also what the schemas are compared with.
    string Known(string key) => shape.Has(key) ? key : throw new ArgumentException($"{shape.Name} has no key {key}", nameof(key));

    static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
