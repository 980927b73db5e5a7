using System.Diagnostics;
using System.Globalization;
using Tremplin.Bench.Load;

// Load quick|full|journey <docs/performance.md> <words of the rows wanted, or « »> { <database> <ours> <its process> <its start in ms> <reference> <its process> } …
// Measures both servers of each database in turn and prints the tables; « journey » only what follows sign-in; « full » writes everything between the marks of the file.
// Returns 1 when a bar is missed.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (isFull, file, wanted) = (args[0] is "full", args[1], args[0] is "journey" ? "Course, someone" : args[2]);
var (warm, round) = isFull ? (TimeSpan.FromSeconds(14), TimeSpan.FromSeconds(3)) : (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1));
var report = new Report();
using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
foreach (var target in args[3..].Chunk(6))
{
    var (database, ours, reference) = (target[0], new Uri(target[1]), new Uri(target[4]));
    using var ourProcess = Process.GetProcessById(int.Parse(target[2], CultureInfo.InvariantCulture));
    using var theirProcess = Process.GetProcessById(int.Parse(target[5], CultureInfo.InvariantCulture));
    Task<Measured> Send(Requests requests, TimeSpan during) =>
        Measure.Run(requests.Server == ours ? ourProcess : theirProcess, requests.Server, requests.All, requests.Status, during);

    // Compiled ahead, then measured, then compiled again: before some fifteen seconds of use a page costs half as much again. Until the cost settles.
    async Task Warm(Requests requests)
    {
        var (begin, before) = (Stopwatch.GetTimestamp(), double.MaxValue);
        for (var passed = TimeSpan.Zero; passed < 1.5 * warm; passed = Stopwatch.GetElapsedTime(begin))
        {
            var cost = (await Send(requests, warm / 4)).Cost;
            if (passed > 0.75 * warm && Math.Abs(cost - before) < 0.05 * cost) return;
            before = cost;
        }
    }

    var route = await Route.Find(new(http, ours));
    var all = await Rows.Prepare(http, database, ours, reference, route);
    var rows = all.Where(r => r.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
    // The references have three shapes: each is warmed once.
    foreach (var one in rows.Select(r => r.Ours).Concat(rows.Select(r => r.Reference).DistinctBy(r => r.Shape)))
        await Warm(one);
    for (var i = 0; i < 3; i++)
        foreach (var row in rows)
        {
            var first = await Send(i % 2 is 0 ? row.Ours : row.Reference, round);
            var second = await Send(i % 2 is 0 ? row.Reference : row.Ours, round);
            row.Rounds.Add(i % 2 is 0 ? (first, second) : (second, first));
        }
    report.Add(database, rows);

    if (rows.FirstOrDefault(r => r.Name.StartsWith("Course, someone", StringComparison.Ordinal)) is { } course)
    {
        var journey = await Journey.Prepare(http, ours, route);
        await journey.Run(ourProcess, warm);
        report.Add(database, await journey.Run(ourProcess, 2 * round), await journey.SignIn(ourProcess, 2 * round), Measure.Median(course.Rounds.Select(r => r.Reference.Rate)));
    }
    if (rows.FirstOrDefault(r => r.Name is Rows.InOrder) is { } ranked)
        report.Check($"{database}: jobs in order, processor for the whole page", Measure.Median(ranked.Rounds.Select(r => r.Ours.Cost)) / 1000, 5, "ms");
    if ("search for a job".Contains(wanted, StringComparison.OrdinalIgnoreCase))
    {
        var searches = Rows.Searches(ours);
        await Warm(searches);
        report.Check($"{database}: search for a job, 8 people at once, p99", (await Measure.Run(ourProcess, ours, searches.All, 200, 2 * round, clients: 8)).P99, 20, "ms");
    }
    ourProcess.Refresh();
    report.Check($"{database}: process after the bench", ourProcess.WorkingSet64 / 1048576.0, 300, "MiB");
    report.Check($"{database}: published start to first answer", double.Parse(target[3], CultureInfo.InvariantCulture) / 1000, 3, "s");
    if (report.HasWeights) continue;
    foreach (var path in route.Pages)
        using (var stranger = new Browser(ours)) report.AddFirst(await stranger.Open(path));
    using var visitor = new Browser(ours);
    await visitor.Open(route.Pages.First());
    foreach (var path in route.Pages.Skip(1)) report.AddLater(await visitor.Open(path));
}
if ("import".Contains(wanted, StringComparison.OrdinalIgnoreCase) && await RomeImport.Run() is var (seconds, mebibytes))
{
    report.Check("Import of the official files of ROME, on a new SQLite database", seconds, 30, "s");
    report.Check("Import of the official files of ROME, largest memory", mebibytes, 300, "MiB");
}
Console.WriteLine(report.Text);
if (isFull && wanted.Length is 0) report.WriteInto(file);
Console.WriteLine(report.Missed is 0 ? "Every bar is met." : $"{report.Missed} bars are missed.");
return report.Missed is 0 ? 0 : 1;
