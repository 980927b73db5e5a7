using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Tremplin.Tests.House;

/// <summary>
/// kill -9 at the worst moments: what was confirmed is there, and nothing is there by half. The process that dies shares the database of a site
/// of ours, which prepares what comes before and reads what is left.
/// </summary>
public sealed class KilledProcessTests
{
    static readonly string[] TablesOfPeople = ["accounts_people", "accounts_sessions", "plan_actions", "plan_record", "learning_enrolments", "learning_traces"];

    [Theory, BothDatabases]
    public async Task A_process_killed_between_two_writes_leaves_all_of_a_closing_action_or_nothing(Db db)
    {
        var killed = 0;
        foreach (var write in new[] { 1, 3, 5, 0 })
        {
            await using var site = await Site(db);
            await using var host = await HostProcess.Start(site.Data, site.ConnectionString, KillAtWrite.Environment(write));
            var aicha = await host.Visit().Open($"{Given.Step}/geste");

            if (await Survives(host, () => aicha.Fill("Ce que je vais faire", "Appeler Samira").Press("Ajouter à mon plan"))) continue;
            killed++;
            foreach (var table in TablesOfPeople) Assert.Equal((write, table, 0L), (write, table, await site.Count(table)));
        }
        Assert.True(killed >= 3, $"only {killed} processes died");
    }

    [Theory, BothDatabases]
    public async Task A_process_killed_between_two_writes_leaves_an_answer_and_its_rows_of_the_record_or_neither(Db db)
    {
        var killed = 0;
        foreach (var write in new[] { 1, 2, 0 })
        {
            await using var site = await Site(db);
            var cookie = (await (await site.Visit().Open($"{Given.Step}/seule")).Choose("Le crayon.").Press(Given.Answer)).Cookie("tremplin")!;
            var before = await site.Count("learning_traces");
            await using var host = await HostProcess.Start(site.Data, site.ConnectionString, KillAtWrite.Environment(write));
            var same = await host.Visit().SetCookie("tremplin", cookie).Open($"{Given.Step}/moments");
            var opened = await site.Count("learning_traces");
            Assert.True(opened >= before);

            if (!await Survives(host, () => same.Fill("Quel était ce travail ?", "Caissière").Fill("Que faites-vous ?", "Je compte").Press("Enregistrer"))) killed++;

            var answers = await site.Count("learning_traces where step = 'tout/moments' and answer is not null");
            var rows = await site.Count("plan_record");
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
            await using var site = await Site(db);
            var cookie = (await (await site.Visit().Open("/formations/essai/suite/mot")).Fill("Un mot de plus", "Calme").Choose("presque, il manque une chose").Press("Enregistrer")).Cookie("tremplin")!;
            await using var host = await HostProcess.Start(site.Data, site.ConnectionString, KillAtWrite.Environment(write));
            var same = await host.Visit().SetCookie("tremplin", cookie).Open("/formations/essai/suite/geste");

            if (!await Survives(host, () => same.Press("Ajouter à mon plan"))) killed++;

            var (lines, decided) = (await site.Count("plan_actions where origin like '%suite/geste%'"), await site.Count("learning_traces where step = 'suite/geste' and answer is not null"));
            Assert.True((lines, decided) is (0, 0) or (2, 1), $"killed at write {write}: {lines} lines, {decided} decisions");
        }
        Assert.True(killed >= 2, $"only {killed} processes died");
    }

    [Theory, BothDatabases]
    public async Task A_thousand_confirmed_answers_survive_a_killed_process(Db db)
    {
        await using var site = await Site(db);
        var confirmed = new ConcurrentDictionary<string, string>();
        var host = await HostProcess.Start(site.Data, site.ConnectionString);
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
        foreach (var (cookie, said) in confirmed)
        {
            var kept = await site.Scalar($"select t.answer from accounts_sessions s join learning_traces t on t.person_id = s.person_id where s.id = '{Hash(cookie)}' and t.answer is not null");
            Assert.Contains($"\"{said}\"", $"{kept}", StringComparison.Ordinal);
        }

        await using var again = await HostProcess.Start(site.Data, site.ConnectionString);
        var (someone, words) = confirmed.First();
        var visitor = await again.Visit().SetCookie("tremplin", someone).Open($"{Given.Step}/mot");
        Assert.Equal(words, visitor.ValueOf("Quel verbe prend-elle ?"));
    }

    /// <summary>A site whose clock says what that of the other process says.</summary>
    static async Task<TestSite> Site(Db db)
    {
        var site = await TestSite.On(db);
        site.Clock.Set(TimeProvider.System.GetUtcNow());
        return site;
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
}
