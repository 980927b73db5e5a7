using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Tremplin.Kernel;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Importing;

/// <summary>Reads the open files of ROME 4.0, one after the other, and makes our tables of them.</summary>
internal sealed partial class OfficialRome(TableFiles files, ImportReport report)
{
    static readonly string[] Needed =
    [
        "arborescence_centre_interet", "arborescence_secteur_activite", "centre_interet", "coherence_item", "domaine_professionnel", "grand_domaine", "item",
        "referentiel_appellation", "referentiel_code_rome", "referentiel_code_rome_riasec", "referentiel_competence", "referentiel_contexte_travail",
        "referentiel_savoir", "rubrique_mobilite", "secteur_activite", "texte",
    ];

    /// <summary>What is wanted of the text of a job, by its name in the files.</summary>
    static readonly Dictionary<string, string> TextKinds = new() { ["definition"] = "definition", ["acces_metier"] = "access" };

    readonly HashSet<string> jobs = [];
    readonly HashSet<(string File, int Number)> numbers = [];

    /// <summary>Every table, the texts last.</summary>
    public IReadOnlyList<Table> Read()
    {
        var missing = Needed.Where(n => !files.Has(n)).ToList();
        if (missing.Count > 0)
            throw new Refusal("reference.files", $"Il manque {(missing.Count is 1 ? "un fichier" : $"{missing.Count} fichiers")} du ROME : {string.Join(", ", missing.Select(m => m + ".csv"))}. Rien n'a changé.");
        try
        {
            var edition = Edition();
            var domains = Domains();
            var occupations = Occupations(domains);
            var contexts = Contexts();
            var skills = Skills();
            var interests = Simple("interests", "centre_interet", "code_centre_interet", "libelle_centre_interet");
            var sectors = Simple("sectors", "secteur_activite", "code_sect_activite", "libelle_sect_activite");
            var appellations = Appellations();
            var links = Links(skills, contexts, interests, sectors);
            if (occupations.Rows.Count is 0) throw new InvalidDataException("referentiel_code_rome.csv : il n'y a aucun métier.");
            return [edition, domains, occupations, appellations, skills, SkillLetters(), contexts, interests, sectors, links, Texts()];
        }
        catch (InvalidDataException unreadable)
        {
            throw new Refusal("reference.unreadable", $"{unreadable.Message} Rien n'a changé.");
        }
    }

