using System.Net;
using Xunit;

namespace Tremplin.Tests.Accounts;

/// <summary>What is tried against accounts and has no page of its own; the rest (fixation, enumeration, replay, CSRF) stands with each page.</summary>
public sealed class AttackTests
{
    [Fact]
    public async Task No_page_opens_inside_the_page_of_another_site()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var aicha = site.Visit();
        await aicha.CreateAccount("Aïcha");

        foreach (var path in Given.Pages.Append("/compte/cles").Append("/compte/mot-de-passe").Append("/une-page-qui-n-existe-pas"))
        {
            await aicha.Open(path);
            Assert.True(aicha.Response.Headers.GetValues("Content-Security-Policy").Single().Contains("frame-ancestors 'none'", StringComparison.Ordinal), path);
        }
    }

    [Theory, BothDatabases]
    public async Task What_someone_types_never_becomes_a_header(Db db)
    {
        await using var site = await TestSite.On(db);
        const string broken = "Aïcha\r\nSet-Cookie: tremplin=planted\r\n";
        var aicha = site.Visit();
        var name = await aicha.CreateAccount(broken);
        var led = await site.Visit().Open($"/compte/connexion?retour={Uri.EscapeDataString("/" + broken)}");
        using var answer = await led.SendOnce(led.Fill("Votre nom de connexion", name).Fill("Votre mot de passe", Given.Password).Prepare("Me connecter")());
        var export = await (await aicha.Open("/compte/mes-droits")).Press("Télécharger mes données");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        foreach (var response in new[] { answer, export.Response })
            Assert.DoesNotContain(response.Headers.Concat(response.Content.Headers).SelectMany(h => h.Value.Select(v => $"{h.Key}: {v}")), h => h.Contains("planted", StringComparison.Ordinal) && !h.StartsWith("Location", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', answer.Headers.Location!.OriginalString);
    }

    [Theory, BothDatabases]
    public async Task Of_many_wrong_tries_at_the_same_instant_five_are_made(Db db)
    {
        await using var site = await TestSite.On(db);
        var name = await site.Visit().CreateAccount("Aïcha");
        var thieves = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.Visit().Open("/compte/connexion")));

        await Task.WhenAll(thieves.Select((thief, i) => thief.Fill("Votre nom de connexion", name).Fill("Votre mot de passe", $"essai numero {i}").Press("Me connecter")));

        Assert.Equal(5, thieves.Count(t => !t.Errors.Single().Contains("trop d'essais", StringComparison.Ordinal)));
    }
}
