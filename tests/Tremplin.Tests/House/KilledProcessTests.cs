using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Tremplin.Tests.House;

/// <summary>kill -9 at the worst moments: what was confirmed is there, and nothing is there by half.</summary>
public sealed class KilledProcessTests
{
    [Theory, BothDatabases]
    public async Task A_process_killed_between_two_writes_leaves_all_of_a_closing_action_or_nothing(Db db)
    {
        var killed = 0;
        foreach (var write in new[] { 1, 3, 5, 0 })
        {
            await using var database = await Database.New(db);
            await using var host = await HostProcess.Start(database.Data, database.ConnectionString, KillAtWrite.Environment(write));
            var aicha = await host.Visit().Open($"{Given.Step}/geste");

            if (await Survives(host, () => aicha.Fill("Ce que je vais faire", "Appeler Samira").Press("Ajouter à mon plan"))) continue;
            killed++;
            foreach (var table in Database.TablesOfPeople) Assert.Equal((write, table, 0), (write, table, await database.Count(table)));
        }
        Assert.True(killed >= 3, $"only {killed} processes died");
    }

    [Theory, BothDatabases]
    public async Task A_process_killed_between_two_writes_leaves_an_answer_and_its_rows_of_the_record_or_neither(Db db)
    {
        var killed = 0;
        foreach (var write in new[] { 1, 2, 0 })
        {
            await using var database = await Database.New(db);
            var cookie = await CookieOf(database, async visitor => await (await visitor.Open($"{Given.Step}/seule")).Choose("Le crayon.").Press(Given.Answer));
            var before = await database.Count("learning_traces");
            await using var host = await HostProcess.Start(database.Data, database.ConnectionString, KillAtWrite.Environment(write));
            var same = await host.Visit().SetCookie("tremplin", cookie).Open($"{Given.Step}/moments");
            var opened = await database.Count("learning_traces");
            Assert.True(opened >= before);

            if (!await Survives(host, () => same.Fill("Quel était ce travail ?", "Caissière").Fill("Que faites-vous ?", "Je compte").Press("Enregistrer"))) killed++;

            var answers = await database.Count("learning_traces where step = 'tout/moments' and answer is not null");
            var rows = await database.Count("plan_record");
            Assert.True((answers, rows) is (0, 0) or (1, 2), $"killed at write {write}: {answers} answers, {rows} rows of the record");
        }
        Assert.True(killed >= 2, $"only {killed} processes died");
    }

    [Theory, BothDatabases]
    public async Task A_process_killed_between_two_lines_of_an_action_leaves_all_of_them_or_none(Db db)
    {
        var killed = 0;
        foreach (var write in new[] { 1, 2, 0 })
        {
            await using var database = await Database.New(db);
            var cookie = await CookieOf(database, async visitor =>
                await (await visitor.Open("/formations/essai/suite/mot")).Fill("Un mot de plus", "Calme").Choose("presque, il manque une chose").Press("Enregistrer"));
            await using var host = await HostProcess.Start(database.Data, database.ConnectionString, KillAtWrite.Environment(write));
            var same = await host.Visit().SetCookie("tremplin", cookie).Open("/formations/essai/suite/geste");

            if (!await Survives(host, () => same.Press("Ajouter à mon plan"))) killed++;

            var (lines, decided) = (await database.Count("plan_actions where origin like '%suite/geste%'"), await database.Count("learning_traces where step = 'suite/geste' and answer is not null"));
            Assert.True((lines, decided) is (0, 0) or (2, 1), $"killed at write {write}: {lines} lines, {decided} decisions");
        }
        Assert.True(killed >= 2, $"only {killed} processes died");
    }

