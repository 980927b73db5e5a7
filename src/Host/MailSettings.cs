using System.Net;
using System.Net.Mail;
using Tremplin.Kernel.Mail;

namespace Tremplin.Host;

/// <summary>The mail server, as the environment says it; without one the site sends nothing. No sentence repeats the value: it holds a password.</summary>
internal static class MailSettings
{
    const int Submission = 587;

    public static SmtpServer? Read(string? smtp, string? from)
    {
        if (string.IsNullOrWhiteSpace(smtp)) return null;
        if (!Uri.TryCreate(smtp, UriKind.Absolute, out var server) || server is not { Scheme: "smtp", PathAndQuery: "" or "/", Fragment: "" } || server.Host.Length is 0 || IsToFill(smtp))
            throw new BadSetting("TREMPLIN_SMTP n'est pas l'adresse d'un serveur de courrier. Écrivez smtp://nom:mot-de-passe@serveur:587 (un signe spécial du mot de passe s'écrit en %XX), ou retirez cette variable. smtps:// et le port 465 ne sont pas pris en charge : prenez le port 587, avec STARTTLS.");
        return new(server.Host, server.Port > 0 ? server.Port : Submission, Account(server.UserInfo), From(from), NeedsTls: !server.IsLoopback);
    }

    static NetworkCredential? Account(string given) => given.Split(':', 2) switch
    {
        [""] => null,
        [{ Length: > 0 } name, { Length: > 0 } password] => new(Uri.UnescapeDataString(name), Uri.UnescapeDataString(password)),
        _ => throw new BadSetting("TREMPLIN_SMTP a un nom sans mot de passe, ou l'inverse. Donnez les deux (smtp://nom:mot-de-passe@serveur:587), ou aucun."),
    };

    static MailAddress From(string? given) => MailAddress.TryCreate(given, out var address) && !given.Any(char.IsControl) && !IsToFill(given) ? address
        : throw new BadSetting("TREMPLIN_MAIL_FROM manque, ou n'est pas une adresse. Avec TREMPLIN_SMTP, donnez l'adresse d'où partent les messages, par exemple TREMPLIN_MAIL_FROM=\"Tremplin <ne-pas-repondre@tremplin.example>\".");

    static bool IsToFill(string given) => given.Contains(Settings.ToFill, StringComparison.OrdinalIgnoreCase);
}
