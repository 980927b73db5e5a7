using System.Globalization;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Importing;

/// <summary>Makes our tables of communes, departments and employment basins from the public files.</summary>
internal sealed class PublicPlaces(TableFiles files)
{
    static readonly HashSet<string> SmallWords = ["de", "du", "des", "la", "le", "les", "en", "sur", "sous", "et", "lès", "à", "aux", "d", "l"];

    public IReadOnlyList<Table> Read() => [Communes(), Former(), Departments(), Basins()];

    Table Communes()
    {
        var table = new Table("communes", "code", "name", "department", "postcodes", "latitude", "longitude", "approximate", "population", "basin");
        using var csv = files.Open("communes");
        string[] names = ["code_insee", "nom", "departement", "codes_postaux", "latitude", "longitude", "source_coord", "population", "bassin_emploi_2019"];
        var at = names.Select(csv.Column).ToArray();
        while (csv.Read())
            table.Add(csv.Text(at[0]), csv.Text(at[1]), csv.Text(at[2]), csv.Text(at[3]).Replace('|', ' '), Degrees(csv[at[4]]), Degrees(csv[at[5]]),
                csv[at[6]] is "territoire_approx" ? "1" : "", csv.Text(at[7]), csv.Text(at[8]));
        return Sorted(table);
    }

    /// <summary>Names that were communes before they joined another: people still say them.</summary>
    Table Former()
    {
        var table = new Table("former_communes", "name", "commune");
        using var csv = files.Open("communes_deleguees_associees");
        var (name, now) = (csv.Column("nom"), csv.Column("commune_actuelle"));
        while (csv.Read()) table.Add(csv.Text(name), csv.Text(now));
        table.Rows.Sort((a, b) => (string.CompareOrdinal((string)a[1]!, (string)b[1]!), string.CompareOrdinal((string)a[0]!, (string)b[0]!)) is (not 0 and var commune, _) ? commune : string.CompareOrdinal((string)a[0]!, (string)b[0]!));
        return table;
    }

    Table Departments()
    {
        var regions = new Dictionary<string, string>();
        using (var csv = files.Open("regions"))
            for (var (code, name) = (csv.Column("code"), csv.Column("nom")); csv.Read();) regions[csv.Text(code)] = csv.Text(name);
        var table = new Table("departments", "code", "name", "region");
        using var departments = files.Open("departements");
        var (its, named, inRegion) = (departments.Column("code"), departments.Column("nom"), departments.Column("region"));
        while (departments.Read()) table.Add(departments.Text(its), departments.Text(named), regions.GetValueOrDefault(departments.Text(inRegion), departments.Text(named)));
        return Sorted(table);
    }

    Table Basins()
    {
        var table = new Table("basins", "code", "name");
        using var csv = files.Open("bassins_emploi_2019");
        var (code, name) = (csv.Column("code"), csv.Column("nom"));
        while (csv.Read()) table.Add(csv.Text(code), Written(csv.Text(name)));
        return Sorted(table);
    }

    /// <summary>« BOURG EN BRESSE », written as people write it.</summary>
    static string Written(string capitals)
    {
        var words = capitals.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["bassin", _, ..]) words = words[1..];
        for (var i = 0; i < words.Length; i++)
            if (i is 0 || !SmallWords.Contains(words[i]))
                words[i] = string.Join('-', words[i].Split('-').Select(part => part is [var first, .. var rest] && !SmallWords.Contains(part) ? char.ToUpperInvariant(first) + rest : part));
        return string.Join(' ', words);
    }

    /// <summary>Three decimals of a degree are a hundred metres.</summary>
    static string Degrees(ReadOnlySpan<char> text) => double.Parse(text, CultureInfo.InvariantCulture).ToString("0.###", CultureInfo.InvariantCulture);

    static Table Sorted(Table table)
    {
        table.Rows.Sort((a, b) => string.CompareOrdinal((string)a[0]!, (string)b[0]!));
        return table;
    }
}
