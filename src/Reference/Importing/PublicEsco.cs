using Tremplin.Reference.Search;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Importing;

/// <summary>Makes our table of the skills that ESCO and ROME name alike, but for accents and capitals; one line a name of ESCO.</summary>
internal sealed class PublicEsco(TableFiles files)
{
    public Table Read(Table skills)
    {
        var ogrs = skills.Rows.ToLookup(r => Plain($"{r[1]}"), r => $"{r[0]}");
        var table = new Table("skills", "ogr", "uri", "name");
        using var csv = files.Open("skills_fr");
        var (uri, preferred, others) = (csv.Column("conceptUri"), csv.Column("preferredLabel"), csv.Column("altLabels"));
        while (csv.Read())
        {
            string[] names = [csv.Text(preferred), .. csv.Text(others).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            foreach (var ogr in names.SelectMany(n => ogrs[Plain(n)]).Distinct())
                foreach (var name in names.Distinct()) table.Add(ogr, csv.Text(uri), name);
        }
        table.Rows.Sort((a, b) => string.CompareOrdinal($"{a[0]},{a[1]},{a[2]}", $"{b[0]},{b[1]},{b[2]}"));
        return table;
    }

    static string Plain(string name) => string.Join(' ', Words.Of(name, 60).Select(w => w.Plain));
}
