using System.Diagnostics;

namespace Tremplin.Bench.Load;

/// <summary>Answers per second, the time of one answer in milliseconds, and the microseconds of processor it cost the server.</summary>
internal sealed record Measured(double Rate, double P50, double P99, double Cost);

/// <summary>Clients, thirty-two unless said otherwise, each sending its next request as soon as it has the whole answer to the last.</summary>
internal static class Measure
{
    public const int Clients = 32;

    /// <param name="process">The server's, to see what it costs.</param>
    /// <param name="server">Where the requests go.</param>
    /// <param name="requests">Taken in turn by all clients together.</param>
    /// <param name="status">The one status that counts: any other ends the measurement.</param>
    /// <param name="during">How long.</param>
    /// <param name="clients">How many at once.</param>
    public static async Task<Measured> Run(Process process, Uri server, IReadOnlyList<byte[]> requests, int status, TimeSpan during, int clients = Clients)
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

        var all = (await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(Client)))).SelectMany(t => t).ToArray();
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        process.Refresh();
        return Of(all, seconds, process.TotalProcessorTime - used);
    }

    /// <param name="times">Of each answer, in ticks of the stopwatch.</param>
    /// <param name="seconds">How long it all took.</param>
    /// <param name="used">The processor time of the server.</param>
    public static Measured Of(long[] times, double seconds, TimeSpan used)
    {
        Array.Sort(times);
        return new(times.Length / seconds, At(0.50), At(0.99), used.TotalMicroseconds / times.Length);

        double At(double part) => times[(int)(part * (times.Length - 1))] * 1000.0 / Stopwatch.Frequency;
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
