using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Tremplin.Tests;

/// <summary>The real Host as a process of its own, which can be killed.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    readonly Process process;
    readonly HttpClient http = TestSite.NewClient();

    HostProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public Visitor Visit() => new(Address, http);

    public static async Task<HostProcess> Start(string data, string connectionString, IReadOnlyDictionary<string, string>? environment = null)
    {
        var process = Run(TestSite.Arguments(data, connectionString, TestSite.EssaiFolder, "Production", new Dictionary<string, string>()), environment);
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is { Success: true } found)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new(process, new(found.Value));
            }
        }
        throw new InvalidOperationException($"The Host did not start: {string.Join('\n', said)} {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs the Host until it ends by itself; its exit code and what it said on its error output.</summary>
    public static async Task<(int Code, string Said)> RunToEnd(params string[] arguments)
    {
        using var process = Run(arguments, null);
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, said);
    }

    public static Process Run(string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var folder = AppContext.BaseDirectory;
        // With the tests' own list of assemblies, so that a hosting startup of theirs can be found.
        var start = new ProcessStartInfo("dotnet",
            ["exec", "--depsfile", Path.Combine(folder, "Tremplin.Tests.deps.json"), "--runtimeconfig", Path.Combine(folder, "Tremplin.Tests.runtimeconfig.json"), Path.Combine(folder, "Tremplin.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public Task WaitForDeath() => process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
        http.Dispose();
        SqliteConnection.ClearAllPools();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
