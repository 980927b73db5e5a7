using System.Collections.Immutable;
using System.Globalization;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Tables;

/// <summary>Reads our tables of ROME into memory.</summary>
internal sealed class RomeReader(TableFiles files)
{
    public static RomeEdition In(string folder)
    {
        using var files = TableFiles.In(folder);
        return new RomeReader(files).Read();
    }

    public static RomeEdition Zipped(byte[] zip)
    {
        using var files = TableFiles.Zipped(new MemoryStream(zip, writable: false));
        return new RomeReader(files).Read();
    }

    RomeEdition Read()
    {
        var (number, publishedOn) = Edition();
        var domains = Domains();
        var skills = Skills();
        var skillByOgr = skills.ToDictionary(s => s.Ogr);
        var contexts = Rows("contexts", csv => new WorkContext(Int(csv[0]), csv.Text(1), (ContextKind)Int(csv[2]))).ToDictionary(c => c.Ogr);
        var interests = Rows("interests", csv => new Interest(Int(csv[0]), csv.Text(1))).ToDictionary(i => i.Code);
        var sectors = Rows("sectors", csv => new Sector(Int(csv[0]), csv.Text(1))).ToDictionary(s => s.Code);
        var appellations = Appellations();
        var texts = files.Has("texts") ? Rows("texts", csv => (Job: csv.Text(0), Kind: csv.Text(1), Text: csv.Text(3))).ToLookup(t => (t.Job, t.Kind), t => t.Text) : null;
        var successors = files.Has("successors") ? Rows("successors", csv => (Old: csv.Text(0), New: csv.Text(1))).ToDictionary(s => s.Old, s => s.New) : [];

        var near = new List<string>();
        var occupations = ImmutableArray.CreateBuilder<Occupation>(2000);
        using (var csv = files.Open("occupations"))
        using (var links = files.Open("links"))
        {
            while (csv.Read())
            {
                var code = csv.Text(0);
                if (!links.Read() || !links[0].SequenceEqual(code)) throw new InvalidDataException($"links.csv : la ligne {links.Line} n'est pas celle du métier {code}.");
                near.Add(links.Text(7));
                var parent = csv.Text(3);
                occupations.Add(new()
                {
                    Index = occupations.Count,
                    Code = code,
                    Name = Name(csv, 1),
                    ParentCode = parent == code ? code : parent,
                    Domain = domains[code[..3]],
                    Letters = string.Intern(csv.Text(4)),
                    IsRegulated = Is(csv[5]),
                    IsExecutive = Is(csv[6]),
                    Greenness = csv[7] switch { "green" => Greenness.Green, "strategic" => Greenness.Strategic, "brown" => Greenness.Brown, _ => Greenness.Neutral },
                    IsDigital = Is(csv[8]),
                    IsDemographic = Is(csv[9]),
                    Appellations = appellations.GetValueOrDefault(code, []),
                    CoreSkills = All(links[1], skillByOgr),
                    EmergingSkills = All(links[2], skillByOgr),
                    OtherSkills = All(links[3], skillByOgr),
                    Contexts = All(links[4], contexts),
                    Interests = All(links[5], interests),
                    Sectors = All(links[6], sectors),
                    Definition = texts is null ? [] : [.. texts[(code, "definition")]],
                    Access = texts is null ? [] : [.. texts[(code, "access")]],
                });
            }
        }
        var edition = new RomeEdition(number, publishedOn, occupations.ToImmutable(), skills, [.. domains.Values.OrderBy(d => d.Code, StringComparer.Ordinal)], [.. interests.Values.OrderBy(i => i.Code)], successors);
        for (var i = 0; i < near.Count; i++)
            edition.Occupations[i].Near = [.. near[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(edition.Find).OfType<Occupation>()];
        return edition;
    }

    (string Number, DateOnly? PublishedOn) Edition() => Rows("edition", csv =>
        (csv.Text(0), DateOnly.TryParseExact(csv[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)).Single();

    Dictionary<string, Domain> Domains()
    {
        var domains = new Dictionary<string, Domain>();
        foreach (var (code, label) in Rows("domains", csv => (csv.Text(0), csv.Text(1))))
            domains[code] = new(code, label, code.Length > 1 ? domains.GetValueOrDefault(code[..1]) : null);
        return domains;
    }

    ImmutableArray<Skill> Skills()
    {
        var index = 0;
        var letters = files.Has("skill_letters") ? Rows("skill_letters", csv => (Ogr: Int(csv[0]), Letters: string.Intern(csv.Text(1)))).ToDictionary(l => l.Ogr, l => l.Letters) : [];
        return [.. Rows("skills", csv => new Skill(index++, Int(csv[0]), csv.Text(1), csv[2] switch
        {
            "task" => SkillKind.Task,
            "broad" => SkillKind.Broad,
            "certificate" => SkillKind.Certificate,
            "attitude" => SkillKind.Attitude,
            _ => SkillKind.Knowledge,
        }, csv[3].IsEmpty ? 0 : Int(csv[3])) { Letters = letters.GetValueOrDefault(Int(csv[0])) ?? (csv[3].IsEmpty ? "" : letters.GetValueOrDefault(Int(csv[3]), "")) })];
    }

    Dictionary<string, ImmutableArray<Appellation>> Appellations()
    {
        var all = new Dictionary<string, ImmutableArray<Appellation>>();
        var (of, names) = ("", new List<Appellation>());
        foreach (var (job, name) in Rows("appellations", csv => (csv.Text(1), new Appellation(Int(csv[0]), Name(csv, 2), Is(csv[4]), Is(csv[5])))))
        {
            if (job != of && names.Count > 0) Close();
            of = job;
            names.Add(name);
        }
        Close();
        return all;

        void Close()
        {
            all[of] = [.. names];
            names.Clear();
        }
    }

    IEnumerable<T> Rows<T>(string name, Func<CsvReader, T> read)
    {
        using var csv = files.Open(name);
        while (csv.Read()) yield return csv.Fault is null ? read(csv) : throw new InvalidDataException($"{csv.Name}, ligne {csv.Line} : {csv.Fault}.");
    }

    static ImmutableArray<T> All<T>(ReadOnlySpan<char> numbers, Dictionary<int, T> known)
    {
        if (numbers.IsEmpty) return [];
        var all = ImmutableArray.CreateBuilder<T>(numbers.Count(' ') + 1);
        foreach (var number in numbers.Split(' ')) all.Add(known[Int(numbers[number])]);
        return all.MoveToImmutable();
    }

    static JobName Name(CsvReader csv, int column)
    {
        var masculine = csv.Text(column);
        return new(masculine, csv[column + 1].IsEmpty ? masculine : csv.Text(column + 1));
    }

    static bool Is(ReadOnlySpan<char> value) => value is "1";

    static int Int(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
