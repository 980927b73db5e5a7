using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Kernel.Data;

internal sealed class KernelMapping : IModuleMapping
{
    public string Name => "kernel";

    public void Map(ModelBuilder model) => model.Entity<SharedKey>(k =>
    {
        k.ToTable("Keys");
        k.HasKey(x => x.Name);
        k.Property(x => x.Name).HasMaxLength(100);
    });
}
