using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Team;

/// <summary>An operator, or whoever holds the machine, makes a link that gives a role; the link is shown once.</summary>
internal sealed class Invite(AccountsDb db, TimeProvider clock)
{
    /// <returns>The path of the link.</returns>
    public async Task<string> Execute(Role role, string someone, string by, CancellationToken cancellationToken)
    {
        var (token, id) = SecretToken.New();
        db.Invitations.Add(new() { Id = id, Role = role, For = someone, By = by, CreatedAt = clock.Now });
        await db.Save(cancellationToken);
        return $"/invitation/{token}";
    }
}
