using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Tremplin.Bench.Load;

/// <summary>A form as the browser would send it: its hidden fields, and the answers offered by the first question.</summary>
internal sealed record PostedForm(string Action, IReadOnlyDictionary<string, string> Hidden, string Field, IReadOnlyList<string> Offered)
{
    public string With(string answer) => string.Join('&', Hidden.Append(KeyValuePair.Create(Field, answer)).Select(f => $"{WebUtility.UrlEncode(f.Key)}={WebUtility.UrlEncode(f.Value)}"));
}

/// <summary>One browser: it keeps its cookies, and does by hand, once, what the measurement then repeats.</summary>
internal sealed partial class Person(HttpClient http, Uri server)
{
    public const string Password = "velo nuage carotte";

    readonly Dictionary<string, string> cookies = [];

    public Uri Server => server;

    public string Cookies => string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));

    public async Task<string> Get(string path) => (await Ask(new(HttpMethod.Get, new Uri(server, path)), HttpStatusCode.OK)).Body;

    /// <returns>Where it leads.</returns>
    public async Task<string> Post(string path, string body) => (await Ask(
        new(HttpMethod.Post, new Uri(server, path)) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") }, HttpStatusCode.Redirect)).Location!;

    /// <summary>Makes an account of what was done so far, by its pages; returns the name to sign in with.</summary>
    public async Task<string> CreateAccount()
    {
        var passwords = await Post("/compte/creer", FormIn(await Get("/compte/creer"), ("Pseudonym", "Sam"), ("Way", "mot-de-passe")));
        var page = await Get(passwords);
        await Post(passwords, FormIn(page, ("Password", Password)));
        return Input().Matches(page).Select(m => m.Value).Where(i => Attribute(i, "autocomplete") is "username").Select(i => Attribute(i, "value")).Single();
    }

    async Task<(string Body, string? Location)> Ask(HttpRequestMessage request, HttpStatusCode expected)
    {
        if (cookies.Count > 0) request.Headers.Add("Cookie", Cookies);
        using (request)
        {
            using var answer = await http.SendAsync(request);
            if (answer.StatusCode != expected) throw new InvalidOperationException($"{request.Method} {request.RequestUri} answered {(int)answer.StatusCode}.");
            if (answer.Headers.TryGetValues("Set-Cookie", out var given))
                foreach (var cookie in given.Select(c => c.Split(';')[0].Split('=', 2))) cookies[cookie[0]] = cookie[1];
            return (await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString);
        }
    }

    /// <summary>The form of a page as it would be sent with these fields written.</summary>
    public static string FormIn(string page, params (string Name, string Value)[] written)
    {
        var hidden = Input().Matches(Form().Match(page).Value).Select(m => m.Value).Where(i => Attribute(i, "type") is "hidden").Select(i => (Name: Attribute(i, "name"), Value: Attribute(i, "value")));
        return string.Join('&', hidden.Concat(written).Select(f => $"{WebUtility.UrlEncode(f.Name)}={WebUtility.UrlEncode(f.Value)}"));
    }

    /// <summary>The form of a page whose question has one answer to choose, or null.</summary>
    public static PostedForm? QuestionIn(string page)
    {
        if (Form().Match(page) is not { Success: true } form) return null;
        var inputs = Input().Matches(form.Value).Select(m => m.Value).ToList();
        var offered = inputs.Where(i => Attribute(i, "type") is "radio").Select(i => (Name: Attribute(i, "name"), Value: Attribute(i, "value"))).ToList();
        var isOnlyThat = inputs.All(i => Attribute(i, "type") is "radio" or "hidden") && !form.Value.Contains("<textarea", StringComparison.Ordinal) && !form.Value.Contains("<select", StringComparison.Ordinal);
        if (!isOnlyThat || offered.Count is 0 || offered.Any(o => o.Name != offered[0].Name)) return null;
        return new(Attribute(form.Groups[1].Value, "action"),
            inputs.Where(i => Attribute(i, "type") is "hidden").ToDictionary(i => Attribute(i, "name"), i => Attribute(i, "value")), offered[0].Name, [.. offered.Select(o => o.Value)]);
    }

    public static IReadOnlyList<string> LinksIn(string page) => [.. Link().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];

    static string Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : "";

    [GeneratedRegex("<form ([^>]*method=\"post\"[^>]*)>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("href=\"(/[^\"#]*)[\"#]")]
    private static partial Regex Link();
}
