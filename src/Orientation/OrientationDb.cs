using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel.Data;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Ranking;

namespace Tremplin.Orientation;

/// <summary>This module's view of the database.</summary>
internal sealed class OrientationDb(TremplinDb db)
{
    public DbSet<InterestAnswer> InterestAnswers => db.Set<InterestAnswer>();

    public DbSet<PersonCriteria> Criteria => db.Set<PersonCriteria>();

    public Task Write(Func<Task> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);

    public Task<int> Execute(FormattableString sql, CancellationToken cancellationToken) => db.Execute(sql, cancellationToken);
}

internal sealed class OrientationMapping : IModuleMapping
{
    public string Name => "orientation";

    public void Map(ModelBuilder model)
    {
        model.Entity<InterestAnswer>(a =>
        {
            a.ToTable("InterestAnswers");
            a.HasKey(x => new { x.PersonId, x.Mode, x.Question });
            a.Property(x => x.Question).HasMaxLength(InterestAnswer.LongestQuestion);
        });
        model.Entity<PersonCriteria>(c =>
        {
            c.ToTable("Criteria");
            c.HasKey(x => x.PersonId);
        });
    }
}
