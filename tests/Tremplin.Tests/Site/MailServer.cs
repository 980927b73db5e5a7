using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Tremplin.Accounts.Email;
using Tremplin.Kernel;
using Tremplin.Kernel.Mail;

namespace Tremplin.Tests;

/// <summary>What a mail server does with a letter.</summary>
internal enum Mood
{
    Takes,
    Refuses,

    /// <summary>Hears all of it, and dies without keeping it.</summary>
    DiesBeforeTaking,

    /// <summary>Keeps it, and dies before saying so.</summary>
    DiesAfterTaking,

    /// <summary>Hears all of it, and says nothing until <see cref="MailServer.LetGo"/>.</summary>
    SaysNothing,
}

/// <summary>A mail server on a free port of this machine (RFC 5321, as little of it as a client needs), which dies at the worst moment when a test asks.</summary>
internal sealed class MailServer : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly Channel<Received> arrivals = Channel.CreateUnbounded<Received>();
    readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource<Received> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public MailServer()
    {
        listener.Start();
        _ = Listen();
    }

    public Mood Mood { get; set; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it has kept.</summary>
    public ConcurrentQueue<Received> Letters { get; } = [];

    /// <summary>Everything that was said to it, line by line.</summary>
    public ConcurrentQueue<string> Commands { get; } = [];

    public int Calls => Commands.Count(c => c.StartsWith("EHLO", StringComparison.Ordinal));

    /// <summary>The next letter that arrives.</summary>
    public async Task<Received> Next() => await arrivals.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    /// <summary>The letter it heard and says nothing of.</summary>
    public Task<Received> Heard => heard.Task;

    public void LetGo() => go.TrySetResult();

    /// <summary>A site that sends by this server.</summary>
    public Action<TestSite.Options> Settings => o => (o.Settings["TREMPLIN_SMTP"], o.Settings["TREMPLIN_MAIL_FROM"]) = ($"smtp://127.0.0.1:{Port}", "Tremplin <ne-pas-repondre@exemple.test>");

    /// <summary>The same, where nothing leaves before <see cref="Posting.Deliver"/>.</summary>
    public void ByHand(TestSite.Options options)
    {
        Settings(options);
        Posting.ByHand(options);
    }

    async Task Listen()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    async Task Serve(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        async Task Say(string line) => await stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"));
        try
        {
            await Say("220 exemple.test");
            while (await reader.ReadLineAsync() is { } line)
            {
                Commands.Enqueue(line);
                switch (line[..4].ToUpperInvariant())
                {
                    case "EHLO": await Say("250-exemple.test\r\n250 AUTH LOGIN"); break;
                    case "AUTH":
                        await Say("334 UGFzc3dvcmQ6");
                        Commands.Enqueue($"{Plain(line.Split(' ')[2])}:{Plain((await reader.ReadLineAsync())!)}");
                        await Say("235 ok");
                        break;
                    case "RCPT": await Say(Mood is Mood.Refuses ? $"550 no such mailbox {line}" : "250 ok"); break;
                    case "DATA":
                        await Say("354 go on");
                        var received = new Received(await Read(reader));
                        if (Mood is Mood.SaysNothing)
                        {
                            heard.TrySetResult(received);
                            await go.Task;
                            return;
                        }
                        if (Mood is Mood.DiesBeforeTaking) return;
                        Letters.Enqueue(received);
                        arrivals.Writer.TryWrite(received);
                        if (Mood is Mood.DiesAfterTaking) return;
                        await Say("250 taken");
                        break;
                    case "QUIT": await Say("221 bye"); return;
                    default: await Say("250 ok"); break;
                }
            }
        }
        catch (IOException)
        {
            // Whoever called hung up.
        }
    }

    static async Task<string> Read(StreamReader reader)
    {
        var lines = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line is not ".") lines.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        return lines.ToString();
    }

    static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    public void Dispose()
    {
        LetGo();
        listener.Dispose();
    }
}

/// <summary>A letter as it came over the wire.</summary>
internal sealed partial record Received(string Raw)
{
    public string To => Header("To");

    public string MessageId => Header("Message-ID");

    public string Subject => EncodedWord().Replace(Header("Subject"), m => Encoding.UTF8.GetString(m.Groups[1].Value.ToUpperInvariant() is "B" ? Convert.FromBase64String(m.Groups[2].Value) : Bytes(m.Groups[2].Value.Replace('_', ' '))));

    /// <summary>The part in plain words.</summary>
    public string Text => Part("text/plain");

    public string Page => Part("text/html");

    /// <summary>The path of its link that begins so.</summary>
    public string Link(string path) => Regex.Match(Text, $@"https?://[^/\s]+({Regex.Escape(path)}\S*)").Groups[1].Value is { Length: > 0 } link ? link : throw new InvalidOperationException($"There is no link to {path} in: {Text}");

    public IReadOnlyList<string> HeaderNames => [.. Raw.Split("\n\n")[0].Split('\n').Where(l => l.Length > 0 && !char.IsWhiteSpace(l[0])).Select(l => l.Split(':')[0])];

    public string Header(string name) => Regex.Match(Raw.Split("\n\n")[0], $@"^{name}: (.*(?:\n\s.*)*)", RegexOptions.IgnoreCase | RegexOptions.Multiline).Groups[1].Value.ReplaceLineEndings("");

    string Part(string type)
    {
        var part = Raw.Split("\n--").First(p => p.Contains($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase));
        return Encoding.UTF8.GetString(Bytes(part[(part.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Replace("=\n", "", StringComparison.Ordinal))).ReplaceLineEndings("\n").Trim();
    }

    /// <summary>Quoted-printable (RFC 2045).</summary>
    static byte[] Bytes(string quoted)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < quoted.Length; i++)
            if (quoted[i] is '=') bytes.Add(Convert.FromHexString(quoted.AsSpan(++i, 2))[0] is var b && i++ > 0 ? b : default);
            else bytes.Add((byte)quoted[i]);
        return [.. bytes];
    }

    [GeneratedRegex(@"=\?utf-8\?([BQ])\?([^?]*)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}

/// <summary>What the site does by itself every two seconds, when the test says.</summary>
internal static class Posting
{
    public static void ByHand(TestSite.Options options) => options.Services += services =>
    {
        foreach (var round in services.Where(s => s.ImplementationType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Rounds<>)).ToList()) services.Remove(round);
    };

    public static Task Deliver(this TestSite site) => site.Ask(async s =>
    {
        await s.GetRequiredService<AnswerLostPasswords>().Execute(CancellationToken.None);
        await s.GetRequiredService<DeliverLetters>().Execute(CancellationToken.None);
        return true;
    });
}
