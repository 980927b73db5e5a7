using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Tremplin.Tests.Host;

/// <summary>Behind a proxy: who asks, and how, is believed from the proxies that are ours and from nobody else.</summary>
public sealed class PublicAddressTests
{
    const string Name = "tremplin.exemple.test";

    static Task<TestSite> Site(string proxies, Witness? witness = null, string address = $"https://{Name}") => TestSite.On(Db.Sqlite, o =>
    {
        (o.Settings["TREMPLIN_PROXIES"], o.Settings["Site:Address"]) = (proxies, address);
        if (witness is not null) o.Services = s => s.AddHttpContextAccessor().AddSingleton<IInterceptor>(p => witness.By(p.GetRequiredService<IHttpContextAccessor>()));
    });

    static async Task<HttpResponseMessage> Get(TestSite site, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path));
        request.Headers.Host = Name;
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await site.Http.SendAsync(request);
    }

    static async Task<string> Seen(string proxies, params (string, string)[] headers)
    {
        var witness = new Witness();
        await using var site = await Site(proxies, witness);
        using var response = await Get(site, "/mon-plan", [("Cookie", $"tremplin={new string('a', 43)}"), .. headers]);
        return witness.Seen!;
    }

    [Theory, InlineData(""), InlineData("10.0.0.0/8, 192.0.2.1, ::1")]
    public async Task What_a_stranger_says_of_themselves_is_ignored(string proxies) =>
        Assert.Equal($"http {Name} 127.0.0.1", await Seen(proxies, ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.test")));

    [Theory, InlineData("127.0.0.1", "203.0.113.9"), InlineData("127.0.0.0/8", "203.0.113.9"), InlineData("127.0.0.1", "6.6.6.6, 203.0.113.9"), InlineData("127.0.0.1,10.0.0.0/8", "6.6.6.6, 203.0.113.9, 10.1.2.3")]
    public async Task What_our_proxies_say_is_believed_as_far_back_as_they_are_ours(string proxies, string forwardedFor) =>
        Assert.Equal($"https {Name} 203.0.113.9", await Seen(proxies, ("X-Forwarded-For", forwardedFor), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.test")));

    [Fact]
    public async Task Browsers_are_told_to_stay_on_HTTPS_over_HTTPS_only()
    {
        await using var site = await Site("127.0.0.1");

        using var plain = await Get(site, "/");
        using var secure = await Get(site, "/", ("X-Forwarded-Proto", "https"));

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("max-age=31536000", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Every_cookie_of_a_site_that_is_public_over_HTTPS_is_secure_whatever_the_proxy_forgot()
    {
        foreach (var (address, secure) in new[] { ($"https://{Name}", true), ("http://127.0.0.1", false) })
        {
            await using var site = await Site("", address: address);
            var aicha = await site.SomeoneWhoHasBegun();
            await (await (await aicha.Open("/ordinateur-partage")).Press("Oui, cet ordinateur est partagé")).Open("/affichage?simplifie=1");

            Assert.Subset(aicha.Cookies.Keys.ToHashSet(), new HashSet<string> { "tremplin", "formulaire", "partage", "affichage" });
            Assert.All(aicha.Cookies.Values, cookie => Assert.Equal((address, cookie.Name, secure), (address, cookie.Name, cookie.Secure)));
        }
    }

    [Fact]
    public async Task A_name_that_is_not_ours_is_answered_nothing_and_is_never_in_a_link()
    {
        await using var site = await Site("127.0.0.1");
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Address);
        request.Headers.Host = "evil.test";

        using var response = await site.Http.SendAsync(request);
        var ours = await (await Get(site, "/.well-known/security.txt")).Content.ReadAsStringAsync();

        Assert.Equal((400, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Contains($"Canonical: https://{Name}/.well-known/security.txt", ours, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_says_what_failed_is_as_closed_as_the_others()
    {
        await using var site = await TestSite.On(Db.Sqlite, o =>
        {
            o.Settings["TREMPLIN_PROXIES"] = "127.0.0.1";
            o.Settings["Site:Address"] = $"https://{Name}";
            o.Services = s => s.AddSingleton<IInterceptor>(new Fault());
        });
        foreach (var (path, status) in new[] { ("/mon-plan", 500), ("/nulle-part", 404) })
        {
            using var response = await Get(site, path, ("X-Forwarded-Proto", "https"), ("Cookie", $"tremplin={new string('a', 43)}"));

            Assert.Equal((path, status), (path, (int)response.StatusCode));
            foreach (var header in new[] { "Content-Security-Policy", "X-Content-Type-Options", "Strict-Transport-Security" })
                Assert.True(response.Headers.Contains(header), $"{path}: no {header}");
        }
    }

    sealed class Witness : DbCommandInterceptor
    {
        IHttpContextAccessor? accessor;

        public string? Seen { get; private set; }

        public Witness By(IHttpContextAccessor http)
        {
            accessor = http;
            return this;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (accessor?.HttpContext is { } http) Seen = $"{http.Request.Scheme} {http.Request.Host} {http.Connection.RemoteIpAddress!.MapToIPv4()}";
            return new(result);
        }
    }

    sealed class Fault : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains("accounts_sessions", StringComparison.Ordinal) ? throw new InvalidOperationException("a bug") : new(result);
    }
}
