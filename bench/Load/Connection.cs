using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tremplin.Bench.Load;

/// <summary>One keep-alive HTTP/1.1 connection on a raw socket: the driver shares its cores with the server, so it must cost little.</summary>
internal sealed class Connection(Uri server) : IDisposable
{
    readonly TcpClient socket = new() { NoDelay = true };
    byte[] buffer = new byte[64 * 1024];
    int filled;

    public async Task Open() => await socket.ConnectAsync(server.Host, server.Port);

    /// <summary>Sends the request, reads its answer to the last byte, and returns the status.</summary>
    public async ValueTask<int> Send(ReadOnlyMemory<byte> request)
    {
        filled = 0;
        await socket.Client.SendAsync(request, SocketFlags.None);
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0) await Receive();
        head += 4;
        var headers = buffer.AsSpan(0, head);
        var status = int.Parse(headers[9..12], CultureInfo.InvariantCulture);
        if (headers.IndexOf("\r\nTransfer-Encoding: chunked"u8) > 0) await Chunks(head);
        else
            for (var whole = head + LengthIn(headers); filled < whole;) await Receive();
        return status;
    }

    async ValueTask Chunks(int at)
    {
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(at, filled - at).IndexOf("\r\n"u8)) < 0) await Receive();
            var size = int.Parse(buffer.AsSpan(at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += line + 2 + size + 2;
            while (filled < at) await Receive();
            if (size is 0) return;
        }
    }

    static int LengthIn(ReadOnlySpan<byte> headers)
    {
        var at = headers.IndexOf("\r\nContent-Length: "u8);
        if (at < 0) return 0;
        var rest = headers[(at + 18)..];
        return int.Parse(rest[..rest.IndexOf("\r\n"u8)], CultureInfo.InvariantCulture);
    }

    async ValueTask Receive()
    {
        if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = await socket.Client.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None);
        if (read is 0) throw new IOException($"{server} closed the connection after: {Encoding.UTF8.GetString(buffer, 0, Math.Min(filled, 200))}");
        filled += read;
    }

    public void Dispose() => socket.Dispose();
}
