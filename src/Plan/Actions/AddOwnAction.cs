using System.Security.Cryptography;
using System.Text;
using Tremplin.Accounts.Contracts;
using Tremplin.Plan.Contracts;

namespace Tremplin.Plan.Actions;

/// <summary>The person adds a line of their own; the same form sent twice makes one line, the same form with other words another.</summary>
internal sealed class AddOwnAction(PlanDb db, IPlan plan, Visitor visitor)
{
    public Task Execute(Guid form, string text, DateOnly day, CancellationToken cancellationToken)
    {
        PlannedAction.MustBeNear(day, visitor.Today);
        return db.Write(async () => await plan.Propose(await visitor.Keep(cancellationToken), [new(OriginOf(form, text, day), text, day)], reopen: false, cancellationToken), cancellationToken);
    }

    // Going « back » shows the same form again: what is written there next is another line. The form is random, so the hash says nothing.
    static string OriginOf(Guid form, string text, DateOnly day) =>
        $"own:{form}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{form}\n{day:O}\n{text}")))[..16]}";
}
