namespace Tremplin.Reference.Contracts;

/// <summary>What of a job somebody already has, what they have something close to, and what they lack.</summary>
/// <param name="Have">What the job is made of, and is theirs.</param>
/// <param name="Close">What the job asks, and what they have of the same broader skill.</param>
/// <param name="Lack">The rest, papers first.</param>
public sealed record SkillGap(IReadOnlyList<Skill> Have, IReadOnlyList<(Skill Wanted, Skill Mine)> Close, IReadOnlyList<Skill> Lack)
{
    /// <summary>Compares with what makes the job what it is and with what is asked of it more and more; ways of being are never lacking.</summary>
    public static SkillGap Between(IEnumerable<Skill> mine, Occupation job)
    {
        var known = new HashSet<Skill>();
        var byGroup = new Dictionary<int, Skill>();
        foreach (var skill in mine)
        {
            known.Add(skill);
            if (skill.Group is not 0) byGroup.TryAdd(skill.Group, skill);
            if (skill.Kind is SkillKind.Broad) byGroup[skill.Ogr] = skill;
        }
        var (have, close, lack) = (new List<Skill>(), new List<(Skill, Skill)>(), new List<Skill>());
        foreach (var wanted in job.CoreSkills.Concat(job.EmergingSkills))
        {
            if (known.Contains(wanted)) have.Add(wanted);
            else if (byGroup.TryGetValue(wanted.Kind is SkillKind.Broad ? wanted.Ogr : wanted.Group, out var near)) close.Add((wanted, near));
            else if (wanted.Kind is not SkillKind.Attitude) lack.Add(wanted);
        }
        return new(have, close, [.. lack.OrderBy(s => s.Kind is not SkillKind.Certificate)]);
    }
}
