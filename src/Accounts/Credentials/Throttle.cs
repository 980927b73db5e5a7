using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>How often one key was tried since the first time; after a quarter of an hour it begins again.</summary>
internal sealed class TriedKey
{
    public required string Id { get; init; }
    public required int Tries { get; init; }
    public required DateTimeOffset Since { get; init; }
}

/// <summary>
/// Slows down whoever tries secrets: five tries of one account from one address, thirty from one address, in a quarter of an hour.
/// Nothing is counted for the account alone: somebody else's tries never keep its owner out.
/// </summary>
internal sealed class Throttle(AccountsDb db, TimeProvider clock)
{
    public const int TriesOfAccount = 5, TriesOfAddress = 30;

    public static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    /// <summary>Counts one try before it is made, so that many at once count too.</summary>
    /// <exception cref="Refusal">There were too many.</exception>
    public async Task Count(string account, string? address, CancellationToken cancellationToken)
    {
        if (await Tries($"{account}|{address}", cancellationToken) > TriesOfAccount || await Tries($"|{address}", cancellationToken) > TriesOfAddress)
            throw new Refusal("accounts.too_many_tries", "Il y a eu trop d'essais depuis ici. Attendez un quart d'heure, puis essayez encore. Votre compte n'est pas bloqué : il s'ouvre toujours ailleurs.");
    }

    /// <summary>The secret was right: its tries do not count any more.</summary>
    public Task Forget(string account, string? address, CancellationToken cancellationToken)
    {
        var (pair, alone) = (IdOf($"{account}|{address}"), IdOf($"|{address}"));
        return db.Execute($"delete from accounts_tries where id = {pair} or id = {alone}", cancellationToken);
    }

    /// <summary>Lets something be used once: what is worth nothing after a quarter of an hour need not be remembered longer.</summary>
    /// <exception cref="Refusal">It was used already.</exception>
    public async Task Once(string used, CancellationToken cancellationToken)
    {
        if (await Tries($"once|{used}", cancellationToken) > 1)
            throw new Refusal("accounts.used", "Ceci a déjà servi une fois. Recommencez : la page est de nouveau prête.");
    }

    /// <summary>Forgets what is too old to count.</summary>
    public Task Sweep(CancellationToken cancellationToken) =>
        db.Execute($"delete from accounts_tries where since < {(clock.Now - Span).UtcDateTime}", cancellationToken);

    /// <summary>Counts one, and returns which it is: in one write, so that of many at once each has its own number.</summary>
    Task<int> Tries(string key, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var (id, now, old) = (IdOf(key), clock.Now.UtcDateTime, (clock.Now - Span).UtcDateTime);
        await db.Execute($"""
            insert into accounts_tries (id, tries, since) values ({id}, 1, {now})
            on conflict (id) do update set
                tries = case when accounts_tries.since < {old} then 1 else accounts_tries.tries + 1 end,
                since = case when accounts_tries.since < {old} then {now} else accounts_tries.since end
            """, cancellationToken);
        return await db.Tries.Where(t => t.Id == id).Select(t => t.Tries).SingleOrDefaultAsync(cancellationToken);
    }, cancellationToken);

    static string IdOf(string key) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
