using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Tremplin.Bench.Load;

/// <summary>What a page costs a browser that comes for the first time, then on the pages after it: everything it links, compressed by Brotli.</summary>
internal sealed record Weight(string Page, int Requests, int Bytes, int Script);

/// <summary>Follows the links of pages as a browser would, each address once; counts bodies and headers.</summary>
internal sealed partial class Browser(Uri server) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = DecompressionMethods.None });
    readonly HashSet<string> kept = [];

    public async Task<Weight> Open(string path)
    {
        var (html, bytes) = await Fetch(path);
        var (requests, script) = (1, 0);
        var wanted = new Queue<string>(Tags().Matches(html).SelectMany(t => Addresses().Matches(t.Value)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)));
        while (wanted.TryDequeue(out var address))
        {
            var file = address.Split('#')[0];
            if (file.Length is 0 || !kept.Add(file)) continue;
            var (text, weight) = await Fetch(file);
            requests++;
            bytes += weight;
            if (file.EndsWith(".js", StringComparison.Ordinal)) script += weight;
            if (file.EndsWith(".css", StringComparison.Ordinal))
                foreach (var next in Used(text, html)) wanted.Enqueue(new Uri(new Uri(server, file), next).AbsolutePath);
        }
        return new(path, requests, bytes, script);
    }

    async Task<(string Text, int Bytes)> Fetch(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, path));
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await http.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
        var body = await answer.Content.ReadAsByteArrayAsync();
        var bytes = body.Length + Encoding.UTF8.GetByteCount($"HTTP/1.1 200 OK\r\n{answer.Headers}{answer.Content.Headers}\r\n");
        if (!answer.Content.Headers.ContentEncoding.Contains("br")) return (Encoding.UTF8.GetString(body), bytes);
        using var plain = new StreamReader(new System.IO.Compression.BrotliStream(new MemoryStream(body), System.IO.Compression.CompressionMode.Decompress));
        return (await plain.ReadToEndAsync(), bytes);
    }

    /// <summary>A browser fetches a typeface when the page has one of its letters, and any other file of the styles when it comes to it: count them all.</summary>
    static IEnumerable<string> Used(string css, string html)
    {
        foreach (Match face in Faces().Matches(css))
            if (RangesOf(face.Value) is var ranges && (ranges.Count is 0 || html.Any(c => c > ' ' && ranges.Any(r => c >= r.From && c <= r.To)))
                && Urls().Matches(face.Value).FirstOrDefault(u => u.Groups[1].Value.Contains(".woff2", StringComparison.Ordinal)) is { } font)
                yield return font.Groups[1].Value;
    }

    static List<(int From, int To)> RangesOf(string face) => [.. Ranges().Matches(face).Select(m =>
        (Hex(m.Groups[1].Value.Replace('?', '0')), Hex(m.Groups[2].Success ? m.Groups[2].Value : m.Groups[1].Value.Replace('?', 'F'))))];

    static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<(?:link|script|img|source|use|video)\\b[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("(?:href|src|poster)=\"(/[^\"]+)\"")]
    private static partial Regex Addresses();

    [GeneratedRegex("@font-face\\s*{[^}]*}")]
    private static partial Regex Faces();

    [GeneratedRegex("url\\([\"']?([^\"')]+)[\"']?\\)")]
    private static partial Regex Urls();

    [GeneratedRegex("U\\+([0-9A-Fa-f?]+)(?:-([0-9A-Fa-f]+))?", RegexOptions.IgnoreCase)]
    private static partial Regex Ranges();
}
