using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.People;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel.Data;

namespace Tremplin.Accounts;

/// <summary>This module's view of the database.</summary>
internal sealed class AccountsDb(TremplinDb db)
{
    public DbSet<Person> People => db.Set<Person>();

    public DbSet<Session> Sessions => db.Set<Session>();

    public bool IsUntracked(object entity) => db.Entry(entity).State is EntityState.Detached;

    public Task<T> Write<T>(Func<Task<T>> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);

    public Task Write(Func<Task> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);

    public Task Save(CancellationToken cancellationToken) => db.Save(cancellationToken);

    public Task<int> Execute(FormattableString sql, CancellationToken cancellationToken) => db.Execute(sql, cancellationToken);
}

internal sealed class AccountsMapping : IModuleMapping
{
    public string Name => "accounts";

    public void Map(ModelBuilder model)
    {
        model.Entity<Person>(p =>
        {
            p.ToTable("People");
            p.Property(x => x.Pseudonym).HasMaxLength(60);
            p.Property(x => x.TimeZone).HasMaxLength(60);
            p.HasIndex(x => x.SeenOn);
        });
        model.Entity<Session>(s =>
        {
            s.ToTable("Sessions");
            s.Property(x => x.Id).HasMaxLength(43);
            s.HasIndex(x => x.PersonId);
        });
    }
}
