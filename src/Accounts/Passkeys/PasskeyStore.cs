using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.People;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Passkeys;

/// <summary>Lets the framework's WebAuthn find people and their keys; it writes nothing: our use cases do.</summary>
internal sealed class PasskeyStore(AccountsDb db) : IUserPasskeyStore<Person>
{
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(Handle(user.Id));

    /// <summary>What the device keeps beside the key to say whose it is; it tells nothing about the person.</summary>
    public static string Handle(PersonId person) => person.Value.ToString("N");

    /// <summary>Whoever the device says its key belongs to; the signature is checked after.</summary>
    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await db.People.SingleOrDefaultAsync(p => p.Id == new PersonId(id), cancellationToken) : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(k => k.PersonId == user.Id).ToListAsync(cancellationToken)).Select(Info)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return await db.Passkeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id && k.PersonId == user.Id, cancellationToken) is { } key ? Info(key) : null;
    }

    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return await db.People.SingleOrDefaultAsync(p => db.Passkeys.Any(k => k.Id == id && k.PersonId == p.Id), cancellationToken);
    }

    static UserPasskeyInfo Info(Passkey key) => new(
        Base64Url.DecodeFromChars(key.Id), key.PublicKey, key.CreatedAt, (uint)key.SignCount, transports: null, isUserVerified: true, key.IsBackupEligible, key.IsBackedUp, attestationObject: [], clientDataJson: []);

    public void Dispose()
    {
    }

    // The rest of what the framework's interface asks belongs to sign-in pages that are not ours.
    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
