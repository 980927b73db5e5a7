using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Kernel.Data;

internal sealed class KernelMapping : IModuleMapping
{
    public string Name => "kernel";

    public void Map(ModelBuilder model)
    {
        model.Entity<SharedKey>(k =>
        {
            k.ToTable("Keys");
            k.HasKey(x => x.Name);
            k.Property(x => x.Name).HasMaxLength(100);
        });
        model.Entity<OutgoingLetter>(l =>
        {
            l.ToTable("Outbox");
            l.HasIndex(x => x.PersonId);
            l.HasIndex(x => x.NextAt);
        });
    }
}
