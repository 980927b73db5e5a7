using System.Globalization;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Plan.Rhythm;

/// <summary>
/// The person opens an address where calendars read their plan; another one closes the one before. The form carries the secret, sealed,
/// so that the same form sent twice shows one address, and an old form revives none.
/// </summary>
internal sealed class OpenFeed(PlanDb db, Rhythms rhythms, PrivateText seal)
{
    /// <summary>What the form carries: a new secret, and how many addresses there were when it was made.</summary>
    public string Offer(PersonRhythm? mine) => seal.Seal(string.Create(CultureInfo.InvariantCulture, $"{SecretToken.New().Token} {mine?.Feeds ?? 0}"))!;

    /// <returns>The secret, which is never shown again.</returns>
    public async Task<string> Execute(string? offer, CancellationToken cancellationToken)
    {
        if (seal.Open(offer)?.Split(' ') is not [var secret, var number] || SecretToken.IdOf(secret) is not { } hash)
            throw new Refusal("plan.offer_is_unknown", "Cette page n'est plus bonne. Recommencez : une autre adresse est prête.");
        await db.Write(async () => (await rhythms.Mine(cancellationToken)).OpenFeed(hash, int.Parse(number, CultureInfo.InvariantCulture)), cancellationToken);
        return secret;
    }
}

/// <summary>The person closes the address of their calendar: whoever had it reads nothing any more.</summary>
internal sealed class CloseFeed(PlanDb db, Rhythms rhythms, Visitor visitor)
{
    public Task Execute(CancellationToken cancellationToken) => db.Write(async () =>
    {
        if (visitor.Id is null) throw new Missing();
        (await rhythms.Mine(cancellationToken)).CloseFeed();
    }, cancellationToken);
}
