using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.People;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Sessions;

/// <summary>Opens an account in this browser, however its owner proved it is theirs; what they did here before joins what is already in it.</summary>
internal sealed class EnterAccount(MergePeople merge, OpenSession open, Visitor visitor)
{
    /// <summary>Part of the caller's write.</summary>
    public async Task Execute(PersonId account, CancellationToken cancellationToken)
    {
        if (!visitor.HasAccount && visitor.Id is { } before && before != account) await merge.Execute(before, account, cancellationToken);
        await open.Execute(account, cancellationToken);
    }
}
