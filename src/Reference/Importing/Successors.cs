using Tremplin.Reference.Contracts;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Importing;

/// <summary>Where an old address leads: the job that took most of the names of one that is no more, else the family it was in.</summary>
internal static class Successors
{
    public static Table Between(RomeEdition before, IReadOnlyList<Table> tables)
    {
        var now = tables.Single(t => t.Name is "occupations").Rows.ToDictionary(r => (string)r[0]!, r => (string)r[3]!);
        var families = now.Values.ToHashSet();
        var jobByName = tables.Single(t => t.Name is "appellations").Rows.ToDictionary(r => (string)r[0]!, r => (string)r[1]!);
        string? Follow(string code) =>
            now.ContainsKey(code) ? code
            : before.Find(code) is not { } job ? families.Contains(code) ? code : null
            : Heir(job, jobByName) ?? (families.Contains(job.ParentCode) || now.ContainsKey(job.ParentCode) ? job.ParentCode : null);

        var table = new Table("successors", "old", "new");
        var retired = before.Occupations.Select(o => (Old: o.Code, To: o.Code)).Concat(before.Successors.Select(s => (Old: s.Key, To: s.Value)));
        foreach (var (old, to) in retired.Where(r => !now.ContainsKey(r.Old)).OrderBy(r => r.Old, StringComparer.Ordinal))
            if (Follow(to) is { } next) table.Add(old, next);
        return table;
    }

    static string? Heir(Occupation job, Dictionary<string, string> jobByName) => job.Appellations
        .Select(a => jobByName.GetValueOrDefault($"{a.Ogr}")).OfType<string>()
        .GroupBy(code => code).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
