using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Tremplin.Kernel.Printing;
using Xunit;

namespace Tremplin.Tests.Kernel.Printing;

/// <summary>How the process is held, with programs that behave as badly as they like in the place of Chromium.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PdfPrinterTests : IDisposable
{
    const string MakeThePdf = """for a in "$@"; do case "$a" in --print-to-pdf=*) echo '%PDF' > "${a#--print-to-pdf=}";; esac; done""";

    readonly string folder = TestSite.NewFolder();

    [Fact]
    public async Task A_program_that_never_ends_is_killed_with_its_children_and_leaves_no_folder()
    {
        using var printer = Printer("""echo "$HOME" > "$here/home"; sleep 600 & echo $! > "$here/child"; wait""", TimeSpan.FromSeconds(1));

        Assert.Null(await printer.Print("<p>Bonjour", CancellationToken.None));

        Assert.False(Directory.Exists(Said("home")));
        var child = $"/proc/{Said("child")}/cmdline"; // of one that died and that nobody has buried yet, it is empty
        Assert.True(!File.Exists(child) || await File.ReadAllTextAsync(child) is "");
    }

    [Fact]
    public async Task A_program_sees_nothing_of_our_environment_and_no_network()
    {
        using var printer = Printer("""env | cut -d= -f1 | sort > "$here/env"; echo "$@" > "$here/arguments"; """ + MakeThePdf);

        Assert.NotNull(await printer.Print("<p>Bonjour", CancellationToken.None));

        Assert.Empty(Said("env").Split('\n').Except(["HOME", "LANG", "PATH", "TMPDIR", "PWD", "OLDPWD", "SHLVL", "_"]));
        foreach (var argument in new[] { "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "file:///" }) Assert.Contains(argument, Said("arguments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_than_two_run_at_once()
    {
        using var printer = Printer("""touch "$here/run.$$"; ls "$here" | grep -c '^run' >> "$here/counts"; sleep 0.2; rm "$here/run.$$"; """ + MakeThePdf);

        var files = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => printer.Print("<p>Bonjour", CancellationToken.None)));

        Assert.All(files, Assert.NotNull);
        Assert.InRange(Said("counts").Split('\n').Max(n => int.Parse(n, CultureInfo.InvariantCulture)), 1, 2);
    }

    [Theory, InlineData("exit 1"), InlineData("exit 0"), InlineData("kill -9 $$")]
    public async Task A_program_that_makes_nothing_gives_nothing(string script)
    {
        using var printer = Printer(script);

        Assert.Null(await printer.Print("<p>Bonjour", CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_program_nothing_is_made()
    {
        using var absent = new PdfPrinter(null, NullLogger<PdfPrinter>.Instance);
        using var broken = new PdfPrinter(folder, NullLogger<PdfPrinter>.Instance);

        Assert.False(absent.IsReady);
        Assert.Null(await absent.Print("<p>Bonjour", CancellationToken.None));
        Assert.Null(await broken.Print("<p>Bonjour", CancellationToken.None));
    }

    PdfPrinter Printer(string script, TimeSpan? longest = null)
    {
        var program = Path.Combine(folder, "chromium");
        File.WriteAllText(program, $"#!/bin/sh\nhere='{folder}'\n{script}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new(program, NullLogger<PdfPrinter>.Instance) { Longest = longest ?? TimeSpan.FromSeconds(30) };
    }

    string Said(string file) => File.ReadAllText(Path.Combine(folder, file)).Trim();

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
