using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Email;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Rights;

/// <summary>Someone closes their account: it is erased for good in 14 days, unless they change their mind.</summary>
internal sealed class AskErasure(AccountsDb db, Notify notify, Letters letters, Visitor visitor, TimeProvider clock)
{
    public const int DaysToThink = 14;

    public Task Execute(CancellationToken cancellationToken) => Set(clock.TodayInParis.AddDays(DaysToThink), cancellationToken);

    /// <summary>They changed their mind: the account stays.</summary>
    public Task Cancel(CancellationToken cancellationToken) => Set(null, cancellationToken);

    async Task Set(DateOnly? day, CancellationToken cancellationToken)
    {
        var person = await db.People.FindAsync([visitor.Id!.Value], cancellationToken) ?? throw new Missing();
        if (day is { } last && person.EraseOn is null) await notify.Execute(person.Id, to => letters.ErasureAsked(to, last), cancellationToken);
        // Asked twice, the first day stays: nobody's fourteen days begin again by a second tap.
        person.EraseOn = day is null ? null : person.EraseOn ?? day;
        await db.Save(cancellationToken);
    }
}
