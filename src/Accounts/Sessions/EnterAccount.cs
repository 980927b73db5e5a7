using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.People;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Sessions;

/// <summary>Somebody has proved who they are: their account opens here, and what they did in this browser before joins what is already theirs.</summary>
internal sealed class EnterAccount(MergePeople merge, OpenSession open, Visitor visitor)
{
    /// <summary>Read before the write, which may run twice.</summary>
    readonly PersonId? before = visitor.HasAccount ? null : visitor.Id;

    /// <summary>Part of the caller's write.</summary>
    public async Task Execute(PersonId person, CancellationToken cancellationToken)
    {
        if (before is { } someone && someone != person) await merge.Execute(someone, person, cancellationToken);
        await open.Execute(person, cancellationToken);
    }
}
