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

    readonly ProcessStartInfo command;

    Server(ProcessStartInfo command, DirectoryInfo data, string address) =>
        (this.command, process, this.data, Address) = (command, new() { StartInfo = command }, data, address);

    public string Address { get; }

    public string Data => data.FullName;

    /// <summary>Starts the program on a database of its own, or on the one and the folder that are given.</summary>
    public static async Task<Server> Start(string published, string? connection = null, DirectoryInfo? on = null)
    {
        var data = on ?? Directory.CreateTempSubdirectory("tremplin-journeys-");
        var port = FreePort();
        var server = new Server(Command(published, data.FullName, port, connection), data, $"http://127.0.0.1:{port}");
        if (connection is not null && await server.Tell("Tremplin.Host", data, "migrate") is { Code: not 0 } failed) throw new InvalidOperationException($"The database was not migrated: {failed.Said}");
        await server.Run();
        return server;
    }

    /// <summary>Runs one of the operator's commands of the published program with the settings of this server, on this folder.</summary>
    public async Task<(int Code, string Said)> Tell(string program, DirectoryInfo on, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Path.GetDirectoryName(command.FileName)!, program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = on.FullName };
        start.Environment.Clear();
        foreach (var (name, value) in command.Environment) start.Environment[name] = value;
        start.Environment["TREMPLIN_DATA"] = on.FullName;
        using var running = Process.Start(start)!;
        var output = running.StandardOutput.ReadToEndAsync();
        var error = await running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        return (running.ExitCode, await output + error);
    }

    /// <summary>Asks it to stop, as systemd does; the code it ends with.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id}"]);
        await process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        return process.ExitCode;
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

    /// <summary>Only what it must be told, from a folder that is not its own: nothing else of this machine helps it.</summary>
    static ProcessStartInfo Command(string published, string data, int port, string? connection)
    {
        var start = new ProcessStartInfo(Path.Combine(published, "Tremplin.Host")) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = data };
        var settings = start.Environment;
        var path = settings["PATH"];
        settings.Clear();
        settings["PATH"] = path;
        settings["DOTNET_TieredPGO"] = "0"; // it lives a few minutes: measuring its code to compile it better would only slow the browser down
        settings["PORT"] = $"{port}";
        settings["TREMPLIN_DATA"] = data;
        settings["TREMPLIN_SECRET"] = "ce que les parcours gardent pour eux, 0123456789";
        settings["Site__Address"] = $"http://127.0.0.1:{port}";
        settings["Site__Publisher"] = "Association d'essai, 1 rue de l'Essai, Lyon";
        settings["Site__Director"] = "Carole Essai";
        settings["Site__Hosting"] = "Hébergeur d'essai, 2 rue de l'Essai, Lyon, 01 99 00 00 01";
        settings["Site__HelpPhone"] = "01 99 00 00 00";
        settings["Site__HelpHours"] = "du lundi au vendredi, de 9 h à 17 h";
        settings["Site__Contact"] = "contact@tremplin.example";
        if (connection is not null) settings["ConnectionStrings__Tremplin"] = connection;
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
