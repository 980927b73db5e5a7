using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Tremplin.Tests.Accounts.Sessions;

public sealed class VisitorTests
{
    [Theory, BothDatabases]
    public async Task Reading_keeps_nothing_of_anybody_and_sets_no_identity(Db db)
    {
        await using var site = await TestSite.On(db);
        var visitor = site.Visit();

        foreach (var path in Given.Pages)
        {
            await visitor.Open(path);
            Assert.Equal((path, 200), (path, visitor.Status));
        }

        Assert.DoesNotContain("tremplin", visitor.Cookies.Keys);
        foreach (var table in new[] { "accounts_people", "accounts_sessions", "plan_actions", "plan_record", "learning_enrolments", "learning_traces" })
            Assert.Equal(0, await site.Count(table));
    }

    [Theory, BothDatabases]
    public async Task The_cookie_is_random_unreadable_by_scripts_and_stored_only_as_its_hash(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        var cookie = aicha.Cookies["tremplin"];

        Assert.Equal((true, Microsoft.Net.Http.Headers.SameSiteMode.Lax, "/", TimeSpan.FromDays(60)), (cookie.HttpOnly, cookie.SameSite, cookie.Path.Value, cookie.MaxAge));
        var token = aicha.Cookie("tremplin")!;
        Assert.Equal(43, token.Length);
        var stored = (string)(await site.Scalar("select id from accounts_sessions"))!;
        Assert.Equal(System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token))), stored);
    }

    [Theory, BothDatabases]
    public async Task What_is_in_the_database_opens_no_door(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.SomeoneWhoWroteEverywhere();

        var thief = await site.Visit().SetCookie("tremplin", (string)(await site.Scalar("select id from accounts_sessions"))!).Open("/mon-plan");

        Assert.False(thief.Sees("Appeler la mairie"));
    }

    [Theory, BothDatabases]
    public async Task Another_visitor_sees_nothing_of_it(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        await aicha.Open("/mon-plan");
        var herLine = aicha.Page.QuerySelectorAll("a[href^='/mon-plan/']").Select(a => a.GetAttribute("href")!).First();
        var other = await site.SomeoneWhoHasBegun();

        foreach (var path in Given.Pages)
        {
            await other.Open(path);
            foreach (var hers in new[] { "Appeler la mairie", "Monsieur Ferrand", "Je compte tout haut", "Madame Delmas", "Calme", "Caissière" })
                Assert.DoesNotContain(hers, Visitor.Plain(other.Page.Body!.TextContent), StringComparison.Ordinal);
        }
        await other.Open(herLine);
        Assert.Equal(404, other.Status);
    }

    [Theory, BothDatabases]
    public async Task Hostile_cookies_are_nobody(Db db)
    {
        await using var site = await TestSite.On(db);
        string[] cookies = ["", "a", new('a', 43), new('a', 5000), "'; drop table accounts_people; --", "%00%00", "\"", "../../etc/passwd", "<script>", "=;=;="];

        foreach (var cookie in cookies)
        {
            var visitor = await site.Visit().SetCookie("tremplin", cookie).SetCookie("affichage", cookie).SetCookie("partage", cookie).SetCookie("formulaire", cookie).Open("/mon-plan");
            Assert.Equal((cookie, 200), (cookie, visitor.Status));
            await visitor.Fill("Je vais...", "Dormir").Press("Ajouter à mon plan");
            Assert.Contains(visitor.Status, new[] { 200, 400 });
        }

        await (await site.Visit().SetCookie("tremplin", new('a', 43)).Open("/mon-plan")).Fill("Je vais...", "Dormir").Press("Ajouter à mon plan");
        Assert.Equal(0, Convert.ToInt64(await site.Scalar($"select count(*) from accounts_people p where not exists (select 1 from accounts_sessions s where s.person_id = p.id)"), null));
    }

    [Theory, BothDatabases]
    public async Task What_is_shown_to_a_person_is_kept_by_no_cache(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();

        foreach (var path in Given.Pages)
        {
            await aicha.Open(path);
            Assert.Contains(aicha.Response.Headers.CacheControl!.ToString(), new[] { "no-cache, private", "private, no-cache", "no-store", "no-cache, no-store", "no-store, no-cache" });
        }
    }
}
