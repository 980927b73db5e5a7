using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tremplin.Journeys.Support;

/// <summary>The published program, running in Production on a free port with a folder of its own.</summary>
public sealed class Server : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process process;
    readonly List<string> log = [];
    readonly DirectoryInfo data;

    Server(Process process, DirectoryInfo data, string address) => (this.process, this.data, Address) = (process, data, address);

    public string Address { get; }

    public static async Task<Server> Start(string published, string? connection = null)
    {
        var data = Directory.CreateTempSubdirectory("tremplin-journeys-");
        var port = FreePort();
        if (connection is not null)
        {
            using var migration = Process.Start(Command(published, data.FullName, port, connection, "migrate"))!;
            _ = migration.StandardOutput.ReadToEndAsync();
            await migration.WaitForExitAsync();
            if (migration.ExitCode != 0) throw new InvalidOperationException($"The database was not migrated: {await migration.StandardError.ReadToEndAsync()}");
        }
        var server = new Server(new() { StartInfo = Command(published, data.FullName, port, connection) }, data, $"http://127.0.0.1:{port}");
        await server.Run();
        return server;
    }

    async Task Run()
    {
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = new(Address) };
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience && !process.HasExited; await Task.Delay(50))
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
        throw new InvalidOperationException($"The published program did not start:\n{Log}");
    }

    /// <summary>The last lines it wrote.</summary>
    public string Log
    {
        get
        {
            lock (log) return string.Join('\n', log.TakeLast(60));
        }
    }

    void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (log) log.Add(line.Data);
    }

    static ProcessStartInfo Command(string published, string data, int port, string? connection, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(published, "Tremplin.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = published,
        };
        var settings = start.Environment;
        settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        settings["PORT"] = $"{port}";
        settings["TREMPLIN_DATA"] = data;
        settings["TREMPLIN_COURSES"] = Path.Combine(Tree.Root, "content", "courses");
        settings["TREMPLIN_SECRET"] = "ce que les parcours gardent pour eux, 0123456789";
        settings["Site__Address"] = $"http://127.0.0.1:{port}";
        settings["Site__Publisher"] = "Association d'essai, 1 rue de l'Essai, Lyon";
        settings["Site__Director"] = "Carole Essai";
        settings["Site__Hosting"] = "Hébergeur d'essai, 2 rue de l'Essai, Lyon, 01 99 00 00 01";
        settings["Site__HelpPhone"] = "01 99 00 00 00";
        settings["Site__HelpHours"] = "du lundi au vendredi, de 9 h à 17 h";
        settings["Site__Contact"] = "contact@tremplin.example";
        if (connection is not null) settings["ConnectionStrings__Tremplin"] = connection;
        else settings.Remove("ConnectionStrings__Tremplin");
        return start;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        data.Delete(recursive: true);
    }
}
