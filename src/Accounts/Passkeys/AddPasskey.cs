using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Credentials;
using Tremplin.Accounts.People;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Passkeys;

/// <summary>This device keeps a key for the account that is open here.</summary>
internal sealed class AddPasskey(AccountsDb db, IPasskeyHandler<Person> handler, Challenges challenges, Throttle throttle, Visitor visitor, IHttpContextAccessor http, TimeProvider clock)
{
    public const int Most = 10;

    /// <summary>What the device is asked; the name is the one it shows in its list of keys.</summary>
    public async Task<Challenge> Ask(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = await handler.MakeCreationOptionsAsync(new() { Id = PasskeyStore.Handle(visitor.Id!.Value), Name = name, DisplayName = name }, http.HttpContext!);
        return challenges.Of(options.CreationOptionsJson, options.AttestationState!);
    }

    /// <exception cref="Refusal">The device's answer proves nothing, was sent before, or there are keys enough.</exception>
    public async Task Execute(string? answer, string? sealedState, CancellationToken cancellationToken)
    {
        var state = challenges.Open(sealedState) ?? throw TooLate();
        await throttle.Once(state, cancellationToken);
        var result = await handler.PerformAttestationAsync(new() { HttpContext = http.HttpContext!, CredentialJson = answer ?? "", AttestationState = state });
        if (!result.Succeeded || result.UserEntity.Id != PasskeyStore.Handle(visitor.Id!.Value))
            throw new Refusal("accounts.passkey_not_made", "Votre appareil n'a pas pu faire la clé. Recommencez.");
        var (made, id, person) = (result.Passkey, Base64Url.EncodeToString(result.Passkey.CredentialId), visitor.Id!.Value);
        await db.Write(async () =>
        {
            if (await db.Passkeys.AnyAsync(k => k.Id == id, cancellationToken))
                throw new Refusal("accounts.passkey_known", "Cette clé ouvre déjà un compte d'ici. Il n'y a rien à ajouter.");
            if (await db.Passkeys.CountAsync(k => k.PersonId == person, cancellationToken) >= Most)
                throw new Refusal("accounts.passkeys_enough", $"Vous avez déjà {Most} clés. Retirez celles qui ne servent plus.");
            db.Passkeys.Add(new()
            {
                Id = id,
                PersonId = person,
                Device = Device.Of(http.HttpContext!.Request.Headers.UserAgent),
                PublicKey = made.PublicKey,
                SignCount = made.SignCount,
                IsBackupEligible = made.IsBackupEligible,
                IsBackedUp = made.IsBackedUp,
                CreatedAt = clock.Now,
            });
        }, cancellationToken);
    }

    public static Refusal TooLate() => new("accounts.passkey_too_late", "Cela a duré un peu trop longtemps. Recommencez : la page est de nouveau prête.");
}
