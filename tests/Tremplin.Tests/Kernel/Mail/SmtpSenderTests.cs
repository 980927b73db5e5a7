using System.Net;
using System.Net.Mail;
using Tremplin.Kernel.Mail;
using Xunit;

namespace Tremplin.Tests.Kernel.Mail;

public sealed class SmtpSenderTests
{
    static SmtpSender Sender(MailServer server, NetworkCredential? account = null, bool needsTls = false) =>
        new(new("127.0.0.1", server.Port, account, new MailAddress("ne-pas-repondre@exemple.test", "Tremplin, l'équipe"), needsTls));

    [Theory]
    [InlineData("aicha@exemple.test\r\nBcc: autre@exemple.test", "Bonjour")]
    [InlineData("aicha@exemple.test", "Bonjour\r\nBcc: autre@exemple.test")]
    [InlineData("aicha@exemple.test", "Bonjour\nX: y")]
    [InlineData("aicha@exemple.test", "Bonjour\0")]
    public void Neither_an_address_nor_a_subject_writes_a_header_of_its_own(string to, string subject) =>
        Assert.Throws<ArgumentException>(() => new Letter(to, subject, "Bonjour"));

    [Fact]
    public async Task What_a_text_says_stays_in_the_text()
    {
        using var server = new MailServer();
        const string Text = "Bonjour,\n.\nRCPT TO:<autre@exemple.test>\n\nBcc: autre@exemple.test\n<script>alert(1)</script>";

        await Sender(server).Send(new("aicha@exemple.test", "Un objet très long, avec des accents, pour que son en-tête tienne sur plusieurs lignes : été, hiver, printemps, automne", Text), "<1@exemple.test>", CancellationToken.None);

        var letter = Assert.Single(server.Letters);
        Assert.Equal(Text, letter.Text);
        Assert.Equal("Un objet très long, avec des accents, pour que son en-tête tienne sur plusieurs lignes : été, hiver, printemps, automne", letter.Subject);
        Assert.Single(server.Commands, c => c.StartsWith("RCPT", StringComparison.Ordinal));
        Assert.DoesNotContain("Bcc", letter.HeaderNames);
        Assert.DoesNotContain("<script>", letter.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_and_the_password_of_the_settings_open_the_server()
    {
        using var server = new MailServer();

        await Sender(server, new("site@exemple.test", "p@ss:mot/é")).Send(new("aicha@exemple.test", "Bonjour", "Bonjour"), "<1@exemple.test>", CancellationToken.None);

        Assert.Contains("site@exemple.test:p@ss:mot/é", server.Commands);
        Assert.Single(server.Letters);
    }

    [Fact]
    public async Task A_server_elsewhere_that_offers_no_TLS_learns_nothing()
    {
        using var server = new MailServer();

        await Assert.ThrowsAsync<SmtpException>(() => Sender(server, new("site", "secret"), needsTls: true).Send(new("aicha@exemple.test", "Bonjour", "Bonjour"), "<1@exemple.test>", CancellationToken.None));

        Assert.DoesNotContain(server.Commands, c => c.StartsWith("AUTH", StringComparison.Ordinal) || c.Contains("aicha", StringComparison.Ordinal));
    }
}
