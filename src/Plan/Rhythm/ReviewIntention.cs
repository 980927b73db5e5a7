using Tremplin.Accounts.Contracts;

namespace Tremplin.Plan.Rhythm;

/// <summary>The person writes what they intend in a week, changes it, or keeps it as it is; on Mondays they are asked.</summary>
internal sealed class ReviewIntention(PlanDb db, Rhythms rhythms, Visitor visitor)
{
    /// <param name="changed">The new intention, or null to keep the one that is there.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    public Task Execute(Intention? changed, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var mine = await rhythms.Mine(cancellationToken);
        mine.Intend(changed ?? mine.Intention, visitor.Today);
    }, cancellationToken);
}
