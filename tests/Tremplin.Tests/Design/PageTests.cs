using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.TestHost;
using Tremplin.Design;
using Xunit;

namespace Tremplin.Tests.Design;

/// <summary>The pages of the design system, in a host that has nothing else.</summary>
public sealed class PageTests
{
    static async Task<WebApplication> Start(string environment = "Production", Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages(options => options.RootDirectory = "/").ConfigureApplicationPartManager(Only)
            .AddApplicationPart(typeof(DesignModule).Assembly);
        builder.Services.AddDesign().AddNavLink("Mon plan", "/mon-plan", 20).AddNavLink("Formations", "/design", 10);
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseExceptionHandler("/erreur/500");
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseRouting();
        app.MapRazorPages();
        app.MapPost("/casse", string () => throw new InvalidOperationException("secret"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>Only the components of these tests and the pages of the design system: no other module takes part.</summary>
    static void Only(ApplicationPartManager manager)
    {
        manager.ApplicationParts.Clear();
        manager.ApplicationParts.Add(new AssemblyPart(typeof(PageTests).Assembly));
    }

    static async Task<(HttpStatusCode Status, IHtmlDocument Page)> Get(WebApplication app, string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null) request.Headers.Add("Cookie", $"affichage={cookie}");
        var answer = await app.GetTestClient().SendAsync(request);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    static async Task<HttpResponseMessage> Ask(WebApplication app, string path) => await app.GetTestClient().GetAsync(path);

    [Fact]
    public async Task The_header_drawn_once_for_many_still_tells_each_where_they_are_and_is_typeset()
    {
        await using var app = await Start("Development");
        for (var visit = 0; visit < 2; visit++)
            foreach (var path in (string[])["/affichage", "/design"])
            {
                var (_, page) = await Get(app, path);
                Assert.Equal(path, Assert.Single(page.QuerySelectorAll(".t-nav [aria-current=page]")).GetAttribute("href"));
                Assert.Equal("Besoin d’aide\u202F?", page.QuerySelector(".t-help")!.TextContent);
                Assert.Equal("Besoin d’aide\u202F?", page.QuerySelector(".t-footer__help h2")!.TextContent);
            }
    }

    [Fact]
    public async Task Every_page_has_its_language_its_title_and_the_way_to_its_content()
    {
        await using var app = await Start();
        var (status, page) = await Get(app, "/affichage");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Affichage et lecture – Tremplin", page.Title);
        Assert.Equal("#contenu", page.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("main#contenu h1"));
        Assert.Equal(["Formations", "Mon plan", "Affichage"], page.QuerySelectorAll(".t-nav a").Select(a => a.TextContent));
        Assert.Equal("page", page.QuerySelector(".t-nav a[href='/affichage']")!.GetAttribute("aria-current"));
        Assert.Equal("Besoin d’aide\u202F?", page.QuerySelector(".t-help")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("form[method=post], [style], script:not([src])"));
    }

    [Fact]
    public async Task A_page_seen_sets_no_cookie()
    {
        await using var app = await Start();
        Assert.False((await Ask(app, "/affichage")).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task What_was_chosen_is_kept_a_year_and_the_way_back_is_offered()
    {
        await using var app = await Start();
        var answer = await Ask(app, "/affichage?taille=3&espacement=2&etapes=w&champs=o&simplifie=1&lecture=0&retour=/mon-plan");

        Assert.Equal("/affichage?enregistre=1&retour=%2Fmon-plan", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("affichage=32wo10; max-age=31536000; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);

        var (_, page) = await Get(app, answer.Headers.Location!.OriginalString, "32wo10");
        Assert.Equal("govuk-template t-size-3 t-space-2 t-silent", page.DocumentElement.ClassName);
        Assert.Equal("/mon-plan", page.QuerySelector(".t-notice a")!.GetAttribute("href"));
        Assert.Equal("3", page.QuerySelector("input[name=taille][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_simplified_switch_goes_straight_back_and_keeps_the_rest()
    {
        await using var app = await Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/affichage?simplifie=1&retour=/cours%3Fa=1%23ici");
        request.Headers.Add("Cookie", "affichage=21so01");
        var answer = await app.GetTestClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("/cours?a=1#ici", answer.Headers.Location!.OriginalString);
        Assert.StartsWith("affichage=21so11;", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~//ailleurs.example")]
    [InlineData("/%0d%0aSet-Cookie:x=1")]
    public async Task Nobody_is_sent_elsewhere(string path)
    {
        await using var app = await Start();
        var answer = await Ask(app, "/affichage?simplifie=1&retour=" + Uri.EscapeDataString(path));
        Assert.StartsWith("/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("ailleurs", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Single(answer.Headers.GetValues("Set-Cookie"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9zzzzzz")]
    [InlineData("<b>x</b>")]
    [InlineData("zzzzzz")]
    public void A_cookie_that_is_not_ours_is_the_default(string? cookie) => Assert.Equal("11sa01", Display.Parse(cookie).Key);

    [Fact]
    public void Each_set_of_preferences_has_its_own_key()
    {
        var keys = new HashSet<string>();
        foreach (var size in "123")
            foreach (var space in "12")
                foreach (var steps in "sw")
                    foreach (var fields in "ao")
                        foreach (var simplified in "01")
                            foreach (var read in "01")
                            {
                                var cookie = string.Concat(size, space, steps, string.Concat(fields, simplified, read));
                                Assert.Equal(cookie, Display.Parse(cookie).Key);
                                keys.Add(Display.Parse(cookie).Key);
                            }
        Assert.Equal(96, keys.Count);
    }

    [Theory]
    [InlineData(400, "Cette demande n’est pas passée")]
    [InlineData(404, "Cette page n’existe pas, ou n’existe plus")]
    [InlineData(409, "Quelque chose a changé entre-temps")]
    [InlineData(500, "Quelque chose n’a pas marché chez nous")]
    [InlineData(503, "Le site fait une pause")]
    public async Task An_error_says_what_to_do_next(int code, string title)
    {
        await using var app = await Start();
        var (status, page) = await Get(app, $"/erreur/{code}");
        Assert.Equal(code, (int)status);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so()
    {
        await using var app = await Start();
        var (status, page) = await Get(app, "/nulle-part");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("Cette page n’existe pas, ou n’existe plus", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_failure_gives_a_reference_and_no_secret()
    {
        await using var app = await Start();
        var answer = await app.GetTestClient().PostAsync("/casse", null, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.NotEqual("", new HtmlParser().ParseDocument(html).QuerySelector(".t-reference")!.TextContent);
        Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gallery_is_for_development_only()
    {
        await using var production = await Start();
        Assert.Equal(HttpStatusCode.NotFound, (await Get(production, "/design")).Status);

        await using var development = await Start("Development");
        var (status, page) = await Get(development, "/design");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[style], script:not([src])"));
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), textarea, select"), field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        Assert.Equal(page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count(), page.QuerySelectorAll("[id]").Length);
        Assert.All(page.QuerySelectorAll("[aria-describedby]"), e => Assert.All(e.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(page.GetElementById(id))));
    }

    [Fact]
    public async Task A_slot_shows_its_components_in_order_and_not_on_error_pages()
    {
        await using var app = await Start(more: services => services.AddSlot<Second>("footer.mine", 2).AddSlot<First>("footer.mine", 1));
        Assert.Contains("un deux", (await Get(app, "/affichage")).Page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("un deux", (await Get(app, "/erreur/503")).Page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }
}

internal sealed class First : ViewComponent
{
    public IViewComponentResult Invoke() => Content("un ");
}

internal sealed class Second : ViewComponent
{
    public IViewComponentResult Invoke() => Content("deux");
}
