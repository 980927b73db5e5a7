using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Tremplin.Accounts.Credentials;
using Tremplin.Accounts.People;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Passkeys;

/// <summary>Someone opens their account with the key of their device: no name, no password.</summary>
internal sealed class SignInWithPasskey(AccountsDb db, IPasskeyHandler<Person> handler, Challenges challenges, Throttle throttle, EnterAccount enter, IHttpContextAccessor http, TimeProvider clock)
{
    public async Task<Challenge> Ask(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = await handler.MakeRequestOptionsAsync(null!, http.HttpContext!);
        return challenges.Of(options.RequestOptionsJson, options.AssertionState!);
    }

    /// <exception cref="Refusal">The device's answer proves nothing, or was sent before.</exception>
    public async Task Execute(string? answer, string? sealedState, CancellationToken cancellationToken)
    {
        var state = challenges.Open(sealedState) ?? throw AddPasskey.TooLate();
        await throttle.Once(state, cancellationToken);
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http.HttpContext!, CredentialJson = answer ?? "", AssertionState = state });
        if (!result.Succeeded)
            throw new Refusal("accounts.passkey_wrong", "Cette clé n'ouvre aucun compte ici. Essayez avec votre mot de passe.");
        var (id, used) = (Base64Url.EncodeToString(result.Passkey.CredentialId), result.Passkey);
        await db.Write(async () =>
        {
            // Another request may have taken the key away since it was checked.
            var key = await db.Passkeys.Where(k => k.Id == id).One(cancellationToken);
            (key.SignCount, key.IsBackedUp, key.UsedAt) = (used.SignCount, used.IsBackedUp, clock.Now);
            await enter.Execute(key.PersonId, cancellationToken);
        }, cancellationToken);
    }
}
