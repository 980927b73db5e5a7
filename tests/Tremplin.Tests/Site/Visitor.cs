using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Net.Http.Headers;

namespace Tremplin.Tests;

/// <summary>
/// A person without JavaScript: finds fields by their label, buttons and links by their words, and inspects every page they open
/// (<see cref="Inspection"/>).
/// </summary>
public sealed partial class Visitor
{
    static int numbers;

    readonly TestSite? site;
    readonly Func<(Uri Address, HttpClient Http)> way;

    public Visitor(TestSite site) => (this.site, way) = (site, () => (site.Address, site.Http));

    /// <summary>A visitor of a site that runs elsewhere, as a process.</summary>
    public Visitor(Uri address, HttpClient http) => way = () => (address, http);

    readonly Dictionary<string, SetCookieHeaderValue> cookies = [];
    readonly HashSet<string> typed = [];

    public IDocument Page { get; private set; } = null!;

    public Uri Url { get; private set; } = null!;

    public int Status { get; private set; }

    public HttpResponseMessage Response { get; private set; } = null!;

    /// <summary>The SQL statements of the last page, redirections left out.</summary>
    public IReadOnlyList<string> Statements { get; private set; } = [];

    /// <summary>The cookies this browser holds, as they were given.</summary>
    public IReadOnlyDictionary<string, SetCookieHeaderValue> Cookies => cookies;

    public string Heading => Plain(Page.QuerySelector("h1")?.TextContent);

    /// <summary>What the page says between its header and its footer.</summary>
    public string Words => Plain(Page.QuerySelector("main")?.TextContent ?? Page.Body?.TextContent);

    /// <summary>The sentences of the error summary, if there is one.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll("[role=alert] li, .govuk-error-summary li").Select(e => Plain(e.TextContent)).Distinct()];

    public async Task<Visitor> Open(string path) => await Send(() => new(System.Net.Http.HttpMethod.Get, new Uri(way().Address, path)));

    /// <summary>Writes into the field with this label.</summary>
    public Visitor Fill(string label, string value) => Write(Labelled(label), value);

    public Visitor Write(IElement field, string value)
    {
        typed.Add(Plain(value));
        switch (field)
        {
            case IHtmlInputElement input: input.Value = value; break;
            case IHtmlTextAreaElement area: area.Value = value; break;
            default: throw new InvalidOperationException($"{field.Id} is a {field.LocalName}, which cannot be written into.");
        }
        return this;
    }

    /// <summary>Chooses a radio or ticks a box; in the group with this legend when several have the same label.</summary>
    public Visitor Choose(string label, string? legend = null)
    {
        var box = (IHtmlInputElement)Labelled(label, legend);
        if (box.Type is "radio")
            foreach (var other in Page.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(r => r.Name == box.Name && r.Form == box.Form)) other.IsChecked = false;
        box.IsChecked = true;
        return this;
    }

    public Visitor Untick(string label, string? legend = null)
    {
        ((IHtmlInputElement)Labelled(label, legend)).IsChecked = false;
        return this;
    }

    public Visitor Select(string label, string option)
    {
        var list = (IHtmlSelectElement)Labelled(label);
        list.Value = (list.Options.FirstOrDefault(o => Plain(o.Text) == Plain(option)) ?? throw Unknown($"option «{option}» of «{label}»", list.Options.Select(o => o.Text))).Value;
        return this;
    }

    /// <summary>What the field with this label holds now.</summary>
    public string ValueOf(string label) => Labelled(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => list.Value ?? "",
        var other => throw new InvalidOperationException(other.LocalName),
    };

    public bool IsChosen(string label, string? legend = null) => ((IHtmlInputElement)Labelled(label, legend)).IsChecked;

    /// <summary>Sends the form of this button; the words may go on in a part that only screen readers hear.</summary>
    public async Task<Visitor> Press(string words)
    {
        var request = Prepare(words);
        return await Send(request);
    }

    /// <summary>The request that this button would send, to be sent as often as a test likes.</summary>
    public Func<HttpRequestMessage> Prepare(string words)
    {
        var button = (IHtmlElement)Named("button", Page.QuerySelectorAll("button, input[type=submit]"), words);
        var form = button switch { IHtmlButtonElement b => b.Form, IHtmlInputElement i => i.Form, _ => null } ?? throw new InvalidOperationException($"«{words}» is in no form.");
        var sent = form.GetSubmission(button) ?? throw new InvalidOperationException($"«{words}» sends nothing.");
        using var body = new MemoryStream();
        sent.Body?.CopyTo(body);
        var bytes = body.ToArray();
        return () => sent.Method is AngleSharp.Io.HttpMethod.Post
            ? new(System.Net.Http.HttpMethod.Post, sent.Target.Href) { Content = new ByteArrayContent(bytes) { Headers = { { "Content-Type", sent.MimeType ?? "application/x-www-form-urlencoded" } } } }
            : new(System.Net.Http.HttpMethod.Get, sent.Target.Href);
    }

    /// <summary>Opens the link with these words.</summary>
    public async Task<Visitor> Follow(string words) =>
        await Send(Get(((IHtmlAnchorElement)Named("link", Page.QuerySelectorAll("a[href]"), words)).Href));

    /// <summary>Fails with what the page says, when it does not say these words.</summary>
    public Visitor Reads(params string[] words)
    {
        foreach (var wanted in words)
            if (!Sees(wanted)) throw new InvalidOperationException($"{Url.PathAndQuery} ({Status}) does not say «{wanted}». It says: {Words}");
        return this;
    }

