using System.Globalization;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Importing;

/// <summary>Makes our tables of pay and tension from the public files.</summary>
internal sealed class PublicMarket(TableFiles files)
{
    static readonly Dictionary<string, string> Origins = new() { ["direct"] = "family", ["rome_parent"] = "parent", ["mediane_domaine"] = "domain" };

    public IReadOnlyList<Table> Read() => [Figures(), Tension()];

    Table Figures()
    {
        var table = new Table("figures", "code", "yearly_pay", "pay_origin", "access", "outlook", "seekers");
        using var csv = files.Open("rome4_salaire_tension_2026");
        string[] names = ["code_rome", "salaire_retenu", "salaire_origine", "niveau_acces_detecte", "perspective_1a5", "demandeurs_abc"];
        var at = names.Select(csv.Column).ToArray();
        while (csv.Read()) table.Add(csv.Text(at[0]), csv.Text(at[1]), Origins[csv.Text(at[2])], Access(csv.Text(at[3])), csv.Text(at[4]), csv.Text(at[5]));
        table.Rows.Sort((a, b) => string.CompareOrdinal((string)a[0]!, (string)b[0]!));
        return table;
    }

    static string Access(string level) => level switch
    {
        "" => "",
        "Sans diplôme" => "none",
        "CAP/BEP" => "cap",
        _ when level.StartsWith("Bac+", StringComparison.Ordinal) => $"bac{level[4]}",
        _ => "bac",
    };

    /// <summary>One line a job of ROME 3: the basins where it is known, by tension from 1 to 5.</summary>
    Table Tension()
    {
        var byJob = new SortedDictionary<string, SortedSet<string>[]>(StringComparer.Ordinal);
        using var basins = files.Open("bassins_emploi_2019");
        var known = new HashSet<string>();
        for (var code = basins.Column("code"); basins.Read();) known.Add(basins.Text(code));
        using var csv = files.Open("tension_rome_bassin_2021");
        var (job, basin, tension) = (csv.Column("ROME"), csv.Column("cbassin"), csv.Column("ind_tension_d"));
        while (csv.Read())
        {
            if (!known.Contains(csv.Text(basin)) || !int.TryParse(csv[tension], NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level is < 1 or > 5) continue;
            if (!byJob.TryGetValue(csv.Text(job), out var levels)) byJob[csv.Text(job)] = levels = [.. Enumerable.Range(0, 5).Select(_ => new SortedSet<string>(StringComparer.Ordinal))];
            levels[level - 1].Add(csv.Text(basin));
        }
        var table = new Table("tension", "parent", "very_low", "low", "middle", "high", "very_high");
        foreach (var (code, levels) in byJob) table.Add([code, .. levels.Select(l => string.Join(' ', l))]);
        return table;
    }
}
