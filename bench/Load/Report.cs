using System.Globalization;
using System.Text;

namespace Tremplin.Bench.Load;

/// <summary>The tables of docs/performance.md.</summary>
internal sealed class Report
{
    const string Begin = "<!-- bench -->", End = "<!-- /bench -->";
    const double LongestWrite = 100, FirstView = 100, Script = 30, LaterView = 20;
    const int FirstRequests = 10;

    readonly StringBuilder speed = new(), journeys = new(), limits = new(), weights = new();

    public int Missed { get; private set; }

    public bool HasWeights => weights.Length > 0;

    public void Add(string database, IReadOnlyList<Row> rows)
    {
        speed.Append(CultureInfo.InvariantCulture, $"\n### {database}\n\n| page | ours/s | reference/s | ratio | bar | p50 ms | p99 ms | p99 of the reference | µs | µs of the reference |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var row in rows)
        {
            double Of(Func<(Measured Ours, Measured Reference), double> what) => Measure.Median(row.Rounds.Select(what));
            var ratio = Of(r => r.Ours.Rate / r.Reference.Rate);
            var (p50, p99) = (Of(r => r.Ours.P50), Of(r => r.Ours.P99));
            var tail = p99 <= 15 * p50 && (!row.IsWrite || p99 <= LongestWrite);
            speed.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {Of(r => r.Ours.Rate):N0} | {Of(r => r.Reference.Rate):N0} | {Mark(ratio >= row.Bar, $"{ratio:F2}")} | {row.Bar:F2} | {p50:F1} | {Mark(tail, $"{p99:F1}")} | {Of(r => r.Reference.P99):F1} | {Of(r => r.Ours.Cost):F0} | {Of(r => r.Reference.Cost):F0} |\n");
        }
    }

    public void Add(string database, Measured journey, Measured signIn, double reference)
    {
        var bar = reference * Journey.PerReference;
        journeys.Append(CultureInfo.InvariantCulture, $"| {database}: journey | {Mark(journey.Rate >= bar, $"{journey.Rate:F1}")} | {bar:F1} ({reference:N0} × 27 / 15,000) | {journey.P50:F0} | {journey.P99:F0} | {journey.Cost / 1000:F1} |\n");
        journeys.Append(CultureInfo.InvariantCulture, $"| {database}: sign-in, PBKDF2-HMAC-SHA512, 210,000 rounds | {signIn.Rate:F1} | | {signIn.P50:F0} | {signIn.P99:F0} | {signIn.Cost / 1000:F1} |\n");
    }

    public void Check(string what, double value, double most, string unit) =>
        limits.Append(CultureInfo.InvariantCulture, $"| {what} | {Mark(value <= most, $"{value:0.#} {unit}")} | {most:0.#} {unit} |\n");

    public void AddFirst(Weight weight) => Add($"{weight.Page}, seen first", weight, FirstView);

    public void AddLater(Weight weight) => Add($"{weight.Page}, after the pages above it", weight, LaterView);

    void Add(string page, Weight weight, double most) => weights.Append(CultureInfo.InvariantCulture,
        $"| {page} | {Mark(weight.Requests <= FirstRequests, $"{weight.Requests}")} | {Mark(weight.Bytes / 1000.0 <= most, $"{weight.Bytes / 1000.0:F1}")} | {Mark(weight.Script / 1000.0 <= Script, $"{weight.Script / 1000.0:F1}")} |\n");

    public string Text => $"{Machine()}\n{speed}\n### After sign-in\n\nA journey: the course, a lesson, ten answers and seven of the pages they lead to, the plan; {Journey.Requests} requests, {Journey.People} people at once. The reference is the Razor page of the course.\n\n| what | per second | at least | p50 ms | p99 ms | processor ms |\n|---|--:|--:|--:|--:|--:|\n{journeys}\n### Limits\n\n| what | measured | at most |\n|---|--:|--:|\n{limits}\n### Weight\n\nkB over the wire with Brotli, headers included. At most: first view {FirstView} kB, {FirstRequests} requests, {Script} kB of script; later pages {LaterView} kB.\n\n| page | requests | kB | script kB |\n|---|--:|--:|--:|\n{weights}";

    public void WriteInto(string file)
    {
        var text = File.ReadAllText(file);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(file, $"{text[..from]}\n{Text}\n{text[to..]}");
    }

    string Mark(bool isMet, string value)
    {
        if (isMet) return value;
        Missed++;
        return $"**{value}**";
    }

    static string Machine()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "unknown";
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        return $"{today:yyyy-MM-dd}, {Environment.ProcessorCount} cores ({model}), {Measure.Clients} clients on the same cores, medians of three alternating rounds. « µs » is the processor time the server used for one answer. A number in **bold** misses its bar.";
    }
}
