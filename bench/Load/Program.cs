using System.Diagnostics;
using System.Globalization;
using Tremplin.Bench.Load;

// Load quick|full <docs/performance.md> { <database> <ours> <its process id> <its start in ms> <reference> } …
// Measures both servers of each database in turn, prints the tables, writes them between the marks of the file; 1 when a bar is missed.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var isFull = args[0] is "full";
var (warm, round) = isFull ? (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(3)) : (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1));
var report = new Report();
using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
foreach (var target in args[2..].Chunk(5))
{
    var (database, ours, reference) = (target[0], new Uri(target[1]), new Uri(target[4]));
    var route = await Route.Find(new(http, ours));
    var rows = await Rows.Prepare(http, ours, reference, route);
    // Before ten seconds of use everything runs at half speed. The references have three shapes: warm each once.
    foreach (var one in rows.Select(r => r.Ours).Concat([rows[0].Reference, rows[4].Reference, rows[5].Reference])) await one.Run(warm);
    for (var i = 0; i < 3; i++)
        foreach (var row in rows)
        {
            var ourTurn = i % 2 is 0 ? await row.Ours.Run(round) : null;
            var theirs = await row.Reference.Run(round);
            row.Rounds.Add((ourTurn ?? await row.Ours.Run(round), theirs));
        }
    report.Add(database, rows);
    using var process = Process.GetProcessById(int.Parse(target[2], CultureInfo.InvariantCulture));
    report.Check($"{database}: process after the bench", process.WorkingSet64 / 1048576.0, 300, "MiB");
    report.Check($"{database}: published start to first answer", double.Parse(target[3], CultureInfo.InvariantCulture) / 1000, 3, "s");
    if (report.HasWeights) continue;
    foreach (var path in route.Pages)
        using (var stranger = new Browser(ours)) report.AddFirst(await stranger.Open(path));
    using var visitor = new Browser(ours);
    await visitor.Open(route.Pages.First());
    foreach (var path in route.Pages.Skip(1)) report.AddLater(await visitor.Open(path));
}
Console.WriteLine(report.Text);
if (isFull) report.WriteInto(args[1]);
Console.WriteLine(report.Missed is 0 ? "Every bar is met." : $"{report.Missed} bars are missed.");
return report.Missed is 0 ? 0 : 1;
