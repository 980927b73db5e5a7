using System.Diagnostics;

namespace Tremplin.Bench.Load;

/// <summary>« reference import » by the published program, on a database of its own; only where the official files are (TREMPLIN_SHARED_DATA or ../shared/data).</summary>
internal static class RomeImport
{
    public static async Task<(double Seconds, double Mebibytes)?> Run()
    {
        var files = Path.GetFullPath(Path.Combine(Environment.GetEnvironmentVariable("TREMPLIN_SHARED_DATA") ?? "../shared/data", "rome4"));
        if (!Directory.Exists(files)) return null;
        var data = Directory.CreateTempSubdirectory();
        var start = new ProcessStartInfo("dotnet", ["artifacts/bench/host/Tremplin.Host.dll", "reference", "import", files]) { RedirectStandardOutput = true };
        (start.Environment["TREMPLIN_DATA"], start.Environment["ConnectionStrings__Tremplin"]) = (data.FullName, $"Data Source={data.FullName}/tremplin.db");
        var begin = Stopwatch.GetTimestamp();
        using var import = Process.Start(start)!;
        var said = import.StandardOutput.ReadToEndAsync();
        var most = 0L;
        while (!import.HasExited)
        {
            try
            {
                import.Refresh();
                most = Math.Max(most, import.PeakWorkingSet64);
            }
            catch (InvalidOperationException) when (import.HasExited)
            {
                break;
            }
            await Task.Delay(20);
        }
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        data.Delete(recursive: true);
        return import.ExitCode is 0 ? (seconds, most / 1048576.0) : throw new InvalidOperationException(await said);
    }
}
