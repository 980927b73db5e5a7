using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Tremplin.Tests.Host;

/// <summary>A lost database, a full disk: a page that says to come back, and nothing broken afterwards.</summary>
public sealed class FaultsTests
{
    static readonly string[] Asking = ["/mon-plan", "/formations/essai", $"{Given.Step}/seule", "/formations/essai/mes-traces"];

    static void SaysToComeBack(Visitor visitor)
    {
        Assert.Equal((503, "Le site fait une pause"), (visitor.Status, visitor.Heading));
        visitor.Reads("Revenez dans quelques minutes. Ce que vous avez enregistré est gardé.");
        Assert.Equal(TimeSpan.FromMinutes(2), visitor.Response.Headers.RetryAfter!.Delta);
        Assert.DoesNotContain("Exception", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_PostgreSQL_is_a_page_that_says_to_come_back_and_then_all_goes_on()
    {
        if (BothDatabasesAttribute.IsQuick) return;
        using var wire = new Wire();
        await using var site = await TestSite.On(Db.Postgres, o => o.Through = wire.Through);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open($"{Given.Step}/envies");
        aicha.Fill("Le mot que je garde", "Calme");
        var send = aicha.Prepare("Enregistrer");

        wire.Cut();
        foreach (var path in Asking) SaysToComeBack(await aicha.Open(path));
        SaysToComeBack(await aicha.Send(send));
        Assert.Equal(200, (await site.Visit().Open("/aide")).Status);
        Assert.Equal(503, (int)(await site.Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(200, (int)(await site.Http.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);

        wire.Mend();
        await aicha.Send(send);
        Assert.Equal((200, "Calme"), (aicha.Status, aicha.ValueOf("Le mot que je garde")));
        Assert.Equal(200, (int)(await site.Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_lost_SQLite_file_is_a_page_that_says_to_come_back_and_then_all_goes_on()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var aicha = await site.SomeoneWhoHasBegun();
        var file = Path.Combine(site.Data, "tremplin.db");

        SqliteConnection.ClearAllPools();
        File.Move(file, file + ".away");
        Directory.CreateDirectory(file);
        foreach (var path in Asking) SaysToComeBack(await aicha.Open(path));
        Assert.Equal(503, (int)(await site.Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);

        Directory.Delete(file);
        File.Move(file + ".away", file);
        await aicha.Open($"{Given.Step}/seule");
        Assert.True(aicha.IsChosen("Le crayon."));
    }

    [Fact]
    public async Task A_full_disk_refuses_the_write_with_a_page_and_what_was_kept_stays()
    {
        var full = new FullDisk();
        await using var site = await TestSite.On(Db.Sqlite, o => o.Services = s => s.AddSingleton<IInterceptor>(full));
        var aicha = await site.SomeoneWhoHasBegun();

        SqliteConnection.ClearAllPools();
        full.IsFull = true;
        var status = 200;
        for (var i = 0; i < 200 && status is 200; i++)
            status = (await (await aicha.Open($"{Given.Step}/envies")).Fill("Le mot que je garde", $"Calme {i}").Fill("Ce qui pèse en ce moment", new string('a', 3900)).Press("Enregistrer")).Status;
        SaysToComeBack(aicha);

        SqliteConnection.ClearAllPools();
        full.IsFull = false;
        await (await aicha.Open($"{Given.Step}/envies")).Fill("Le mot que je garde", "Calme").Press("Enregistrer");
        Assert.Equal("Calme", aicha.ValueOf("Le mot que je garde"));
        await aicha.Open($"{Given.Step}/seule");
        Assert.True(aicha.IsChosen("Le crayon."));
    }

    [Fact]
    public async Task A_bug_is_a_page_with_a_reference_and_no_trace_of_it()
    {
        await using var site = await TestSite.On(Db.Sqlite, o => o.Services = s => s.AddSingleton<IInterceptor>(new Bug()));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/formations/essai"));
        request.Headers.Add("Cookie", $"tremplin={new string('a', 43)}");

        using var response = await site.Visit().SendOnce(request);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains("Quelque chose n’a pas marché chez nous", html, StringComparison.Ordinal);
        Assert.Contains("référence", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret of the bug", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_write_is_synced_to_the_disk()
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var synchronous = await site.Ask(async s =>
        {
            var connection = s.GetRequiredService<Tremplin.Kernel.Data.TremplinDb>();
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(connection.Database, CancellationToken.None);
            await using var command = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(connection.Database).CreateCommand();
            command.CommandText = "select s.synchronous || ' ' || j.journal_mode from pragma_synchronous s, pragma_journal_mode j";
            return $"{await command.ExecuteScalarAsync()}";
        });

        Assert.Equal("2 wal", synchronous);
    }

    sealed class FullDisk : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            using var command = connection.CreateCommand();
            command.CommandText = IsFull ? "pragma max_page_count = 1" : "pragma max_page_count = 4294967294"; // never below what the file has
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }

    sealed class Bug : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains("accounts_sessions", StringComparison.Ordinal) ? throw new InvalidOperationException("the secret of the bug") : new(result);
    }
}
