using Microsoft.AspNetCore.Http;
using Tremplin.Accounts.Credentials;
using Tremplin.Kernel;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Email;

/// <summary>Someone says which address is theirs: a link goes there, and nothing counts until it comes back.</summary>
internal sealed class AskAddress(AccountsDb db, AskPasswordAgain ask, Throttle throttle, MailLinks links, Letters letters, Outbox outbox, PrivateText privateText, IHttpContextAccessor http, TimeProvider clock)
{
    static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public async Task Execute(EmailAddress address, string? password, CancellationToken cancellationToken)
    {
        if (!outbox.IsOpen) throw new Missing();
        var person = await ask.Execute(password, cancellationToken);
        // Nobody fills somebody else's box from here.
        await throttle.Count($"adresse {person.Id.Value}", http.HttpContext!.Connection.RemoteIpAddress?.ToString(), cancellationToken);
        await db.Write(async () =>
        {
            await links.Forget(person.Id, LinkPurpose.ConfirmAddress, cancellationToken);
            var until = clock.Now + Life;
            var token = links.Make(person.Id, LinkPurpose.ConfirmAddress, until, privateText.Seal(address.Value));
            outbox.Add(person.Id, letters.Confirm(address.Value, token, until));
        }, cancellationToken);
    }
}
