using System.Text.Json;
using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>What a telephone with little credit downloads, as it travels: compressed, with its headers.</summary>
public sealed class WeightTests(Site site) : Journey(site)
{
    const int FirstView = 100_000, FirstRequests = 10, Script = 30_000, LaterPage = 20_000;

    static readonly string[] Public = ["/", "/formations", Pages.Course, Pages.Course + "/tout-ce-que-j-ai-deja-fait", Pages.Course + "/tout-ce-que-j-ai-deja-fait/ouverture", Pages.Course + "/racontez-moi-un-mardi/palette", "/aide", "/affichage", "/mon-plan", "/orientation", "/orientation/interets", "/orientation/interets/images/R1", "/vie-privee"];

    [Fact]
    public async Task A_first_view_and_the_pages_after_it_are_light()
    {
        List<string> heavy = [];
        foreach (var path in Public)
        {
            var page = await Visitor();
            var wire = await Wire.Watch(page);
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            if (wire.Bytes > FirstView || wire.Requests > FirstRequests || wire.ScriptBytes > Script)
                heavy.Add($"{path}, first view: {wire.Bytes} bytes, {wire.Requests} requests, {wire.ScriptBytes} of script\n{wire}");
            if (wire.Plain.Count > 0) heavy.Add($"{path}, not compressed by brotli: {string.Join(' ', wire.Plain)}");
            await page.Context.CloseAsync();
        }
        Assert.True(heavy.Count is 0, string.Join('\n', heavy));
    }

    [Fact]
    public async Task The_pages_after_the_first_weigh_less_than_twenty_kilobytes()
    {
        List<string> heavy = [];
        var page = await Visitor();
        var wire = await Wire.Watch(page);
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        foreach (var path in Public[1..])
        {
            wire.Clear();
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            if (wire.Bytes > LaterPage) heavy.Add($"{path}, later page: {wire.Bytes} bytes\n{wire}");
        }
        Assert.True(heavy.Count is 0, string.Join('\n', heavy));
    }

    sealed class Wire
    {
        readonly Dictionary<string, (string Url, string Type)> asked = [];
        readonly List<(string Url, string Type, long Bytes)> received = [];

        public static async Task<Wire> Watch(IPage page)
        {
            var wire = new Wire();
            var protocol = await page.Context.NewCDPSessionAsync(page);
            protocol.Event("Network.responseReceived").OnEvent += (_, e) => wire.Answered(e!.Value);
            protocol.Event("Network.loadingFinished").OnEvent += (_, e) => wire.Finished(e!.Value);
            await protocol.SendAsync("Network.enable");
            return wire;
        }

        public List<string> Plain { get; } = [];

        public long Bytes => received.Sum(r => r.Bytes);

        public long ScriptBytes => received.Where(r => r.Type is "Script").Sum(r => r.Bytes);

        public int Requests => received.Count(r => r.Bytes > 0);

        public void Clear() => received.Clear();

        public override string ToString() => string.Join('\n', received.Select(r => $"   {r.Bytes,7} {r.Type} {r.Url}"));

        void Answered(JsonElement answer)
        {
            var response = answer.GetProperty("response");
            var (url, type) = (response.GetProperty("url").GetString()!, answer.GetProperty("type").GetString()!);
            asked[answer.GetProperty("requestId").GetString()!] = (url, type);
            var isBrotli = response.GetProperty("headers").EnumerateObject().Any(h => h.Name.Equals("content-encoding", StringComparison.OrdinalIgnoreCase) && h.Value.GetString() is "br");
            if (type is "Document" or "Stylesheet" or "Script" && !isBrotli) Plain.Add(url);
        }

        void Finished(JsonElement end)
        {
            if (asked.Remove(end.GetProperty("requestId").GetString()!, out var what))
                received.Add((what.Url, what.Type, end.GetProperty("encodedDataLength").GetInt64()));
        }
    }
}
