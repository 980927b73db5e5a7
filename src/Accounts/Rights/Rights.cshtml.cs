using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Rights;

[AllowAnonymous]
internal sealed class RightsPage(AccountsDb db, ExportMine export, AskErasure erasure, Visitor visitor, TimeProvider clock) : HousePage
{
    const int LooksShown = 50;

    public bool HasAccount => visitor.HasAccount;

    public bool HasSomething => visitor.Id is not null;

    public DateOnly? EraseOn { get; private set; }

    public DateOnly WouldEraseOn => clock.TodayInParis.AddDays(AskErasure.DaysToThink);

    public IReadOnlyList<Look> Looks { get; private set; } = [];

    protected override async Task Show(CancellationToken cancellationToken)
    {
        if (visitor.Id is not { } person) return;
        EraseOn = await db.People.Where(p => p.Id == person).Select(p => p.EraseOn).SingleOrDefaultAsync(cancellationToken);
        Looks = await db.Looks.AsNoTracking().Where(l => l.PersonId == person).OrderByDescending(l => l.At).Take(LooksShown).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellationToken) =>
        File(await export.Execute(cancellationToken), "application/zip", $"tremplin-{clock.TodayInParis:yyyy-MM-dd}.zip");

    public async Task<IActionResult> OnPostEraseAsync(CancellationToken cancellationToken)
    {
        if (!HasAccount) throw new Missing();
        await erasure.Execute(cancellationToken);
        return Redirect("/compte/mes-droits");
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken)
    {
        if (!HasAccount) throw new Missing();
        await erasure.Cancel(cancellationToken);
        return Redirect("/compte/mes-droits");
    }
}
