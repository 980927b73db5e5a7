using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Tremplin.Kernel.Printing;

/// <summary>
/// Makes a page of ours into a tagged PDF with Chromium: a process of its own that reads one local file, with no network, two at a time
/// at most, killed when it takes too long. What it wrote is removed.
/// </summary>
public sealed class PdfPrinter(string? chromium, ILogger<PdfPrinter> log) : IDisposable
{
    static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    readonly SemaphoreSlim places = new(2);

    /// <summary>How long one page may take, the wait for a place included.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>False where Chromium is not installed: people print the page themselves.</summary>
    public bool IsReady => chromium is not null;

    /// <summary>Chromium where it usually is, or null.</summary>
    public static string? Find() => UsualPlaces.FirstOrDefault(File.Exists);

    /// <param name="html">A whole page, with everything it needs inside.</param>
    /// <param name="cancellationToken">Ends the printing.</param>
    /// <returns>The file, or null when it could not be made.</returns>
    public async Task<byte[]?> Print(string html, CancellationToken cancellationToken)
    {
        if (chromium is null) return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            await places.WaitAsync(limit.Token);
            try
            {
                return await Print(chromium, html, limit.Token);
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning("A PDF took more than {Longest} to make", Longest);
        }
        catch (Exception fault) when (fault is IOException or Win32Exception or UnauthorizedAccessException)
        {
            log.LogWarning(fault, "A PDF could not be made with {Chromium}", chromium);
        }
        return null;
    }

    async Task<byte[]?> Print(string program, string html, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("tremplin-pdf-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            await File.WriteAllTextAsync(page, html, cancellationToken);
            using var process = Process.Start(Command(program, folder.FullName, page, pdf))!;
            try
            {
                var said = process.StandardError.ReadToEndAsync(cancellationToken);
                await process.WaitForExitAsync(cancellationToken);
                if (process.ExitCode is 0 && File.Exists(pdf)) return await File.ReadAllBytesAsync(pdf, cancellationToken);
                log.LogWarning("Chromium made no PDF (exit {Code}): {Said}", process.ExitCode, await said);
                return null;
            }
            finally
            {
                if (!process.HasExited) process.Kill(entireProcessTree: true);
            }
        }
        finally
        {
            Remove(folder);
        }
    }

    static ProcessStartInfo Command(string program, string folder, string page, string pdf)
    {
        var command = new ProcessStartInfo(program)
        {
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-sync", "--disable-crash-reporter",
                // No network: the page has everything inside, and nothing else is reached if it had not.
                "--disable-background-networking", "--disable-component-update", "--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
                $"--user-data-dir={Path.Combine(folder, "profile")}", "--generate-pdf-document-outline", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
            },
            WorkingDirectory = folder,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Our own environment holds the password of the database.
        var path = Environment.GetEnvironmentVariable("PATH");
        command.Environment.Clear();
        command.Environment["PATH"] = path;
        command.Environment["HOME"] = command.Environment["TMPDIR"] = folder;
        command.Environment["LANG"] = "C.UTF-8";
        return command;
    }

    void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException still)
        {
            // A process that was just killed may still be writing.
            log.LogWarning(still, "{Folder} could not be removed", folder);
        }
    }

    public void Dispose() => places.Dispose();
}
