using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Tremplin.Kernel.Data;

/// <summary>The one database context of a scope, composed of the modules' mappings; a module sees it through its own thin view.</summary>
public sealed class TremplinDb : DbContext
{
    readonly IModuleMapping[] mappings;
    readonly WriteGate gate;
    readonly SharedCommit? shared;

    public TremplinDb(DbContextOptions<TremplinDb> options) : base(options)
    {
        var services = options.FindExtension<CoreOptionsExtension>()!.ApplicationServiceProvider!;
        mappings = [.. services.GetServices<IModuleMapping>()];
        gate = services.GetRequiredService<WriteGate>();
        shared = services.GetService<SharedCommit>();
    }

    /// <summary>Saves what was changed, in one transaction; what the database refuses becomes a <see cref="Refusal"/> and nothing stays tracked.</summary>
    public async Task Save(CancellationToken cancellationToken)
    {
        try
        {
            await SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException refused) when (Once.Refusal(this, refused) is { } refusal)
        {
            ChangeTracker.Clear();
            throw refusal;
        }
    }

    /// <summary>
    /// Runs reads and writes as one transaction that nobody interleaves with on SQLite, then saves. When another request wins a race for
    /// the same row, the work is done again once, from the start, on what the other wrote.
    /// </summary>
    public async Task<T> Write<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteOnce(work, cancellationToken);
        }
        catch (Exception lost) when (Once.IsLostRace(lost))
        {
            ChangeTracker.Clear();
        }
        try
        {
            return await WriteOnce(work, cancellationToken);
        }
        catch (DbUpdateException refused) when (Once.Refusal(this, refused) is { } refusal)
        {
            ChangeTracker.Clear();
            throw refusal;
        }
    }

    public Task Write(Func<Task> work, CancellationToken cancellationToken) => Write(async () =>
    {
        await work();
        return true;
    }, cancellationToken);

    async Task<T> WriteOnce<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        using var _ = await gate.Enter(cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var result = await work();
        BumpVersions();
        await base.SaveChangesAsync(true, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>One statement that commits by itself, such as an upsert, and is on the disk on return; on SQLite it may share its commit.</summary>
    public Task<int> Execute(FormattableString sql, CancellationToken cancellationToken) =>
        shared is null || Database.CurrentTransaction is not null ? Database.ExecuteSqlAsync(sql, cancellationToken) : shared.Execute(this, sql);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.HasChanges()) return 0;
        BumpVersions();
        using var _ = Database.CurrentTransaction is null ? await gate.Enter(cancellationToken) : null;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Save asynchronously: a blocked thread helps nobody.");

    void BumpVersions()
    {
        foreach (var changed in ChangeTracker.Entries().Where(e => e.State is EntityState.Modified))
            if (changed.Metadata.FindProperty("Version") is not null)
                changed.Property("Version").CurrentValue = (int)changed.Property("Version").OriginalValue! + 1;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var id in mappings.Select(m => m.GetType().Assembly).Append(typeof(PersonId).Assembly).Distinct().SelectMany(a => a.GetTypes()).Where(TypedId.Is))
            configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        configurationBuilder.Conventions.Add(_ => new HouseNames());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var mapping in mappings) mapping.Map(modelBuilder);
        HouseNames.GiveTables(modelBuilder.Model, mappings.ToDictionary(m => m.GetType().Assembly, m => m.Name));
    }
}
