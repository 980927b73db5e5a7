using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.People;

/// <summary>Changes the name the person is called by; the name they sign in with stays.</summary>
internal sealed class Rename(AccountsDb db, Visitor visitor, SessionCache cache)
{
    public async Task Execute(string pseudonym, CancellationToken cancellationToken)
    {
        var person = await db.People.FindAsync([visitor.Id!.Value], cancellationToken) ?? throw new Missing();
        person.Pseudonym = pseudonym;
        await db.Save(cancellationToken);
        cache.Forget(visitor.SessionId!);
    }
}
