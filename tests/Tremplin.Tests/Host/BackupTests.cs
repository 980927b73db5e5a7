using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tremplin.Kernel.Privacy;
using Tremplin.Host;
using Tremplin.Host.Backups;
using Tremplin.Kernel;
using Xunit;

namespace Tremplin.Tests.Host;

/// <summary>A backup is taken while people write, and restored in an empty place where everything is found again.</summary>
public sealed class BackupTests
{
    const string Secret = "Monsieur Ferrand tremblait";

    [Theory, BothDatabases]
    public async Task A_backup_taken_while_people_write_is_one_instant_and_opens_in_an_empty_place(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere(Secret);
        var archive = NewArchive();
        var before = await Counts(db, site.ConnectionString);

        var confirmed = new ConcurrentQueue<string>();
        using var enough = new CancellationTokenSource();
        var people = await PeopleWhoWrite(site, confirmed, enough.Token);
        await Reach(confirmed, 100, people);
        var kept = confirmed.ToList();
        await Succeeds("backup", archive, site.Data, site.ConnectionString);
        await Reach(confirmed, confirmed.Count + 100, people);
        await enough.CancelAsync();
        await Task.WhenAll(people);
        var after = await Counts(db, site.ConnectionString);

        await using var place = await Place.New(db);
        await Succeeds("restore", archive, place.Data, place.ConnectionString);
        var restored = await Counts(db, place.ConnectionString);
        Assert.Equal(after.Keys, restored.Keys);
        Assert.All(restored, t => Assert.True(before[t.Key] <= t.Value && t.Value <= after[t.Key], $"{t.Key}: {before[t.Key]} ≤ {t.Value} ≤ {after[t.Key]}"));
        Assert.Equal(restored["accounts_people"], restored["accounts_sessions"]);
        var sessions = await Column(db, place.ConnectionString, "select s.id from accounts_sessions s join accounts_people p on p.id = s.person_id join learning_traces t on t.person_id = p.id where t.answer is not null");
        Assert.Empty(kept.Select(token => SecretToken.IdOf(token)!).Except(sessions));

        await using var host = await HostProcess.Start(place.Data, place.ConnectionString);
        var again = await host.Visit().SetCookie("tremplin", aicha.Cookie("tremplin")!).Open($"{Given.Step}/envies");
        Assert.Equal(Secret, again.ValueOf("Ce qui pèse en ce moment"));
        await again.Open("/mon-plan");
        again.Reads("Appeler la mairie");
    }

