using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Tremplin.Kernel.Mail;

/// <summary>Hands a letter to whoever brings it.</summary>
public interface IMailSender
{
    /// <summary>Returns when the letter is in other hands; throws when it may not be.</summary>
    Task Send(Letter letter, string messageId, CancellationToken cancellationToken);
}

/// <summary>The mail server, and in whose name it is spoken to. Anywhere but on this machine, only over TLS (STARTTLS).</summary>
public sealed record SmtpServer(string Host, int Port, NetworkCredential? Account, MailAddress From, bool NeedsTls);

/// <summary>A real mail server.</summary>
internal sealed class SmtpSender(SmtpServer server) : IMailSender
{
    public async Task Send(Letter letter, string messageId, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.NeedsTls, Credentials = server.Account };
        using var message = new MailMessage(server.From, new MailAddress(letter.To))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", messageId);
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: « I am away » is not answered to a machine
        using var page = AlternateView.CreateAlternateViewFromString(letter.Page(), Encoding.UTF8, MediaTypeNames.Text.Html);
        page.TransferEncoding = TransferEncoding.QuotedPrintable;
        message.AlternateViews.Add(page);
        await client.SendMailAsync(message, cancellationToken);
    }
}
