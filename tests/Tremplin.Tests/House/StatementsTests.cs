using Tremplin.Accounts.Sessions;
using Xunit;

namespace Tremplin.Tests.House;

/// <summary>How many SQL statements each page asks: for nobody, and for someone whose session is checked anew.</summary>
public sealed class StatementsTests
{
    const int Most = 6;

    [Theory, BothDatabases]
    public async Task The_statements_of_each_page_are_a_reviewed_file(Db db)
    {
        await using var site = await TestSite.On(db);
        var nobody = site.Visit();
        var aicha = await site.SomeoneWhoWroteEverywhere();
        var lines = new List<string> { $"{"page",-45} {"nobody",8} {"someone",8}" };
        foreach (var path in Given.Pages)
        {
            await nobody.Open(path);
            site.Services.GetRequiredService<SessionCache>().Clear();
            await aicha.Open(path);
            Assert.True(aicha.Statements.Count <= Most, $"{path}: {string.Join("\n---\n", aicha.Statements)}");
            lines.Add($"{path,-45} {nobody.Statements.Count,8} {aicha.Statements.Count,8}");
        }
        Reviewed.Is("statements.txt", string.Join('\n', lines));
    }

    [Theory, BothDatabases]
    public async Task The_statements_of_a_page_never_grow_with_its_rows(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        var before = await Counts(aicha);
        for (var i = 0; i < 12; i++) await aicha.AddToPlan($"Chose {i}");
        for (var i = 0; i < 2; i++) await (await aicha.Open($"{Given.Step}/moments")).Choose("Caissière").Fill("Que faites-vous ?", $"Je compte {i}").Press("Enregistrer");

        Assert.Equal(before, await Counts(aicha));
    }

    static async Task<string> Counts(Visitor someone)
    {
        var counts = new List<string>();
        foreach (var path in Given.Pages) counts.Add($"{path} {(await someone.Open(path)).Statements.Count}");
        return string.Join('\n', counts);
    }
}
