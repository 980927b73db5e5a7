using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.Credentials;
using Tremplin.Kernel;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Email;

internal readonly record struct LostPasswordId(Guid Value) : ITypedId<LostPasswordId>
{
    public static LostPasswordId From(Guid value) => new(value);
}

/// <summary>Somebody forgot the password of the account that this name or address names, if there is one; gone as soon as it is answered.</summary>
internal sealed class LostPassword
{
    public LostPasswordId Id { get; private init; } = TypedId.New<LostPasswordId>();
    public required string SealedWho { get; init; }
}

/// <summary>Writes down what was typed, and nothing else: neither the answer nor its time tells whether there is such an account.</summary>
internal sealed class AskNewPassword(AccountsDb db, Throttle throttle, Outbox outbox, PrivateText privateText, IHttpContextAccessor http)
{
    public async Task Execute(string who, CancellationToken cancellationToken)
    {
        if (!outbox.IsOpen) throw new Missing();
        await throttle.Count($"oubli {who.ToLowerInvariant()}", http.HttpContext!.Connection.RemoteIpAddress?.ToString(), cancellationToken);
        db.LostPasswords.Add(new() { SealedWho = privateText.Seal(who)! });
        await db.Save(cancellationToken);
    }
}
