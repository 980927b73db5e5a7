using System.Net.Mail;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;

namespace Tremplin.Kernel.Mail;

/// <summary>
/// Hands every letter that is due to the mail server. Nothing is lost: the row goes only when the server said it has it. A letter leaves
/// twice only when a server, or this process, died between having it and saying so; it then bears the same Message-ID.
/// </summary>
internal sealed class DeliverLetters(TremplinDb db, PrivateText privateText, IMailSender sender, SiteAddress site, TimeProvider clock, ILogger<DeliverLetters> log) : IRound
{
    /// <summary>Longer than anybody waits for a server.</summary>
    public static readonly TimeSpan InHand = TimeSpan.FromMinutes(5);

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Two days in all, then it is given up.</summary>
    static readonly TimeSpan[] Pauses = [.. new[] { 1, 5, 15, 60, 180, 360, 720, 1440 }.Select(m => TimeSpan.FromMinutes(m))];

    public async Task Execute(CancellationToken cancellationToken)
    {
        while (await TakeInHand(cancellationToken) is { } letter) await Deliver(letter);
    }

    async Task<OutgoingLetter?> TakeInHand(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (now, until) = (clock.Now, (clock.Now + InHand).UtcDateTime);
            var due = await db.Set<OutgoingLetter>().AsNoTracking().Where(l => l.NextAt <= now).OrderBy(l => l.NextAt).FirstOrDefaultAsync(cancellationToken);
            if (due is null) return null;
            // Of all the nodes that saw it, one changes the row.
            if (await db.Execute($"update kernel_outbox set tries = tries + 1, next_at = {until} where id = {due.Id.Value} and tries = {due.Tries}", cancellationToken) is 1) return due;
        }
    }

    /// <summary>A stop of the site does not interrupt it: cut short, it might leave twice.</summary>
    async Task Deliver(OutgoingLetter taken)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            if (taken.Open(privateText) is { } letter) await sender.Send(letter, $"<{taken.Id.Value:N}@{site.Name}>", patience.Token);
            else log.LogError("Letter {Letter} cannot be read any more: the key that sealed it is gone", taken.Id.Value);
        }
        catch (Exception fault) when (taken.Tries < Pauses.Length)
        {
            var (tries, next) = (taken.Tries + 1, (clock.Now + Pauses[taken.Tries]).UtcDateTime);
            log.LogWarning("Letter {Letter} was not taken ({Reason}); try {Try} of {Most}, the next at {Next:u}", taken.Id.Value, Reason(fault), tries, Pauses.Length + 1, next);
            await db.Execute($"update kernel_outbox set next_at = {next} where id = {taken.Id.Value} and tries = {tries}", CancellationToken.None);
            return;
        }
        catch (Exception fault)
        {
            log.LogError("Letter {Letter} is given up after {Tries} tries ({Reason})", taken.Id.Value, Pauses.Length + 1, Reason(fault));
        }
        await db.Execute($"delete from kernel_outbox where id = {taken.Id.Value}", CancellationToken.None);
    }

    /// <summary>What went wrong, without the words of the server, which like to repeat the address.</summary>
    static string Reason(Exception fault) => fault.GetBaseException() switch
    {
        SocketException socket => $"{socket.SocketErrorCode}",
        SmtpException smtp => $"{smtp.StatusCode}",
        var other => other.GetType().Name,
    };
}
