using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Importing;

/// <summary>Shows the newest edition that was imported, on every node, within a minute of its import.</summary>
internal sealed class ShowNewestEdition(ReferenceDb db, Rome rome, TimeProvider clock) : IRound
{
    static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    public Task Execute(CancellationToken cancellationToken) => clock.Now < rome.LookedAt + Between ? Task.CompletedTask : Now(cancellationToken);

    public async Task Now(CancellationToken cancellationToken)
    {
        rome.LookedAt = clock.Now;
        var newest = await db.Versions.MaxAsync(v => (int?)v.Number, cancellationToken) ?? 0;
        if (newest == rome.Version) return;
        var tables = await db.Versions.Where(v => v.Number == newest).Select(v => v.Tables).SingleAsync(cancellationToken);
        rome.Show(RomeReader.Zipped(tables), newest);
    }
}