    /// <summary>version.txt, when it is there, says which edition it is: « 60 » is the one that is called 460.</summary>
    Table Edition()
    {
        var table = new Table("edition", "number", "published_on");
        using var stream = files.Raw("version");
        var buffer = new char[4096];
        var text = stream is null ? "" : new string(buffer, 0, new StreamReader(stream).ReadBlock(buffer));
        if (stream is null) report.Say("Il n'y a pas de version.txt : l'édition n'aura ni numéro ni date.");
        var number = VersionNumber().Match(text).Groups[1].Value;
        var day = PublishedOn().Match(text) is { Success: true } on && DateOnly.TryParseExact(on.Groups[1].Value, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        table.Add(number.Length is 2 ? "4" + number : number, day);
        return table;
    }

    Table Domains()
    {
        var table = new Table("domains", "code", "label");
        foreach (var (file, code, label) in new[] { ("grand_domaine", "code_grand_domaine", "libelle_grand_domaine"), ("domaine_professionnel", "code_domaine_professionnel", "libelle_domaine_professionnel") })
            All(file, [code, label], row => table.Add(row[0], MendedText.Of(row[1])));
        return Sorted(table);
    }

    Table Occupations(Table domains)
    {
        var letters = new Dictionary<string, string>();
        All("referentiel_code_rome_riasec", ["code_rome", "riasec_majeur", "riasec_mineur"], row => letters[row[0]] = row[1] + row[2]);
        var known = Keys(domains);
        var table = new Table("occupations", "code", "masculine", "feminine", "parent", "letters", "regulated", "executive", "transition", "digital", "demographic");
        Each("referentiel_code_rome", ["code_rome", "libelle_rome", "code_rome_parent", "emploi_reglemente", "emploi_cadre", "transition_eco", "transition_num", "transition_demo"], row =>
        {
            var code = row[0];
            if (!Code().IsMatch(code)) return $"« {Short(code)} » n'est pas un code ROME";
            if (row[1].Length is 0) return $"le métier {code} n'a pas de nom";
            if (!known.Contains(code[..3])) return $"le domaine {code[..3]} est inconnu";
            if (!letters.TryGetValue(code, out var strongest) || !Letters().IsMatch(strongest)) return $"le métier {code} n'a pas de lettres d'intérêt";
            if (!jobs.Add(code)) return $"le métier {code} est déjà là";
            var name = JobNames.Of(MendedText.Of(row[1]));
            table.Add(code, name.Masculine, Other(name), row[2].Length > 0 ? row[2] : code, strongest, Yes(row[3]), Yes(row[4]), Transition(row[5]), Yes(row[6]), Yes(row[7]));
            return null;
        });
        return Sorted(table);
    }

    /// <summary>The interests that each broad skill speaks of; an edition without that file says nothing of them.</summary>
    Table SkillLetters()
    {
        var table = new Table("skill_letters", "ogr", "letters");
        if (files.Has("referentiel_macro_competence_riasec"))
            Each("referentiel_macro_competence_riasec", ["code_ogr", "riasec_majeur", "riasec_mineur"], row =>
            {
                if (!IsNumber(row[0]) || !Letters().IsMatch(row[1] + row[2])) return null;
                if (Twice("referentiel_macro_competence_riasec", row[0]) is { } twice) return twice;
                table.Add(row[0], row[1] + row[2]);
                return null;
            });
        return SortedByNumber(table);
    }

    Table Appellations()
    {
        var table = new Table("appellations", "ogr", "occupation", "masculine", "feminine", "main", "rare");
        Each("referentiel_appellation", ["code_ogr", "libelle_appellation_long", "code_rome", "classification", "peu_usite"], row =>
        {
            if (!jobs.Contains(row[2])) return Unknown(row[2]);
            if (!IsNumber(row[0]) || row[1].Length is 0) return "il manque un numéro ou un nom";
            if (Twice("referentiel_appellation", row[0]) is { } twice) return twice;
            var name = JobNames.Of(MendedText.Of(row[1]));
            table.Add(row[0], row[2], name.Masculine, Other(name), row[3] is "PRINCIPALE" ? "1" : "", row[4] is "O" ? "1" : "");
            return null;
        });
        table.Rows.Sort((a, b) => (string.CompareOrdinal((string)a[1]!, (string)b[1]!), string.CompareOrdinal((string)b[4]!, (string)a[4]!), Number(a[0]).CompareTo(Number(b[0]))) switch
        {
            (not 0 and var job, _, _) => job,
            (_, not 0 and var main, _) => main,
            var (_, _, ogr) => ogr,
        });
        return table;
    }

    Table Skills()
    {
        var kinds = new Dictionary<string, (string Kind, string Group)>();
        Each("referentiel_competence", ["code_ogr", "nature", "code_ogr_macro_comp"], row =>
        {
            if (row[2].Length > 0 && !IsNumber(row[2])) return $"« {Short(row[2])} » n'est pas un numéro";
            kinds[row[0]] = (row[1].StartsWith("Macro", StringComparison.Ordinal) ? "broad" : "task", row[2]);
            return null;
        });
        All("referentiel_savoir", ["code_ogr_savoir", "categorie_savoir"], row => kinds[row[0]] = (row[1].StartsWith("Certification", StringComparison.Ordinal) ? "certificate" : "knowledge", ""));
        var table = new Table("skills", "ogr", "label", "kind", "group");
        Each("item", ["code_ogr", "libelle", "code_rubrique"], row =>
        {
            if (row[2].Length is 0) return null; // a work context, which has its own file
            if (!IsNumber(row[0]) || row[1].Length is 0) return "il manque un numéro ou un nom";
            if (Twice("item", row[0]) is { } twice) return twice;
            var (kind, group) = kinds.GetValueOrDefault(row[0], (row[2] is "3" ? "knowledge" : "task", ""));
            table.Add(row[0], JobNames.WithoutBrackets(MendedText.Of(row[1])), row[2] is "2" ? "attitude" : kind, group);
            return null;
        });
        return SortedByNumber(table);
    }

    Table Contexts()
    {
        var table = new Table("contexts", "ogr", "label", "kind");
        Each("referentiel_contexte_travail", ["code_ogr", "libelle_cont_travail", "code_type_cont_trav"], row =>
        {
            if (!IsNumber(row[0]) || !Enum.TryParse<Contracts.ContextKind>(row[2], out var kind) || !Enum.IsDefined(kind)) return "le numéro ou le genre est inconnu";
            if (Twice("referentiel_contexte_travail", row[0]) is { } twice) return twice;
            table.Add(row[0], MendedText.Of(row[1]), $"{(int)kind}");
            return null;
        });
        return SortedByNumber(table);
    }

    Table Simple(string name, string file, string code, string label)
    {
        var table = new Table(name, "code", "label");
        Each(file, [code, label], row =>
        {
            if (!IsNumber(row[0])) return "il manque un numéro";
            if (Twice(file, row[0]) is { } twice) return twice;
            table.Add(row[0], MendedText.Of(row[1]));
            return null;
        });
        return SortedByNumber(table);
    }

    /// <summary>One line a job; each list in the order it is shown. Skills that no job asks leave their table.</summary>
    Table Links(Table skills, Table contexts, Table interests, Table sectors)
    {
        var (isSkill, isContext) = (Keys(skills), Keys(contexts));
        var lists = jobs.ToDictionary(j => j, _ => Enumerable.Range(0, 7).Select(_ => new List<(int Order, int Number, string Value)>()).ToArray());
        void Link(string job, int list, string value, int order = 0) => lists[job][list].Add((order, Number(value), value));

        Each("coherence_item", ["code_rome", "code_ogr", "coeur_metier"], row =>
        {
            if (!jobs.Contains(row[0])) return Unknown(row[0]);
            if (isContext.Contains(row[1])) Link(row[0], 3, row[1]);
            else if (isSkill.Contains(row[1])) Link(row[0], row[2] switch { "Principale" => 0, "Émergente" => 1, _ => 2 }, row[1]);
            else return $"la compétence {Short(row[1])} est inconnue";
            return null;
        });
        foreach (var (file, column, list, known) in new[] { ("arborescence_centre_interet", "code_centre_interet", 4, Keys(interests)), ("arborescence_secteur_activite", "code_sect_activite", 5, Keys(sectors)) })
            Each(file, ["code_rome", column, "principal"], row =>
            {
                if (!jobs.Contains(row[0])) return Unknown(row[0]);
                if (!known.Contains(row[1])) return $"« {Short(row[1])} » est inconnu";
                Link(row[0], list, row[1], row[2] is "oui" ? 0 : 1);
                return null;
            });
        Each("rubrique_mobilite", ["code_rome", "code_rome_cible", "numero_ordre"], row =>
        {
            if (!jobs.Contains(row[0])) return Unknown(row[0]);
            if (!jobs.Contains(row[1])) return Unknown(row[1]);
            lists[row[0]][6].Add((Number(row[2]), 0, row[1]));
            return null;
        });

        var used = lists.Values.SelectMany(l => l[..3]).SelectMany(l => l).Select(l => l.Value).ToHashSet();
        skills.Rows.RemoveAll(s => !used.Contains((string)s[0]!));
        var table = new Table("links", "code", "core", "emerging", "skills", "contexts", "interests", "sectors", "near");
        foreach (var (job, its) in lists) table.Add([job, .. its.Select(l => string.Join(' ', l.Distinct().Order().Select(v => v.Value).Distinct()))]);
        return Sorted(table);
    }

    Table Texts()
    {
        var rows = new List<(string Job, string Kind, int Position, string Text)>();
        Each("texte", ["code_rome", "libelle_type_texte", "position_phrase", "libelle_texte"], row =>
        {
            if (!TextKinds.TryGetValue(row[1], out var kind)) return null;
            if (!jobs.Contains(row[0])) return Unknown(row[0]);
            if (row[3].Length > 0) rows.Add((row[0], kind, Number(row[2]), MendedText.Of(row[3])));
            return null;
        });
        var table = new Table("texts", "occupation", "kind", "position", "text");
        foreach (var (job, kind, position, text) in rows.Order()) table.Add(job, kind, position, text);
        return table;
    }

    void All(string file, string[] columns, Action<string[]> take) => Each(file, columns, row =>
    {
        take(row);
        return null;
    });

    /// <summary>Gives each record's columns to <paramref name="take"/>, which says why one is left out, or null.</summary>
    void Each(string file, string[] columns, Func<string[], string?> take)
    {
        using var csv = files.Open(file);
        var at = columns.Select(csv.Column).ToArray();
        var row = new string[at.Length];
        while (csv.Read())
        {
            for (var i = 0; i < at.Length; i++) row[i] = csv.Text(at[i]);
            if ((csv.Fault ?? take(row)) is { } reason) report.Skip(csv, reason);
        }
        if (csv.ForeignBytes > 0) report.Say($"{csv.Name} : {csv.ForeignBytes} octets ne sont pas en UTF-8 ; ils ont été lus en Windows-1252.");
    }

    static string Unknown(string job) => $"le métier {Short(job)} est inconnu";

    string? Twice(string file, string number) => numbers.Add((file, Number(number))) ? null : $"le numéro {Short(number)} est déjà là";

    static string Short(string text) => text.Length > 20 ? text[..20] + "…" : text;

    static string? Other(Contracts.JobName name) => name.Feminine == name.Masculine ? null : name.Feminine;

    static string Yes(string value) => value is "O" ? "1" : "";

    static string Transition(string value) => value switch
    {
        "Emploi Vert" => "green",
        "Emploi Brun" => "brown",
        "" or "Emploi Blanc" => "",
        _ => "strategic",
    };

    static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    static int Number(object? text) => int.TryParse((string?)text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    static HashSet<string> Keys(Table table) => [.. table.Rows.Select(r => (string)r[0]!)];

    static Table Sorted(Table table)
    {
        table.Rows.Sort((a, b) => string.CompareOrdinal((string)a[0]!, (string)b[0]!));
        return table;
    }

    static Table SortedByNumber(Table table)
    {
        table.Rows.Sort((a, b) => Number(a[0]).CompareTo(Number(b[0])));
        return table;
    }

    [GeneratedRegex("^[A-Z][0-9]{4}$")]
    private static partial Regex Code();

    [GeneratedRegex("^[RIASEC]{1,2}$")]
    private static partial Regex Letters();

    [GeneratedRegex(@"version\s*:\s*(\d{1,4})", RegexOptions.IgnoreCase)]
    private static partial Regex VersionNumber();

    [GeneratedRegex(@"publication\s*:\s*(\d\d/\d\d/\d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex PublishedOn();
}
