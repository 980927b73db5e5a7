using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;
using Tremplin.Learning.Certificates;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;

namespace Tremplin.Learning;

/// <summary>This module's view of the database.</summary>
internal sealed class LearningDb(TremplinDb db)
{
    public TremplinDb Whole => db;

    public DbSet<CourseVersion> Versions => db.Set<CourseVersion>();

    public DbSet<KnownStep> KnownSteps => db.Set<KnownStep>();

    public DbSet<MediaFile> Media => db.Set<MediaFile>();

    public DbSet<Enrolment> Enrolments => db.Set<Enrolment>();

    public DbSet<Trace> Traces => db.Set<Trace>();

    public DbSet<Certificate> Certificates => db.Set<Certificate>();

    public DbSet<CertificateProof> CertificateProofs => db.Set<CertificateProof>();

    public Task<T> Write<T>(Func<Task<T>> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);

    public Task Write(Func<Task> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);

    /// <summary>Until the caller's transaction ends, nobody else changes what this person left in the course.</summary>
    /// <returns>Whether they follow it: they may have erased everything meanwhile.</returns>
    public async Task<bool> Hold(PersonId person, string course, CancellationToken cancellationToken) =>
        await Execute($"update learning_enrolments set version_number = version_number where person_id = {person.Value} and course = {course}", cancellationToken) > 0;

    public Task<int> Execute(FormattableString sql, CancellationToken cancellationToken) => db.Execute(sql, cancellationToken);
}

internal sealed class LearningMapping : IModuleMapping
{
    const int Slug = 80, StepPath = 170;

    public string Name => "learning";

    public void Map(ModelBuilder model)
    {
        model.Entity<CourseVersion>(v =>
        {
            v.ToTable("Versions");
            v.HasKey(x => new { x.Course, x.Number });
            v.Property(x => x.Course).HasMaxLength(Slug);
            v.Property(x => x.Hash).HasMaxLength(64);
            v.HasIndex(x => new { x.Course, x.Hash });
        });
        model.Entity<KnownStep>(s =>
        {
            s.ToTable("Steps");
            s.HasKey(x => new { x.Course, x.Step });
            s.Property(x => x.Course).HasMaxLength(Slug);
            s.Property(x => x.Step).HasMaxLength(StepPath);
            s.Property(x => x.Kind).HasMaxLength(20);
        });
        model.Entity<MediaFile>(m =>
        {
            m.ToTable("Media");
            m.HasKey(x => x.Hash);
            m.Property(x => x.Hash).HasMaxLength(64);
            m.Property(x => x.ContentType).HasMaxLength(60);
        });
        model.Entity<Enrolment>(e =>
        {
            e.ToTable("Enrolments");
            e.HasKey(x => new { x.PersonId, x.Course });
            e.Property(x => x.Course).HasMaxLength(Slug);
        });
        model.Entity<Trace>(t =>
        {
            t.ToTable("Traces");
            t.HasKey(x => new { x.PersonId, x.Course, x.Step });
            t.Property(x => x.Course).HasMaxLength(Slug);
            t.Property(x => x.Step).HasMaxLength(StepPath);
        });
        model.Entity<Certificate>(c =>
        {
            c.ToTable("Certificates");
            c.HasKey(x => x.Code);
            c.Property(x => x.Code).HasMaxLength(CertificateCode.Length);
            c.Property(x => x.Course).HasMaxLength(Slug);
            c.HasIndex(x => new { x.PersonId, x.Course }).IsOnce("learning.certificate_already_there", "Vous avez déjà cette attestation.");
        });
        model.Entity<CertificateProof>(p =>
        {
            p.ToTable("CertificateProofs");
            p.HasKey(x => x.Code);
            p.Property(x => x.Code).HasMaxLength(CertificateCode.Length);
        });
    }
}
