using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tremplin.Accounts.Cards;
using Tremplin.Accounts.Credentials;
using Tremplin.Accounts.Email;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.People;

/// <summary>Erases the people without credentials whom nobody has seen for 60 days, and the accounts whose owner asked for it 14 days ago; run every night, safe to run twice.</summary>
internal sealed class EraseUnusedPeople(AccountsDb db, IEnumerable<IPersonalData> modules, Throttle throttle, PersonCards cards, MailLinks links, TimeProvider clock, ILogger<EraseUnusedPeople> log)
{
    const int Batch = 200;

    /// <returns>How many people were erased.</returns>
    public async Task<int> Execute(CancellationToken cancellationToken)
    {
        var today = clock.TodayInParis;
        var lastDay = today.AddDays(-Person.DaysUnused);
        var erased = 0;
        while (true)
        {
            var found = await db.Write(async () =>
            {
                var people = await db.People.Where(p => p.SignInName == null ? p.SeenOn < lastDay : p.EraseOn <= today).OrderBy(p => p.SeenOn).ThenBy(p => p.Id).Select(p => p.Id).Take(Batch).ToListAsync(cancellationToken);
                if (people.Count > 0)
                    foreach (var module in modules) await module.Erase(people, cancellationToken);
                return people.Count;
            }, cancellationToken);
            erased += found;
            if (found < Batch) break;
        }
        await EraseStrays(cancellationToken);
        await throttle.Sweep(cancellationToken);
        await cards.Sweep(cancellationToken);
        await links.Sweep(cancellationToken);
        log.LogInformation("Erased {Count} people: unused since {LastDay}, or who asked for it", erased, lastDay);
        return erased;
    }

    /// <summary>A request under way while its person was erased may have written after: nobody answers to that name any more.</summary>
    async Task EraseStrays(CancellationToken cancellationToken)
    {
        foreach (var module in modules)
        {
            // First what is held, then who is there: someone who begins in between is in neither list, or in both.
            var held = await module.People(cancellationToken);
            var known = (await db.People.Select(p => p.Id).ToListAsync(cancellationToken)).ToHashSet();
            foreach (var strays in held.Where(p => !known.Contains(p)).Chunk(Batch))
                await db.Write(() => module.Erase(strays, cancellationToken), cancellationToken);
        }
    }
}
