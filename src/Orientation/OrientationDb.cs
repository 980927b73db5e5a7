using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel.Data;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Ranking;
using Tremplin.Orientation.Sharing;

namespace Tremplin.Orientation;

/// <summary>This module's view of the database.</summary>
internal sealed class OrientationDb(TremplinDb db)
{
    public DbSet<InterestAnswer> InterestAnswers => db.Set<InterestAnswer>();
    public DbSet<InterestResult> InterestResults => db.Set<InterestResult>();
    public DbSet<Share> Shares => db.Set<Share>();
    public DbSet<ShareView> ShareViews => db.Set<ShareView>();

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
        model.Entity<InterestResult>(r =>
        {
            r.ToTable("InterestResults");
            r.Property(x => x.Bands).HasMaxLength(InterestProfile.Longest);
            r.HasIndex(x => x.PersonId);
        });
        model.Entity<Share>(s =>
        {
            s.ToTable("Shares");
            s.Property(x => x.Id).HasMaxLength(Share.IdLength);
            s.HasIndex(x => x.PersonId);
        });
        model.Entity<ShareView>(v =>
        {
            v.ToTable("ShareViews");
            v.Property(x => x.ShareId).HasMaxLength(Share.IdLength);
            v.Property(x => x.Browser).HasMaxLength(ShareView.LongestBrowser);
            v.HasIndex(x => x.ShareId);
            v.HasIndex(x => x.PersonId);
        });
    }
}
