using Tremplin.Reference.Search;

namespace Tremplin.Reference.Contracts;

/// <summary>What of a job somebody already has, what they have something close to, and what they lack.</summary>
/// <param name="Have">What the job is made of, and is theirs.</param>
/// <param name="Close">What the job asks, and what they have of the same broader skill that is about the same thing.</param>
/// <param name="Lack">The rest, papers first.</param>
public sealed record SkillGap(IReadOnlyList<Skill> Have, IReadOnlyList<(Skill Wanted, Skill Mine)> Close, IReadOnlyList<Skill> Lack)
{
    /// <summary>Compares with what makes the job what it is and with what is asked of it more and more; ways of being are never lacking.</summary>
    public static SkillGap Between(IEnumerable<Skill> mine, Occupation job)
    {
        var known = new HashSet<Skill>();
        var byGroup = new Dictionary<int, List<Skill>>();
        foreach (var skill in mine)
        {
            known.Add(skill);
            if ((skill.Kind is SkillKind.Broad ? skill.Ogr : skill.Group) is not 0 and var group) (byGroup.TryGetValue(group, out var same) ? same : byGroup[group] = []).Add(skill);
        }
        var (have, close, lack) = (new List<Skill>(), new List<(Skill, Skill)>(), new List<Skill>());
        foreach (var wanted in job.CoreSkills.Concat(job.EmergingSkills))
        {
            if (known.Contains(wanted)) have.Add(wanted);
            else if (byGroup.TryGetValue(wanted.Kind is SkillKind.Broad ? wanted.Ogr : wanted.Group, out var same) && Nearest(same, wanted) is { } near) close.Add((wanted, near));
            else if (wanted.Kind is not SkillKind.Attitude) lack.Add(wanted);
        }
        return new(have, close, [.. lack.OrderBy(s => s.Kind is not SkillKind.Certificate)]);
    }

    /// <summary>The broader skill itself, or one of its tasks that speaks of the same thing: « monter un échafaudage » says nothing of « désactiver un antivol ».</summary>
    static Skill? Nearest(List<Skill> same, Skill wanted)
    {
        if (wanted.Kind is SkillKind.Broad) return same[0];
        var about = Things(wanted);
        return same.Find(s => s.Kind is SkillKind.Broad) ?? same.Find(s => about.Overlaps(Things(s)));
    }

    /// <summary>What a task is about: its words but the verb.</summary>
    static HashSet<string> Things(Skill skill) => Words.Stems(skill.Label[(skill.Label.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
}
