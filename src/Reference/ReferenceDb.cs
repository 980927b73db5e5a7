using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel.Data;
using Tremplin.Reference.Importing;

namespace Tremplin.Reference;

/// <summary>This module's view of the database.</summary>
internal sealed class ReferenceDb(TremplinDb db)
{
    public DbSet<RomeVersion> Versions => db.Set<RomeVersion>();

    public Task<T> Write<T>(Func<Task<T>> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);
}

internal sealed class ReferenceMapping : IModuleMapping
{
    public string Name => "reference";

    public void Map(ModelBuilder model) => model.Entity<RomeVersion>(v =>
    {
        v.ToTable("Versions");
        v.HasKey(x => x.Number);
        v.Property(x => x.Number).ValueGeneratedNever();
        v.Property(x => x.Label).HasMaxLength(100);
        v.Property(x => x.Hash).HasMaxLength(64);
    });
}