    [Theory, BothDatabases]
    public async Task What_was_at_rest_is_restored_table_by_table_and_file_by_file(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.SomeoneWhoWroteEverywhere(Secret);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(site.Data, "autres", "dossiers")).FullName, "lettre.txt"), "Bonjour");
        var archive = NewArchive();

        await Succeeds("backup", archive, site.Data, site.ConnectionString);
        await using var place = await Place.New(db);
        await Succeeds("restore", archive, place.Data, place.ConnectionString);

        Assert.Equal(await Counts(db, site.ConnectionString), await Counts(db, place.ConnectionString));
        Assert.Equal(Files(site.Data), Files(place.Data));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(archive));
        Assert.Contains("existe déjà", await Refused("backup", archive, site.Data, site.ConnectionString), StringComparison.Ordinal);
        Assert.Contains("n'est pas vide", await Refused("restore", archive, place.Data, place.ConnectionString), StringComparison.Ordinal);
        Assert.Contains("La base de données n'est pas vide", await Refused("restore", archive, TestSite.NewFolder(), place.ConnectionString), StringComparison.Ordinal);
        Assert.Contains("est dans TREMPLIN_DATA", await Refused("backup", Path.Combine(site.Data, "ici.tar.gz"), site.Data, site.ConnectionString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_or_hostile_archive_restores_nothing()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var archive = NewArchive();
        await Succeeds("backup", archive, site.Data, site.ConnectionString);
        var whole = Entries(archive);
        var other = whole.ToList();
        other[1] = (other[1].Name, [.. other[1].Words[..^1], (byte)(other[1].Words[^1] ^ 1)]);
        List<(string Name, byte[] Words)> climbing = [.. whole, ("../../evade", "x"u8.ToArray())];
        climbing[0] = (Manifest.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(climbing[0].Words).Replace("\"parts\": [", "\"parts\": [ { \"name\": \"../../evade\", \"bytes\": 1, \"sha256\": \"x\" },", StringComparison.Ordinal)));
        climbing = [climbing[0], climbing[^1], .. climbing[1..^1]];

        foreach (var damaged in new[] { Write(other), Write([.. whole.Take(2)]), Write(climbing), Truncated(archive), Write([]), Text("pas une archive") })
        {
            var data = TestSite.NewFolder();
            Assert.Contains("ou elle est abîmée. Rien n'a été restauré", await Refused("restore", damaged, data, $"Data Source={data}/tremplin.db"), StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(data));
        }
    }

    [Fact]
    public async Task A_backup_of_another_database_or_of_a_newer_version_is_refused()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var archive = NewArchive();
        await Succeeds("backup", archive, site.Data, site.ConnectionString);
        foreach (var (from, to, said) in new[] { ("\"SQLite\"", "\"PostgreSQL\"", "celle d'une base PostgreSQL"), ("\"migration\": \"2", "\"migration\": \"9", "version plus récente") })
        {
            var entries = Entries(archive);
            entries[0] = (Manifest.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(entries[0].Words).Replace(from, to, StringComparison.Ordinal)));
            var data = TestSite.NewFolder();

            Assert.Contains(said, await Refused("restore", Write(entries), data, $"Data Source={data}/tremplin.db"), StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFileSystemEntries(data));
        }
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_with_what_to_do()
    {
        var (data, nowhere) = (TestSite.NewFolder(), Path.Combine(TestSite.NewFolder(), "nulle-part", "a.tar.gz"));

        Assert.Contains("Dites quel fichier", await Refused("backup", "--help", data, ""), StringComparison.Ordinal);
        Assert.Contains("Créez-le", await Refused("backup", nowhere, data, ""), StringComparison.Ordinal);
        Assert.Contains("n'existe pas. Donnez une sauvegarde", await Refused("restore", nowhere, data, ""), StringComparison.Ordinal);
        Assert.Contains("Il n'y a pas de base de données", await Refused("backup", NewArchive(), data, ""), StringComparison.Ordinal);
    }

    /// <summary>Six people without a name, each new at every answer, until there is enough.</summary>
    static async Task<Task[]> PeopleWhoWrite(TestSite site, ConcurrentQueue<string> confirmed, CancellationToken enough)
    {
        var form = await site.Visit().Open($"{Given.Step}/mot");
        var (protection, token) = (form.Cookie("formulaire")!, form.Page.QuerySelector("input[name=jeton]")!.GetAttribute("value")!);
        return [.. Enumerable.Range(0, 6).Select(async _ =>
        {
            while (!enough.IsCancellationRequested)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, $"{Given.Step}/mot")) { Content = new FormUrlEncodedContent([new("jeton", token), new("reponse", "compter")]) };
                request.Headers.Add("Cookie", $"formulaire={protection}");
                using var response = await site.Http.SendAsync(request);
                Assert.Equal(302, (int)response.StatusCode);
                confirmed.Enqueue(response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("tremplin=", StringComparison.Ordinal)).Split('=', ';')[1]);
            }
        })];
    }

    static async Task Reach(ConcurrentQueue<string> confirmed, int count, Task[] people)
    {
        while (confirmed.Count < count && people.All(p => !p.IsCompleted)) await Task.Delay(10);
        Assert.True(confirmed.Count >= count);
    }

    static async Task Succeeds(string command, string archive, string data, string connectionString) =>
        Assert.Equal((0, ""), await HostProcess.RunToEnd(Line(command, archive, data, connectionString)));

    static async Task<string> Refused(string command, string archive, string data, string connectionString) =>
        (await Assert.ThrowsAsync<Refusal>(() => Commands.Run(Line(command, archive, data, connectionString)))).Message;

    static string[] Line(string command, string archive, string data, string connectionString) =>
        [command, archive, .. TestSite.Arguments(data, connectionString, TestSite.EssaiFolder, "Production", new Dictionary<string, string> { ["Logging:LogLevel:Microsoft.AspNetCore"] = "None" })];

    static string NewArchive() => Path.Combine(TestSite.NewFolder(), "sauvegarde.tar.gz");

    static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("tremplin.db", StringComparison.Ordinal)).Select(f => $"{Path.GetRelativePath(folder, f)}: {File.ReadAllText(f)}").Order(StringComparer.Ordinal)];

    static async Task<SortedDictionary<string, string>> Rows(Db db, string connectionString, string sql)
    {
        await using System.Data.Common.DbConnection connection = db is Db.Sqlite ? new SqliteConnection(connectionString + ";Pooling=false") : new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync()) rows[reader.GetString(0)] = $"{reader.GetValue(reader.FieldCount - 1)}";
        return rows;
    }

    static async Task<HashSet<string>> Column(Db db, string connectionString, string sql) => [.. (await Rows(db, connectionString, sql)).Keys];

    static async Task<SortedDictionary<string, long>> Counts(Db db, string connectionString)
    {
        var tables = await Column(db, connectionString, db is Db.Sqlite ? "select name from sqlite_master where type = 'table' and name not like 'sqlite%'" : "select tablename::text from pg_tables where schemaname = 'public'");
        var counts = await Rows(db, connectionString, string.Join(" union all ", tables.Select(t => $"select '{t}', count(*) from \"{t}\"")));
        return new(counts.ToDictionary(c => c.Key, c => long.Parse(c.Value, System.Globalization.CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }

    static List<(string Name, byte[] Words)> Entries(string archive)
    {
        var entries = new List<(string, byte[])>();
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            using var words = new MemoryStream();
            entry.DataStream?.CopyTo(words);
            entries.Add((entry.Name, words.ToArray()));
        }
        return entries;
    }

    static string Write(List<(string Name, byte[] Words)> entries)
    {
        var archive = NewArchive();
        using var tar = new TarWriter(new GZipStream(File.Create(archive), CompressionLevel.Fastest));
        foreach (var (name, words) in entries) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(words) });
        return archive;
    }

    static string Truncated(string archive)
    {
        var half = NewArchive();
        var words = File.ReadAllBytes(archive);
        File.WriteAllBytes(half, words[..(words.Length / 2)]);
        return half;
    }

    static string Text(string words)
    {
        var file = NewArchive();
        File.WriteAllText(file, words);
        return file;
    }

    /// <summary>An empty folder and, on PostgreSQL, an empty database.</summary>
    sealed record Place(Db Db, string Data, string ConnectionString) : IAsyncDisposable
    {
        public static async Task<Place> New(Db db)
        {
            var data = TestSite.NewFolder();
            return new(db, data, await Template.Empty(db, data));
        }

        public async ValueTask DisposeAsync()
        {
            if (Db is Db.Postgres) await Template.Drop(ConnectionString);
            Directory.Delete(Data, recursive: true);
        }
    }
}