    /// <summary>Whether the page shows these words.</summary>
    public bool Sees(string words) => Words.Contains(Plain(words), StringComparison.Ordinal);

    public bool HasLink(string words) => Page.QuerySelectorAll("a[href]").Any(a => Plain(a.TextContent).StartsWith(Plain(words), StringComparison.Ordinal));

    public bool HasButton(string words) => Page.QuerySelectorAll("button").Any(b => Plain(b.TextContent).StartsWith(Plain(words), StringComparison.Ordinal));

    /// <summary>Closes the browser: cookies that have no age are forgotten.</summary>
    public Visitor CloseBrowser()
    {
        foreach (var (name, cookie) in cookies.ToList())
            if (cookie.MaxAge is null && cookie.Expires is null) cookies.Remove(name);
        return this;
    }

    public Visitor SetCookie(string name, string value)
    {
        cookies[name] = new(name, "") { MaxAge = TimeSpan.FromDays(1) };
        raw[name] = value;
        return this;
    }

    public Visitor Forget(string cookie)
    {
        cookies.Remove(cookie);
        return this;
    }

    readonly Dictionary<string, string> raw = [];

    public string? Cookie(string name) => raw.TryGetValue(name, out var value) && cookies.ContainsKey(name) ? value : cookies.GetValueOrDefault(name)?.Value.Value;

    /// <summary>Sends a request with this browser's cookies, once, without following where it leads.</summary>
    public async Task<HttpResponseMessage> SendOnce(HttpRequestMessage request)
    {
        lock (cookies)
            if (cookies.Count > 0) request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Keys.Select(name => $"{name}={Cookie(name)}")));
        if (!request.Headers.Contains("Accept")) request.Headers.Add("Accept", "text/html");
        var response = await way().Http.SendAsync(request);
        if (!response.Headers.TryGetValues("Set-Cookie", out var given)) return response;
        lock (cookies)
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. given]))
            {
                raw.Remove(cookie.Name.Value!);
                if (cookie.Expires <= DateTimeOffset.UnixEpoch.AddYears(1) || cookie.MaxAge <= TimeSpan.Zero) cookies.Remove(cookie.Name.Value!);
                else cookies[cookie.Name.Value!] = cookie;
            }
        return response;
    }

    /// <summary>Sends a request, follows where it leads, and shows the page.</summary>
    public async Task<Visitor> Send(Func<HttpRequestMessage> make)
    {
        for (var hops = 0; ; hops++)
        {
            using var request = make();
            var number = $"{Interlocked.Increment(ref numbers)}";
            request.Headers.Add(StatementCounter.Header, number);
            Url = request.RequestUri!;
            Response = await SendOnce(request);
            Statements = site?.Services.GetRequiredService<StatementCounter>().Take(number) ?? [];
            if ((int)Response.StatusCode is not (>= 301 and <= 308 and not 304) || Response.Headers.Location is not { } location) break;
            if (hops > 5) throw new InvalidOperationException($"{Url} leads round in circles.");
            make = Get(new Uri(Url, location).AbsoluteUri);
        }
        await Show();
        return this;
    }

    async Task Show()
    {
        Status = (int)Response.StatusCode;
        if (Status is 500) throw new InvalidOperationException($"{Url} answered 500: {site?.Log.Exceptions.LastOrDefault()}");
        if (Response.Content.Headers.ContentType?.MediaType is not "text/html") return;
        var html = await Response.Content.ReadAsStringAsync();
        Page = await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html).Address(Url.AbsoluteUri));
        Inspection.Of(Page, html, typed, Url);
    }

    static Func<HttpRequestMessage> Get(string address) => () => new(System.Net.Http.HttpMethod.Get, address);

    IHtmlElement Labelled(string label, string? legend = null)
    {
        var scope = legend is null ? Page.QuerySelectorAll("label")
            : Named("legend", Page.QuerySelectorAll("legend"), legend).Closest("fieldset")!.QuerySelectorAll("label");
        return ((IHtmlLabelElement)Named("label", scope, label)).Control ?? throw new InvalidOperationException($"The label «{label}» is tied to no field.");
    }

    static IElement Named(string what, IEnumerable<IElement> candidates, string words)
    {
        var named = candidates.Select(e => (Element: e, Name: NameOf(e))).ToList();
        var wanted = Plain(words);
        var exact = named.Where(n => n.Name == wanted).ToList();
        var found = exact.Count > 0 ? exact : [.. named.Where(n => n.Name.StartsWith(wanted, StringComparison.Ordinal))];
        return found.Count is 1 ? found[0].Element : throw Unknown($"{what} «{words}»{(found.Count > 1 ? $" alone ({found.Count} have these words)" : "")}", named.Select(n => n.Name));
    }

    static string NameOf(IElement element)
    {
        var words = Plain(element.GetAttribute("aria-label") ?? element.TextContent);
        return words.Length > 0 ? words : Plain(element.GetAttribute("value"));
    }

    static InvalidOperationException Unknown(string what, IEnumerable<string> instead) =>
        new($"There is no {what}. There is: {string.Join(" | ", instead.Select(Plain))}");

    /// <summary>Words without their typography: plain spaces, straight apostrophes.</summary>
    public static string Plain(string? text) =>
        Spaces().Replace((text ?? "").Replace('’', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("…", "...", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
