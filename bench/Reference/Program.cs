using Microsoft.EntityFrameworkCore;
using Tremplin.Bench.Reference;

// What our pages are measured against: the least that ASP.NET Core can do for the same answer.
//   /bytes/{file}          Kestrel returning the bytes of a file, read at start from the folder « Bytes » (no routing, no middleware)
//   /rows?pad=12345        a Razor page with no layout and no sign-in, one EF query, a loop of 24 rows, padded to the size asked for
//   POST /answers          a minimal API doing one upsert, committed on the disk like ours
var builder = WebApplication.CreateBuilder(args);
var connection = builder.Configuration.GetConnectionString("Reference") ?? "Data Source=reference.db";
var isPostgres = connection.Contains("Host=", StringComparison.Ordinal);

builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddRazorPages();
builder.Services.AddDbContextPool<RowsDb>(o => _ = isPostgres ? o.UseNpgsql(connection) : o.UseSqlite(connection));
builder.Services.AddSingleton<IAnswers>(_ => isPostgres ? new PostgresAnswers(connection) : new SqliteAnswers(connection));

var app = builder.Build();
await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<RowsDb>().Fill();
await app.Services.GetRequiredService<IAnswers>().Create();

var files = Directory.GetFiles(builder.Configuration["Bytes"] ?? ".", "*.bytes").ToDictionary(f => "/bytes/" + Path.GetFileNameWithoutExtension(f), File.ReadAllBytes);
app.Use((http, next) =>
{
    if (!files.TryGetValue(http.Request.Path.Value!, out var bytes)) return next(http);
    http.Response.ContentType = "text/html; charset=utf-8";
    http.Response.Headers.ContentEncoding = "br";
    http.Response.ContentLength = bytes.Length;
    return http.Response.Body.WriteAsync(bytes).AsTask();
});
app.UseRouting();
app.MapRazorPages();
app.MapPost("/answers", async (SentAnswer answer, IAnswers answers, CancellationToken cancellationToken) =>
{
    await answers.Upsert(answer, cancellationToken);
    return TypedResults.NoContent();
});
app.Run();
