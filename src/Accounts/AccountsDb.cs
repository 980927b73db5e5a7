using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tremplin.Accounts.Cards;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Credentials;
using Tremplin.Accounts.Email;
using Tremplin.Accounts.Passkeys;
using Tremplin.Accounts.People;
using Tremplin.Accounts.Rights;
using Tremplin.Accounts.Sessions;
using Tremplin.Accounts.Team;
using Tremplin.Kernel.Data;

namespace Tremplin.Accounts;

/// <summary>This module's view of the database.</summary>
internal sealed class AccountsDb(TremplinDb db)
{
    public DbSet<Person> People => db.Set<Person>();

    public DbSet<Session> Sessions => db.Set<Session>();

    public DbSet<Look> Looks => db.Set<Look>();

    public DbSet<Invitation> Invitations => db.Set<Invitation>();

    public DbSet<Passkey> Passkeys => db.Set<Passkey>();

    public DbSet<PaperCard> Cards => db.Set<PaperCard>();

    public DbSet<TriedKey> Tries => db.Set<TriedKey>();

    public DbSet<PersonAddress> Addresses => db.Set<PersonAddress>();

    public DbSet<MailLink> MailLinks => db.Set<MailLink>();

    public DbSet<LostPassword> LostPasswords => db.Set<LostPassword>();

    public bool IsUntracked(object entity) => db.Entry(entity).State is EntityState.Detached;

    public Task<T> Write<T>(Func<Task<T>> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);

    public Task Write(Func<Task> work, CancellationToken cancellationToken) => db.Write(work, cancellationToken);

    public Task Save(CancellationToken cancellationToken) => db.Save(cancellationToken);

    public Task<int> Execute(FormattableString sql, CancellationToken cancellationToken) => db.Execute(sql, cancellationToken);
}

internal sealed class AccountsMapping : IModuleMapping
{
    public string Name => "accounts";

    static IReadOnlyList<Role> Read(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];

    public void Map(ModelBuilder model)
    {
        model.Entity<Person>(p =>
        {
            p.ToTable("People");
            p.Property(x => x.Pseudonym).HasMaxLength(60);
            p.Property(x => x.TimeZone).HasMaxLength(60);
            p.Property(x => x.SignInName).HasMaxLength(SignInName.Longest);
            p.Property(x => x.PasswordHash).HasMaxLength(200);
            p.Property(x => x.Roles).HasMaxLength(200).HasConversion(
                roles => string.Join(',', roles.Order()), text => Read(text),
                new ValueComparer<IReadOnlyList<Role>>((a, b) => a!.SequenceEqual(b!), r => r.Count, r => r.ToList()));
            p.HasIndex(x => x.SignInName).IsOnce("accounts.name_taken", "Ce nom de connexion vient d'être pris. Recommencez : nous vous en donnerons un autre.");
            p.HasIndex(x => x.SeenOn);
        });
        model.Entity<Session>(s =>
        {
            s.ToTable("Sessions");
            s.Property(x => x.Id).HasMaxLength(43);
            s.Property(x => x.Device).HasMaxLength(Device.Longest);
            s.HasIndex(x => x.PersonId);
        });
        model.Entity<Look>(l =>
        {
            l.ToTable("Looks");
            l.Property(x => x.Who).HasMaxLength(Look.Longest);
            l.Property(x => x.What).HasMaxLength(Look.Longest);
            l.HasIndex(x => x.PersonId);
        });
        model.Entity<Invitation>(i =>
        {
            i.ToTable("Invitations");
            i.Property(x => x.Id).HasMaxLength(43);
            i.Property(x => x.For).HasMaxLength(Invitation.LongestName);
            i.Property(x => x.By).HasMaxLength(Person.LongestPseudonym);
        });
        model.Entity<Passkey>(k =>
        {
            k.ToTable("Passkeys");
            k.Property(x => x.Id).HasMaxLength(Passkey.LongestId);
            k.Property(x => x.Device).HasMaxLength(Device.Longest);
            k.HasIndex(x => x.PersonId);
        });
        model.Entity<PaperCard>(c =>
        {
            c.ToTable("PaperCards");
            c.Property(x => x.Number).HasMaxLength(CardCode.NumberLength);
            c.Property(x => x.LettersDigest).HasMaxLength(43);
            c.Property(x => x.StubDigest).HasMaxLength(43);
            c.Property(x => x.PinHash).HasMaxLength(200);
            c.HasIndex(x => x.Number).IsUnique();
            c.HasIndex(x => new { x.PersonId, x.IsInHand }).IsUnique();
        });
        model.Entity<TriedKey>(t =>
        {
            t.ToTable("Tries");
            t.Property(x => x.Id).HasMaxLength(43);
        });
        model.Entity<PersonAddress>(a =>
        {
            a.ToTable("Addresses");
            a.HasKey(x => x.PersonId);
            a.Property(x => x.Digest).HasMaxLength(43);
            a.HasIndex(x => x.Digest);
        });
        model.Entity<MailLink>(l =>
        {
            l.ToTable("MailLinks");
            l.Property(x => x.Id).HasMaxLength(43);
            l.HasIndex(x => x.PersonId);
        });
        model.Entity<LostPassword>(l => l.ToTable("LostPasswords"));
    }
}
