using Tremplin.Orientation.Interests;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>A job as the list shows it: what one does there, why it is shown, and what to know before going on.</summary>
/// <param name="Job">The job.</param>
/// <param name="Does">What makes this trade first, when a short sentence says it: its name alone tells little to who never saw it.</param>
/// <param name="Reasons">« Pourquoi je vois cela »: one to three sentences.</param>
/// <param name="Cautions">What speaks against it, said plainly.</param>
/// <param name="Figures">What is known of it in France.</param>
/// <param name="Tension">How hard it is to hire for it around this person, if that is known.</param>
internal sealed record RankedJob(Occupation Job, string? Does, IReadOnlyList<string> Reasons, IReadOnlyList<string> Cautions, JobFigures? Figures, int? Tension);

/// <summary>Says in words what the ranking counted.</summary>
internal sealed class JobReasons(JobIndex jobs, LabourMarket market, Profile someone)
{
    const int Most = 3, LongestSkill = 90, LongestTask = 90, MarketIsGood = 4;

    /// <summary>Who has this share of a job's skills is told that its neighbours are close.</summary>
    const double GoodShare = .5;

    readonly double[] shares = JobRanking.Skills(jobs, someone).Shares;

    public RankedJob Of(Occupation job)
    {
        var (figures, tension) = (market.Of(job), market.TensionIn(someone.Commune?.Basin, job));
        string?[] said = [Held(job), Skills(job), Letters(job), Wish(job), Access(figures?.Access)];
        List<string> reasons = [.. said.OfType<string>().Take(Most)];
        // The figures stand under each job: they are a reason only where there is no other.
        if (reasons.Count is 0) reasons.Add(Market(figures, tension) ?? "Pour ouvrir des portes : rien de ce que vous avez dit ne l'écarte.");
        return new(job, JobSentences.Tasks(job, jobs.Edition).FirstOrDefault(t => t.Length <= LongestTask), reasons, Cautions(job, figures), figures, tension);
    }

    string? Held(Occupation job)
    {
        var held = someone.Held.Select(jobs.Edition.FindOrSuccessor).OfType<Occupation>().ToList();
        return held.Contains(job) ? "Vous l'avez déjà fait."
            : held.Find(h => h.Near.Contains(job)) is { } near ? $"Il est proche d'un métier que vous avez fait : {JobName.Uncapitalised(near.Name.InWords)}." : null;
    }

    string? Skills(Occupation job)
    {
        var mine = someone.Skills.Select(s => jobs.Find(s.Ogr)).OfType<Skill>().Distinct().OrderBy(jobs.Edition.JobsAsking).ToList();
        var had = mine.Intersect(job.Skills).Where(s => s.Label.Length < LongestSkill).Take(Most).Select(s => JobName.Uncapitalised(s.Label)).ToList();
        if (had.Count > 0) return $"Vous savez déjà : {string.Join(had.Exists(h => h.Contains(',', StringComparison.Ordinal)) ? " ; " : ", ", had)}.";
        var asked = job.CoreSkills.Select(JobIndex.GroupOf).ToHashSet();
        if (mine.Find(s => JobIndex.GroupOf(s) is not 0 and var group && asked.Contains(group)) is { } close) return $"Vous savez faire quelque chose d'approchant : {JobName.Uncapitalised(close.Label)}.";
        var known = jobs.Edition.Occupations.Where(o => shares[o.Index] >= GoodShare && o.Near.Contains(job)).MaxBy(o => shares[o.Index]);
        return known is null ? null : $"Il est proche d'un métier dont vous savez faire une bonne part : {JobName.Uncapitalised(known.Name.InWords)}.";
    }

    string? Letters(Occupation job)
    {
        if (someone.Interests is not { } interests) return null;
        var strongest = interests.Order.Take(2).Where(l => interests.BandOf(l) is not Band.Little).ToList();
        var met = job.Letters.Select(l => Enum.Parse<Letter>($"{l}")).Where(strongest.Contains).Select(InterestWords.Of).ToList();
        return met switch { [] => null, [var one] => $"Vous aimez {one}.", _ => $"Vous aimez {met[0]}. Et aussi {met[1]}." };
    }

    string? Wish(Occupation job) => job.Interests.FirstOrDefault(i => someone.Criteria.Wishes.Contains(i.Code)) is { } met ? $"Il va avec votre envie : « {WishWords.Of(met)} »." : null;

    string? Access(AccessLevel? asked) => (someone.Criteria.Diploma, asked) switch
    {
        (_, AccessLevel.None) => "Possible sans diplôme.",
        ({ } mine, { } level) when mine >= level => "Votre diplôme suffit, le plus souvent.",
        _ => null,
    };

    string? Market(JobFigures? figures, int? tension) =>
        tension >= MarketIsGood ? $"Autour de chez vous ({someone.Commune!.Name}), les employeurs avaient du mal à trouver du monde en {LabourMarket.TensionYear}."
        : tension is null && figures?.Outlook >= MarketIsGood ? "En France, il y a des places." : null;

    List<string> Cautions(Occupation job, JobFigures? figures)
    {
        var criteria = someone.Criteria;
        var refused = Condition.All.Where((_, i) => (jobs.Conditions[job.Index] & JobIndex.Bit(i)) is not 0).Where(c => criteria.Refused.Contains(c.Id)).Select(c => c.There).ToList();
        List<string> cautions = [];
        if (refused.Count > 0) cautions.Add($"Vous le refusez, et pourtant : {string.Join(", ", refused)}.");
        if (job.IsRegulated) cautions.Add("C'est un métier réglementé : la loi demande un diplôme, un titre ou une autorisation.");
        else if (criteria.Diploma is { } mine && figures?.Access > mine) cautions.Add("On y demande souvent un diplôme de plus que le vôtre.");
        if (criteria.HasLicence is false && jobs.AsksLicence[job.Index]) cautions.Add("On y demande souvent un permis de conduire.");
        return cautions;
    }
}
