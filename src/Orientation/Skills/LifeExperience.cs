using Tremplin.Kernel;
using Tremplin.Orientation.Interests;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>Where something was lived and learnt.</summary>
internal enum LifePlace { Job, Family, Association, Leisure }

/// <summary>Something many people have done without being paid, and the skills of ROME it is made of (data/life_experiences.csv).</summary>
/// <param name="Code">« V01 »: no code of ROME begins with V.</param>
/// <param name="Title">« Élever des enfants ».</param>
/// <param name="Places">Where it is lived.</param>
/// <param name="Skills">The OGR numbers of its skills, the surest first.</param>
internal sealed record LifeExperience(string Code, string Title, IReadOnlyList<LifePlace> Places, IReadOnlyList<string> Skills)
{
    public IEnumerable<Skill> In(RomeEdition rome) => Skills.Select(rome.FindSkill).OfType<Skill>();
}

/// <summary>The life experiences we propose, in the order of their codes.</summary>
internal static class LifeExperiences
{
    public static IReadOnlyList<LifeExperience> All { get; } = Read();

    public static LifeExperience? Find(string code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>Those lived there, or anywhere; only those near what was said when some are, unless all are asked for.</summary>
    public static IReadOnlyList<LifeExperience> Like(string said, LifePlace? place, bool all)
    {
        var begun = Beginnings(said);
        var near = All.Where(l => place is null || l.Places.Contains(place.Value)).Select(l => (Life: l, Shared: Beginnings(l.Title).Count(begun.Contains))).OrderByDescending(l => l.Shared).ToList();
        return [.. near.Where(l => all || l.Shared > 0 || near[0].Shared is 0).Select(l => l.Life)];
    }

    /// <summary>Words by what they begin with, so that « élevé mes enfants » is near « Élever des enfants ».</summary>
    static HashSet<string> Beginnings(string text)
    {
        const int root = 5;
        return [.. PlainText.Of(text).Split(' ').Where(w => w.Length >= root).Select(w => w[..root])];
    }

    static LifeExperience[] Read()
    {
        using var stream = typeof(LifeExperiences).Assembly.GetManifestResourceStream("life_experiences.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var all = new List<LifeExperience>();
        while (reader.ReadLine() is { } line)
            if (CsvLine.Split(line, ',') is [var code, var title, var places, var skills])
                all.Add(new(code, title, [.. places.Split(' ').Select(PlaceOf)], skills.Split(' ')));
        return [.. all];
    }

    public static LifePlace PlaceOf(string word) => word switch
    {
        "famille" => LifePlace.Family,
        "benevole" => LifePlace.Association,
        "loisir" => LifePlace.Leisure,
        _ => LifePlace.Job,
    };
}
