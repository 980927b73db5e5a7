using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel.Data;
using Tremplin.Plan.Actions;
using Tremplin.Plan.Record;
using Tremplin.Plan.Rhythm;

namespace Tremplin.Plan;

/// <summary>This module's view of the database.</summary>
internal sealed class PlanDb(TremplinDb db)
{
    public DbSet<PlannedAction> Actions => db.Set<PlannedAction>();

    public DbSet<RecordEntry> Entries => db.Set<RecordEntry>();

    public DbSet<PersonRhythm> Rhythms => db.Set<PersonRhythm>();

    public DbSet<Break> Breaks => db.Set<Break>();

    public DbSet<IfThenCard> Cards => db.Set<IfThenCard>();

    public Task Save(CancellationToken cancellationToken) => db.Save(cancellationToken);

    public Task<T> Write<T>(Func<Task<T>> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);

    public Task Write(Func<Task> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);
}

internal sealed class PlanMapping : IModuleMapping
{
    public string Name => "plan";

    public void Map(ModelBuilder model)
    {
        model.Entity<PlannedAction>(a =>
        {
            a.ToTable("Actions");
            a.Property(x => x.Origin).HasMaxLength(200);
            a.Property(x => x.Source).HasMaxLength(200);
            a.Property(x => x.Href).HasMaxLength(300);
            a.Property(x => x.DropReason).HasMaxLength(200);
            a.HasIndex(x => new { x.PersonId, x.Origin }).IsOnce("plan.already_there", "C'est déjà dans votre plan.");
        });
        model.Entity<RecordEntry>(e =>
        {
            e.ToTable("Record");
            e.HasDiscriminator<string>("Kind")
                .HasValue<JobHeld>("job").HasValue<HeldTask>("task").HasValue<Skill>("skill").HasValue<Proof>("proof")
                .HasValue<PersonalValue>("value").HasValue<Constraint>("constraint").HasValue<ProjectIdea>("project").HasValue<FeasibilityCheck>("check");
            e.Property("Kind").HasMaxLength(20);
            e.Property(x => x.Title).HasMaxLength(RecordEntry.LongestTitle);
            e.Property(x => x.Code).HasMaxLength(10);
            e.HasIndex(x => x.PersonId);
        });
        model.Entity<NotedEntry>();
        model.Entity<JobHeld>(j =>
        {
            j.Property(x => x.Place).HasMaxLength(RecordEntry.LongestTitle);
            j.Property(x => x.FromYear).HasMaxLength(20);
            j.Property(x => x.ToYear).HasMaxLength(20);
        });
        model.Entity<HeldTask>().Property(x => x.KnowHow).HasMaxLength(RecordEntry.LongestTitle);
        model.Entity<Skill>(s =>
        {
            s.Property(x => x.OfficialWords).HasMaxLength(RecordEntry.LongestTitle);
            s.Property(x => x.Level).HasMaxLength(10);
        });
        model.Entity<Proof>(p =>
        {
            p.Property(x => x.ProofKind).HasMaxLength(20);
            p.Property(x => x.Consent).HasMaxLength(20);
            p.Property(x => x.OthersWords).HasMaxLength(RecordEntry.LongestTitle);
        });
        model.Entity<ProjectIdea>().Property(x => x.Decided).HasMaxLength(10);
        model.Entity<FeasibilityCheck>(c =>
        {
            c.Property(x => x.Result).HasMaxLength(RecordEntry.LongestTitle);
            c.Property(x => x.Step).HasMaxLength(20);
        });
        MapRhythm(model);
    }

    static void MapRhythm(ModelBuilder model)
    {
        model.Entity<PersonRhythm>(r =>
        {
            r.ToTable("Rhythms");
            r.HasKey(x => x.PersonId);
            r.Property(x => x.Days).HasMaxLength(7);
            r.Property(x => x.FeedHash).HasMaxLength(43);
            r.HasIndex(x => x.FeedHash).IsOnce("plan.feed_is_taken", "Cette adresse ne peut pas servir. Rechargez la page, puis recommencez.");
        });
        model.Entity<Break>(b =>
        {
            b.ToTable("Breaks");
            b.HasIndex(x => new { x.PersonId, x.FirstDay }).IsOnce("plan.break_is_there", "Cette pause est déjà notée.");
        });
        model.Entity<IfThenCard>(c =>
        {
            c.ToTable("Cards");
            c.HasIndex(x => x.PersonId);
        });
    }
}
