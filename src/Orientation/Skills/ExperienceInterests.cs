using Tremplin.Orientation.Interests;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>Whether what was liked allows to say something.</summary>
internal enum ExperienceVerdict { TooFew, Scattered, Says }

/// <summary>
/// What the things somebody liked doing say of their interests: the letters that ROME gives to these skills, beside those of what all jobs ask. No test: nothing was
/// validated, and people like what they were given to do.
/// </summary>
/// <param name="Verdict">Whether it says something.</param>
/// <param name="Liked">How many things were liked: the same one once, without ways of being.</param>
/// <param name="First">The interest most of it speaks of.</param>
/// <param name="Second">The next, if anything else is liked more than it is asked.</param>
/// <param name="Because">What speaks of the first, the clearest first.</param>
/// <param name="Wishes">The « J'ai envie de… » that the jobs asking for these skills answer more than others do.</param>
internal sealed record ExperienceInterests(ExperienceVerdict Verdict, int Liked, Letter First, Letter? Second, IReadOnlyList<DeclaredSkill> Because, IReadOnlyList<Interest> Wishes)
{
    /// <summary>Under it, one lucky afternoon would decide.</summary>
    public const int Fewest = 5;

    /// <summary>What was not enjoyed takes away, less than what was liked gives: one tires of a place more than of a task.</summary>
    const double Disliked = -0.5;

    public static ExperienceInterests Of(SkillBook book, RomeEdition rome)
    {
        var said = book.Skills.Where(s => s.Rome is { Kind: not SkillKind.Attitude } && s.IsLiked is not null).DistinctBy(s => s.Rome).ToList();
        var wanted = said.Select(s => s.Rome!.Index).ToHashSet();
        var asking = rome.Occupations.SelectMany(o => o.Skills.Where(s => wanted.Contains(s.Index)).Select(s => (s.Index, Job: o))).ToLookup(a => a.Index, a => a.Job);
        var usual = Mean(rome.Occupations.SelectMany(o => o.CoreSkills).Select(s => s.Letters));
        // What one knows has no letters of its own: it has those of the jobs where one needs it.
        var heard = said.ConvertAll(s => (Skill: s, Of: Less(Mean(s.Rome!.Letters.Length > 0 ? [s.Rome.Letters] : asking[s.Rome.Index].Select(j => j.Letters)), usual)));
        var scores = new double[Activities.Letters];
        foreach (var (skill, of) in heard)
            for (var letter = 0; letter < scores.Length; letter++) scores[letter] += of[letter] * (skill.IsLiked is true ? 1 : Disliked);

        var order = Enum.GetValues<Letter>().OrderByDescending(l => scores[(int)l]).ToList();
        var liked = heard.Where(h => h.Skill.IsLiked is true).ToList();
        var because = liked.Where(h => h.Of[(int)order[0]] > 0).OrderByDescending(h => h.Of[(int)order[0]]).Select(h => h.Skill).ToList();
        var verdict = liked.Count < Fewest ? ExperienceVerdict.TooFew : because.Count * 2 <= liked.Count ? ExperienceVerdict.Scattered : ExperienceVerdict.Says;
        return new(verdict, liked.Count, order[0], scores[(int)order[1]] > 0 ? order[1] : null, because, Wished(liked.ConvertAll(h => h.Skill.Rome!), asking, rome));
    }

    /// <summary>Two thirds for the first letter, one for the second: the mean of all that have some.</summary>
    static double[] Mean(IEnumerable<string> all)
    {
        var (sum, count) = (new double[Activities.Letters], 0);
        foreach (var letters in all)
        {
            if (letters.Length > 0) count++;
            for (var place = 0; place < letters.Length; place++)
                sum[(int)Enum.Parse<Letter>(letters.AsSpan(place, 1))] += letters.Length is 1 ? 1 : place is 0 ? 2 / 3.0 : 1 / 3.0;
        }
        return count is 0 ? sum : Array.ConvertAll(sum, s => s / count);
    }

    static double[] Less(double[] one, double[] other) => [.. one.Zip(other, (a, b) => a - b)];

    static List<Interest> Wished(List<Skill> liked, ILookup<int, Occupation> asking, RomeEdition rome)
    {
        double Share(IReadOnlyCollection<Occupation> jobs, Interest wish) => jobs.Count is 0 ? 0 : jobs.Count(j => j.Interests.Contains(wish)) / (double)jobs.Count;
        var jobs = liked.ConvertAll(s => asking[s.Index].ToList());
        return [.. rome.Interests.Select(w => (Wish: w, More: jobs.Sum(j => Share(j, w)) - liked.Count * Share(rome.Occupations, w)))
            .Where(w => w.More > 0.1 * liked.Count).OrderByDescending(w => w.More).ThenBy(w => w.Wish.Code).Take(3).Select(w => w.Wish)];
    }
}
