using System.IO.Compression;
using System.Text;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Tables;

namespace Tremplin.Tests.Reference;

/// <summary>The official files of an edition of ROME, as its producer lays them out, made from ours: the first jobs, and a text each.</summary>
internal sealed class OfficialFiles
{
    readonly Dictionary<string, byte[]> files = [];

    public OfficialFiles(int jobs = 310, string version = "61", Func<Occupation, string>? definition = null, params string[] retired)
    {
        var rome = FactsTests.Rome;
        var all = rome.Occupations.Take(jobs).Where(o => !retired.Contains(o.Code)).ToList();
        var kept = all.ToHashSet();
        Write("grand_domaine", ["code_grand_domaine", "libelle_grand_domaine"], rome.Domains.Where(d => d.Parent is null).Select(d => new object?[] { d.Code, d.Label }));
        Write("domaine_professionnel", ["code_domaine_professionnel", "libelle_domaine_professionnel"], rome.Domains.Where(d => d.Parent is not null).Select(d => new object?[] { d.Code, d.Label }));
        Write("referentiel_code_rome", ["code_rome", "libelle_rome", "code_rome_parent", "emploi_reglemente", "emploi_cadre", "transition_eco", "transition_num", "transition_demo"],
            all.Select(o => new object?[] { o.Code, $"{o.Name}", o.ParentCode, o.IsRegulated ? "O" : "N", "", "", "", "" }));
        Write("referentiel_code_rome_riasec", ["code_rome", "riasec_majeur", "riasec_mineur"], all.Select(o => new object?[] { o.Code, o.Letters[..1], o.Letters[1..] }));
        // The names of a job that is no more go to the job before it.
        Write("referentiel_appellation", ["code_ogr", "libelle_appellation_long", "code_rome", "classification", "peu_usite"],
            rome.Occupations.Take(jobs).SelectMany(o => o.Appellations.Select(a => new object?[]
            { a.Ogr, $"{a.Name}", kept.Contains(o) ? o.Code : rome.Occupations[o.Index - 1].Code, a.IsMain && kept.Contains(o) ? "PRINCIPALE" : "SYNONYME", "N" })));
        Write("item", ["code_ogr", "libelle", "code_rubrique"], rome.Skills.Select(s => new object?[] { s.Ogr, s.Label, s.Kind switch { SkillKind.Attitude => 2, SkillKind.Knowledge or SkillKind.Certificate => 3, _ => 1 } }));
        Write("referentiel_competence", ["code_ogr", "nature", "code_ogr_macro_comp"], rome.Skills.Where(s => s.Kind is SkillKind.Task or SkillKind.Broad).Select(s => new object?[] { s.Ogr, s.Kind is SkillKind.Broad ? "Macro-compétence" : "Compétence", s.Group }));
        Write("referentiel_savoir", ["code_ogr_savoir", "categorie_savoir"], rome.Skills.Where(s => s.Kind is SkillKind.Certificate).Select(s => new object?[] { s.Ogr, "Certifications et habilitations" }));
        Write("referentiel_contexte_travail", ["code_ogr", "libelle_cont_travail", "code_type_cont_trav"], rome.Occupations.SelectMany(o => o.Contexts).Distinct().Select(c => new object?[] { c.Ogr, c.Label, (int)c.Kind }));
        Write("centre_interet", ["code_centre_interet", "libelle_centre_interet"], rome.Interests.Select(i => new object?[] { i.Code, i.Label }));
        Write("secteur_activite", ["code_sect_activite", "libelle_sect_activite"], rome.Occupations.SelectMany(o => o.Sectors).Distinct().Select(s => new object?[] { s.Code, s.Label }));
        Write("coherence_item", ["code_rome", "code_ogr", "coeur_metier"], all.SelectMany(o => o.CoreSkills.Select(s => new object?[] { o.Code, s.Ogr, "Principale" }).Concat(o.Contexts.Select(c => new object?[] { o.Code, c.Ogr, "" }))));
        Write("arborescence_centre_interet", ["code_rome", "code_centre_interet", "principal"], all.SelectMany(o => o.Interests.Select((i, at) => new object?[] { o.Code, i.Code, at is 0 ? "oui" : "non" })));
        Write("arborescence_secteur_activite", ["code_rome", "code_sect_activite", "principal"], all.SelectMany(o => o.Sectors.Select((s, at) => new object?[] { o.Code, s.Code, at is 0 ? "oui" : "non" })));
        Write("rubrique_mobilite", ["code_rome", "code_rome_cible", "numero_ordre"], all.SelectMany(o => o.Near.Where(kept.Contains).Select((n, at) => new object?[] { o.Code, n.Code, at + 1 })));
        Write("texte", ["code_rome", "libelle_type_texte", "position_phrase", "libelle_texte"], all.Select(o => new object?[] { o.Code, "definition", 1, definition?.Invoke(o) ?? $"Texte de {o.Code}." }));
        files["version.txt"] = Encoding.UTF8.GetBytes($"Numero de version : {version}\n\nDate de publication : 15/06/2026\n");
    }

    public byte[] this[string table]
    {
        get => files[Named(table)];
        set => files[Named(table)] = value;
    }

    public OfficialFiles Without(params string[] tables)
    {
        foreach (var table in tables) files.Remove(Named(table));
        return this;
    }

    public string Folder()
    {
        var folder = TestSite.NewFolder();
        foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(folder, name), bytes);
        return folder;
    }

    public string Zip()
    {
        var path = Path.Combine(TestSite.NewFolder(), "rome.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, bytes) in files)
        {
            using var entry = zip.CreateEntry("open-data/" + name).Open();
            entry.Write(bytes);
        }
        return path;
    }

    public static string Named(string table) => $"unix_{table}_v461_utf8.csv";

    void Write(string table, string[] columns, IEnumerable<object?[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = new CsvWriter(bytes, columns))
            foreach (var row in rows) csv.Row(row);
        files[Named(table)] = bytes.ToArray();
    }
}
