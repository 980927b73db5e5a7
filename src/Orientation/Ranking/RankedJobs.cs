using Tremplin.Orientation.Interests;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>A part of the list of one person, and what it was made from.</summary>
internal sealed record RankedList(Profile Someone, IReadOnlyList<RankedJob> Jobs);

/// <summary>The jobs of ROME in order for this person, with the reasons in words.</summary>
internal sealed class RankedJobs(Profiles profiles, JobIndexes indexes, LabourMarket market)
{
    public async Task<RankedList> Read(int skip, int take, CancellationToken cancellationToken) => Of(await profiles.Read(cancellationToken), skip, take);

    public async Task<RankedList> Read(InterestScore interests, int take, CancellationToken cancellationToken) => Of(await profiles.Read(interests, cancellationToken), 0, take);

    RankedList Of(Profile someone, int skip, int take)
    {
        var jobs = indexes.Current;
        var reasons = new JobReasons(jobs, market, someone);
        return new(someone, [.. JobRanking.Rank(jobs, someone, skip + take).Skip(skip).Select(reasons.Of)]);
    }
}
