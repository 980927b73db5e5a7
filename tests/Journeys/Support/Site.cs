using System.Diagnostics;

[assembly: AssemblyFixture(typeof(Tremplin.Journeys.Support.Site))]

namespace Tremplin.Journeys.Support;

/// <summary>What all journeys share: the published program, one browser.</summary>
public sealed class Site : IAsyncLifetime
{
    DirectoryInfo? ours;
    IPlaywright playwright = null!;
    Server server = null!;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The folder of the published, self-contained program: ours, or the one TREMPLIN_PUBLISHED names.</summary>
    public string Published { get; private set; } = "";

    public string Address => server.Address;

    public string Log => server.Log;

    /// <summary>Runs one of the operator's commands on the site that runs.</summary>
    public Task<(int Code, string Said)> Tell(params string[] arguments) => server.Tell("Tremplin.Host", new(server.Data), arguments);

    public async ValueTask InitializeAsync()
    {
        var browser = Launch();
        Published = Environment.GetEnvironmentVariable("TREMPLIN_PUBLISHED") is { Length: > 0 } given ? given : await Publish();
        server = await Server.Start(Published);
        Browser = await browser;
    }

    async Task<IBrowser> Launch()
    {
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Args = ["--lang=fr-FR", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    async Task<string> Publish()
    {
        ours = Directory.CreateTempSubdirectory("tremplin-published-");
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", Path.Combine(Tree.Root, "src", "Host"), "-c", "Release", "--self-contained", "-o", ours.FullName, "--nologo", "-v", "quiet"])
        { RedirectStandardOutput = true })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? ours.FullName : throw new InvalidOperationException($"The program was not published:\n{said}");
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
        ours?.Delete(recursive: true);
    }
}
