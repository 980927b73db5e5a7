using System.Numerics;
using Tremplin.Orientation.Interests;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>Puts all the jobs of ROME in order for one person: what they like × what they can reach, every term a small factor of <see cref="Weights"/>.</summary>
internal static class JobRanking
{
    /// <summary>The places where the second letter of a job may stand: one of the six, or none.</summary>
    const int Places = JobIndex.NoLetter + 1;

    /// <summary>The first jobs, the best first.</summary>
    /// <param name="jobs">The edition they are taken from.</param>
    /// <param name="someone">What is known of the person.</param>
    /// <param name="most">How many are wanted.</param>
    public static IReadOnlyList<Occupation> Rank(JobIndex jobs, Profile someone, int most)
    {
        var scores = Scores(jobs, someone);
        var shown = new int[jobs.Edition.Domains.Length];
        var first = new List<Occupation>(most);
        while (first.Count < Math.Min(most, jobs.Count))
        {
            var best = 0;
            for (var job = 1; job < scores.Length; job++)
                if (scores[job] > scores[best]) best = job;
            scores[best] = -1;
            first.Add(jobs.Edition.Occupations[best]);
            // What is left of its domain waits a little.
            for (var job = 0; job < scores.Length; job++)
                if (jobs.Domain[job] == jobs.Domain[best]) scores[job] *= Weights.SameDomain;
        }
        return first;
    }

    /// <summary>For each job by its place in the edition, like × reachable; only their order means something.</summary>
    internal static double[] Scores(JobIndex jobs, Profile someone)
    {
        var letters = Letters(someone.Interests);
        var (shares, liked) = Skills(jobs, someone);
        var held = Held(jobs, someone.Held);
        var near = Near(jobs, shares, held);
        var criteria = someone.Criteria;
        var (wishes, refused) = (Wishes(criteria), Refused(criteria));
        var (rome, basin) = (jobs.Edition.Occupations, someone.Commune?.Basin);
        var scores = new double[jobs.Count];
        for (var job = 0; job < scores.Length; job++)
        {
            var like = letters[jobs.FirstLetter[job] * Places + jobs.SecondLetter[job]]
                * WishFactor(wishes, jobs.Wishes[job], jobs.MainWish[job])
                * Math.Clamp(1 + Weights.LikedSkill * liked[job], 1 / Weights.MostLiked, Weights.MostLiked);
            var reachable = (1 + Weights.MostSkills * shares[job])
                * (held[job] ? Weights.Held : (1 + (Weights.NearHeld - 1) * near[job]) * AccessFactor(criteria.Diploma, jobs.Access[job], jobs.IsRegulated[job]))
                * (criteria.HasLicence is false && jobs.AsksLicence[job] ? Weights.NoLicence : 1)
                * Math.Pow(Weights.RefusedCondition, BitOperations.PopCount(refused & jobs.Conditions[job]))
                * Weights.Market[jobs.MarketOf(rome[job], basin)];
            scores[job] = like * reachable;
        }
        PutAside(jobs, criteria.LessLike, scores);
        return scores;
    }

    /// <summary>How much each pair of letters is liked; the same for all when nothing is known.</summary>
    static double[] Letters(InterestScore? interests)
    {
        var factors = new double[Activities.Letters * Places];
        var sharpness = Weights.Letters * (interests?.Verdict is Verdict.Hesitant ? Weights.WhenHesitant : 1);
        for (var pair = 0; pair < factors.Length; pair++)
        {
            var (first, second) = (pair / Places, pair % Places);
            var fit = interests is null ? 0 : Weights.FirstLetter * interests.Scores[first] + (second < JobIndex.NoLetter ? Weights.SecondLetter * interests.Scores[second] : 0);
            factors[pair] = Math.Exp(sharpness * fit);
        }
        return factors;
    }

    /// <summary>For each job, how close to it the person's skills are, from 0 to 1, and how much they like to use them.</summary>
    internal static (double[] Shares, double[] Liked) Skills(JobIndex jobs, Profile someone)
    {
        var (had, liked) = (new double[jobs.Count], new double[jobs.Count]);
        var groups = new HashSet<int>();
        foreach (var mine in someone.Skills.DistinctBy(d => d.Ogr))
        {
            if (jobs.Find(mine.Ogr) is not { } skill) continue;
            var asking = jobs.JobsAsking(mine.Ogr);
            var rarity = jobs.RarityOf(asking.Length);
            var liking = mine.IsLiked switch { true => rarity, false => -rarity, null => 0 };
            foreach (var (job, part) in asking)
            {
                had[job] += mine.Share * rarity * part;
                liked[job] += liking * part;
            }
            if (JobIndex.GroupOf(skill) is not 0 and var group && groups.Add(group))
            {
                var close = jobs.JobsOfGroup(group);
                var weight = Weights.Close * mine.Share * jobs.RarityOf(close.Length);
                foreach (var job in close) had[job] += weight;
            }
        }
        for (var job = 0; job < had.Length; job++) had[job] = Math.Min(1, had[job] / (jobs.Whole[job] * Weights.EnoughSkills));
        return (had, liked);
    }

    static bool[] Held(JobIndex jobs, IReadOnlyList<string> codes)
    {
        var held = new bool[jobs.Count];
        foreach (var code in codes)
            if (jobs.Edition.FindOrSuccessor(code) is { } job) held[job.Index] = true;
        return held;
    }

    /// <summary>For each job, how close to it is a job that the person held, or of which they have skills.</summary>
    static double[] Near(JobIndex jobs, double[] shares, bool[] held)
    {
        var near = new double[shares.Length];
        for (var job = 0; job < shares.Length; job++)
        {
            var share = held[job] ? 1 : shares[job];
            if (share is 0) continue;
            foreach (var other in jobs.Near[job]) near[other] = Math.Max(near[other], share);
        }
        return near;
    }

    static uint Wishes(Criteria criteria)
    {
        uint bits = 0;
        foreach (var wish in criteria.Wishes) bits |= JobIndex.Bit(wish);
        return bits;
    }

    static uint Refused(Criteria criteria)
    {
        uint bits = 0;
        for (var i = 0; i < Condition.All.Length; i++)
            if (criteria.Refused.Contains(Condition.All[i].Id)) bits |= JobIndex.Bit(i);
        return bits;
    }

    static double WishFactor(uint wishes, uint ofJob, uint main)
    {
        var met = wishes & ofJob;
        return met is 0 ? 1 : 1 + Math.Min(Weights.MostWishes, ((met & main) is 0 ? 0 : Weights.MainWish) + Weights.OtherWish * BitOperations.PopCount(met & ~main));
    }

    static double AccessFactor(AccessLevel? mine, AccessLevel? asked, bool isRegulated) =>
        (isRegulated ? Weights.Regulated : 1) * (mine is { } have && asked > have ? Math.Pow(Weights.MissingDiploma, (asked.Value - have) * (isRegulated ? 2 : 1)) : 1);

    static void PutAside(JobIndex jobs, IReadOnlyList<string> lessLike, double[] scores)
    {
        foreach (var code in lessLike)
        {
            if (jobs.Edition.FindOrSuccessor(code) is not { } aside) continue;
            scores[aside.Index] *= Weights.LessOfIt;
            foreach (var near in aside.Near) scores[near.Index] *= Weights.LessOfItsKind;
            var domain = jobs.Domain[aside.Index];
            for (var job = 0; job < scores.Length; job++)
                if (jobs.Domain[job] == domain) scores[job] *= Weights.LessOfItsKind;
        }
    }
}
