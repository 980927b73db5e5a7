using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Passkeys;

/// <summary>A key opens this account no more; whoever it let in stays until their session is closed.</summary>
internal sealed class RemovePasskey(AccountsDb db, Visitor visitor)
{
    public async Task Execute(string? id, CancellationToken cancellationToken)
    {
        if (await db.Passkeys.Where(k => k.Id == id && k.PersonId == visitor.Id).ExecuteDeleteAsync(cancellationToken) is 0) throw new Missing();
    }
}