    [Theory, BothDatabases]
    public async Task A_thousand_confirmed_answers_survive_a_killed_process(Db db)
    {
        await using var database = await Database.New(db);
        var confirmed = new ConcurrentDictionary<string, string>();
        var host = await HostProcess.Start(database.Data, database.ConnectionString);
        var form = await host.Visit().Open($"{Given.Step}/mot");
        var protection = form.Cookie("formulaire")!;
        var token = form.Page.QuerySelector("input[name=jeton]")!.GetAttribute("value")!;
        using var http = TestSite.NewClient();
        var next = 0;

        async Task AnswerUntilItDies()
        {
            try
            {
                while (true)
                {
                    var said = $"mot {Interlocked.Increment(ref next)}";
                    using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, $"{Given.Step}/mot")) { Content = new FormUrlEncodedContent([new("jeton", token), new("reponse", said)]) };
                    request.Headers.Add("Cookie", $"formulaire={protection}");
                    using var response = await http.SendAsync(request);
                    Assert.Equal(302, (int)response.StatusCode);
                    var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("tremplin=", StringComparison.Ordinal)).Split('=', ';')[1];
                    confirmed[cookie] = said;
                }
            }
            catch (Exception died) when (died is HttpRequestException or IOException)
            {
                // As wanted.
            }
        }

        var people = Enumerable.Range(0, 8).Select(_ => AnswerUntilItDies()).ToArray();
        while (confirmed.Count < 1000 && people.Any(p => !p.IsCompleted)) await Task.Delay(20);
        await host.Kill();
        await Task.WhenAll(people);
        await host.DisposeAsync();

        Assert.True(confirmed.Count >= 1000, $"only {confirmed.Count} answers were confirmed");
        var kept = await database.Answers();
        var lost = confirmed.Where(c => !kept.TryGetValue(Hash(c.Key), out var answer) || !answer.Contains($"\"{c.Value}\"", StringComparison.Ordinal)).ToList();
        Assert.Empty(lost);

        await using var again = await HostProcess.Start(database.Data, database.ConnectionString);
        var (someone, words) = confirmed.First();
        var visitor = await again.Visit().SetCookie("tremplin", someone).Open($"{Given.Step}/mot");
        Assert.Equal(words, visitor.ValueOf("Quel verbe prend-elle ?"));
    }

    /// <summary>Someone who has kept something, in a process that then dies.</summary>
    static async Task<string> CookieOf(Database database, Func<Visitor, Task<Visitor>> begin)
    {
        await using var host = await HostProcess.Start(database.Data, database.ConnectionString);
        var someone = await begin(host.Visit());
        await host.Kill();
        return someone.Cookie("tremplin")!;
    }

    static async Task<bool> Survives(HostProcess host, Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (HttpRequestException)
        {
            await host.WaitForDeath();
            return false;
        }
    }

    static string Hash(string token) => System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    sealed class Database(Db db, string data, string connectionString) : IAsyncDisposable
    {
        public static readonly string[] TablesOfPeople = ["accounts_people", "accounts_sessions", "plan_actions", "plan_record", "learning_enrolments", "learning_traces"];

        public string Data => data;

        public string ConnectionString => connectionString;

        public static async Task<Database> New(Db db)
        {
            var data = TestSite.NewFolder();
            return new(db, data, await (await Template.Of(db, TestSite.EssaiFolder)).CopyTo(data));
        }

        async Task<T> Read<T>(string sql, Func<System.Data.Common.DbDataReader, T> read)
        {
            await using System.Data.Common.DbConnection connection = db is Db.Sqlite ? new SqliteConnection(connectionString + ";Pooling=false") : new NpgsqlConnection(connectionString + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100
            command.CommandText = sql;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            return read(reader);
        }

        public Task<int> Count(string from) => Read($"select count(*) from {from}", r => r.Read() ? Convert.ToInt32(r.GetValue(0), CultureInfo.InvariantCulture) : 0);

        /// <summary>What each session's person answered.</summary>
        public Task<Dictionary<string, string>> Answers() => Read("select s.id, t.answer from accounts_sessions s join learning_traces t on t.person_id = s.person_id where t.answer is not null", reader =>
        {
            var answers = new Dictionary<string, string>();
            while (reader.Read()) answers[reader.GetString(0)] = reader.GetString(1);
            return answers;
        });

        public async ValueTask DisposeAsync()
        {
            if (db is Db.Postgres) await Template.Drop(connectionString);
            Directory.Delete(data, recursive: true);
        }
    }
}
