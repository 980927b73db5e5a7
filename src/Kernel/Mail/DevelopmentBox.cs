using System.Collections.Concurrent;

namespace Tremplin.Kernel.Mail;

/// <summary>In Development without a mail server: what would have been sent, for a developer to read. Forgotten when the site stops.</summary>
public sealed class DevelopmentBox : IMailSender
{
    const int Most = 50;

    readonly ConcurrentQueue<Letter> letters = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Letter> Letters => [.. letters.Reverse()];

    public Task Send(Letter letter, string messageId, CancellationToken cancellationToken)
    {
        letters.Enqueue(letter);
        if (letters.Count > Most) letters.TryDequeue(out _);
        return Task.CompletedTask;
    }
}
