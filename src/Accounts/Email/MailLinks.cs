using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Email;

/// <summary>What a link in a letter is for.</summary>
internal enum LinkPurpose
{
    ConfirmAddress,
    NewPassword,
}

/// <summary>A link that was sent and not yet used. The id is the SHA-256 of what the link carries.</summary>
internal sealed class MailLink
{
    public required string Id { get; init; }
    public required PersonId PersonId { get; set; }
    public required LinkPurpose Purpose { get; init; }

    /// <summary>The address to confirm.</summary>
    public string? SealedAddress { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>Links of letters: each works once, and not for long.</summary>
internal sealed class MailLinks(AccountsDb db, TimeProvider clock)
{
    public const string Dead = "Ce lien a déjà servi, ou il est trop vieux. Demandez-en un autre.";

    /// <summary>Makes a link, in the caller's write, and returns what it carries.</summary>
    public string Make(PersonId person, LinkPurpose purpose, DateTimeOffset until, string? sealedAddress = null)
    {
        var (token, id) = SecretToken.New();
        db.MailLinks.Add(new() { Id = id, PersonId = person, Purpose = purpose, SealedAddress = sealedAddress, ExpiresAt = until });
        return token;
    }

    /// <summary>The links of a person that still work.</summary>
    public IQueryable<MailLink> Of(PersonId person, LinkPurpose purpose)
    {
        var now = clock.Now;
        return db.MailLinks.AsNoTracking().Where(l => l.PersonId == person && l.Purpose == purpose && l.ExpiresAt > now);
    }

    /// <summary>Looks without using: programs that read mail for their owner open its links too.</summary>
    public Task<MailLink?> Find(string token, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        var (id, now) = (SecretToken.IdOf(token), clock.Now);
        return db.MailLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.Purpose == purpose && l.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Uses a link up, in the caller's write.</summary>
    /// <exception cref="Refusal">It was used, it is too old, or it never was.</exception>
    public async Task<MailLink> Use(string token, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        var link = await Find(token, purpose, cancellationToken);
        if (link is null || await db.Execute($"delete from accounts_mail_links where id = {link.Id}", cancellationToken) is 0) throw new Refusal("accounts.dead_link", Dead);
        return link;
    }

    /// <summary>Those that were sent before work no more.</summary>
    public Task Forget(PersonId person, LinkPurpose purpose, CancellationToken cancellationToken) =>
        db.MailLinks.Where(l => l.PersonId == person && l.Purpose == purpose).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Forgets those that work no more.</summary>
    public Task Sweep(CancellationToken cancellationToken) => db.Execute($"delete from accounts_mail_links where expires_at <= {clock.Now.UtcDateTime}", cancellationToken);
}
