using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Credentials;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Email;

/// <summary>Whoever has the link chooses a new password; every session of the account ends, and they sign in with it.</summary>
internal sealed class ChooseNewPassword(AccountsDb db, MailLinks links, Passwords passwords, Throttle throttle, SessionCache cache, Notify notify, Letters letters, SignIn signIn, IHttpContextAccessor http)
{
    public async Task Execute(string token, string password, CancellationToken cancellationToken)
    {
        var hash = passwords.Hash(password);
        var name = await db.Write(async () =>
        {
            var link = await links.Use(token, LinkPurpose.NewPassword, cancellationToken);
            await links.Forget(link.PersonId, LinkPurpose.NewPassword, cancellationToken);
            var person = await db.People.Where(p => p.Id == link.PersonId && p.SignInName != null).One(cancellationToken);
            person.PasswordHash = hash;
            await db.Sessions.Where(s => s.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
            await notify.Execute(person.Id, letters.PasswordChanged, cancellationToken);
            return person.SignInName!;
        }, cancellationToken);
        cache.Clear();
        // The tries of before were those of somebody who had forgotten.
        await throttle.Forget(name, http.HttpContext!.Connection.RemoteIpAddress?.ToString(), cancellationToken);
        await signIn.Execute(name, password, cancellationToken);
    }
}
