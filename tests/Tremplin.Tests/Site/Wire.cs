using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Tremplin.Tests;

/// <summary>A wire to the database server, which a test may cut and mend.</summary>
internal sealed class Wire : IDisposable
{
    readonly List<TcpClient> open = [];
    TcpListener? listener;
    (string Host, int Port) server;
    int port;

    /// <summary>The address of the database at this end of the wire.</summary>
    public string Through(string connectionString)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        server = (address.Host!, address.Port);
        Mend();
        return new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = port, Timeout = 5 }.ConnectionString;
    }

    public void Mend()
    {
        listener = new(IPAddress.Loopback, port);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept(listener);
    }

    public void Cut()
    {
        listener?.Dispose();
        lock (open)
        {
            foreach (var end in open) end.Dispose();
            open.Clear();
        }
    }

    async Task Accept(TcpListener on)
    {
        try
        {
            while (true)
            {
                var near = await on.AcceptTcpClientAsync();
                var far = new TcpClient();
                await far.ConnectAsync(server.Host, server.Port);
                lock (open) open.AddRange([near, far]);
                _ = Pump(near, far);
                _ = Pump(far, near);
            }
        }
        catch (Exception cut) when (cut is ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // The wire was cut.
        }
    }

    static async Task Pump(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception cut) when (cut is ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The wire was cut.
        }
        to.Dispose();
    }

    public void Dispose() => Cut();
}
