using System.Diagnostics;

namespace Tremplin.Bench.Load;

/// <summary>Answers per second, the time of one answer in milliseconds, and the microseconds of processor it cost the server.</summary>
internal sealed record Measured(double Rate, double P50, double P99, double Cost);

/// <summary>Thirty-two clients, each sending its next request as soon as it has the whole answer to the last.</summary>
internal static class Measure
{
    public const int Clients = 32;

    /// <param name="process">The server's, to see what it costs.</param>
    /// <param name="server">Where the requests go.</param>
    /// <param name="requests">Taken in turn by all clients together.</param>
    /// <param name="status">The one status that counts: any other ends the measurement.</param>
    /// <param name="during">How long.</param>
    public static async Task<Measured> Run(Process process, Uri server, IReadOnlyList<byte[]> requests, int status, TimeSpan during)
    {
        var turn = Random.Shared.Next(requests.Count);
        process.Refresh();
        var used = process.TotalProcessorTime;
        var begin = Stopwatch.GetTimestamp();
        var end = begin + (long)(during.TotalSeconds * Stopwatch.Frequency);

        async Task<List<long>> Client()
        {
            var times = new List<long>(1 << 14);
            using var connection = new Connection(server);
            await connection.Open();
            for (var now = Stopwatch.GetTimestamp(); now < end;)
            {
                var request = requests[(int)((uint)Interlocked.Increment(ref turn) % (uint)requests.Count)];
                var got = await connection.Send(request);
                if (got != status) throw new InvalidOperationException($"{server} answered {got} instead of {status} to:\n{System.Text.Encoding.UTF8.GetString(request)}");
                var then = now;
                now = Stopwatch.GetTimestamp();
                times.Add(now - then);
            }
            return times;
        }

        var all = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(Client)))).SelectMany(t => t).ToArray();
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        process.Refresh();
        var cost = (process.TotalProcessorTime - used).TotalMicroseconds / all.Length;
        Array.Sort(all);
        return new(all.Length / seconds, At(0.50), At(0.99), cost);

        double At(double part) => all[(int)(part * (all.Length - 1))] * 1000.0 / Stopwatch.Frequency;
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
