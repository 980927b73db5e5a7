using Deque.AxeCore.Commons;
using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>
/// Opens pages one after the other and looks at each as a telephone and as a computer, in light and in dark, at 320 pixels, and with letters twice as large.
/// Everything that is wrong is said at once, with the page and the place.
/// </summary>
public abstract class Sweep(Site site) : Journey(site)
{
    static readonly string Script = new BundledAxeScriptProvider().GetScript();

    const string Everything = """{ "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }""";

    /// <summary>What the colours and the width change; the rest was seen the first time.</summary>
    const string Look = """{ "type": "rule", "values": ["color-contrast", "target-size"] }""";

    readonly List<string> wrong = [];

    protected async Task LookAt(IPage page, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            await LookAt(page);
        }
    }

    /// <summary>The page as it is now.</summary>
    protected async Task LookAt(IPage page)
    {
        var path = new Uri(page.Url).PathAndQuery;
        await page.EvaluateAsync(Script);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await Axe(page, path, Everything, 360, ColorScheme.Light);
        await Axe(page, path, Look, 360, ColorScheme.Dark);
        await Axe(page, path, Everything, 1280, ColorScheme.Dark);
        await Axe(page, path, Look, 1280, ColorScheme.Light);
        await Fits(page, path, 320, 100);
        await Fits(page, path, 1280, 200);
        await Fits(page, path, 360, 200);
    }

    protected void Finish() => Assert.True(wrong.Count is 0, string.Join('\n', wrong.Distinct()));

    async Task Axe(IPage page, string path, string rules, int width, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.SetViewportSizeAsync(width, 800);
        wrong.AddRange((await page.EvaluateAsync<string[]>(Violations, rules)).Select(what => $"{path} ({width} pixels, {scheme}): {what}"));
    }

    const string Violations = """
        async rules => {
            const { violations } = await axe.run(document, { runOnly: JSON.parse(rules), resultTypes: ["violations"] });
            return violations.flatMap(v => v.nodes.map(n =>
                `${v.id}, ${v.help}: ${n.target} ${n.html.replace(/\s+/g, " ").slice(0, 140)} [${[...n.any, ...n.all].map(c => c.message).slice(0, 2).join("; ")}]`));
        }
        """;

    async Task Fits(IPage page, string path, int width, int percent)
    {
        await page.SetViewportSizeAsync(width, 800);
        wrong.AddRange((await page.EvaluateAsync<string[]>(Measure, $"{percent}%")).Select(what => $"{path} ({width} pixels, letters at {percent} %): {what}"));
    }

    /// <summary>Whether something is wider than the window, cut, or over something else.</summary>
    const string Measure = """
        size => {
            const root = document.documentElement;
            root.style.fontSize = size === "100%" ? "" : size;
            const wrong = [];
            const say = (what, e) => wrong.push(`${what}: ${e.outerHTML.replace(/\s+/g, " ").slice(0, 120)}`);
            const all = [...document.body.querySelectorAll("*")].filter(e => e.checkVisibility() && !e.closest("svg, .govuk-visually-hidden, .t-skip"));
            if (root.scrollWidth > innerWidth + 1) {
                const wide = all.filter(e => e.getBoundingClientRect().right > innerWidth + 1);
                say(`the page scrolls sideways (${root.scrollWidth} for ${innerWidth})`, wide.at(-1) ?? document.body);
            }
            for (const e of all) {
                const style = getComputedStyle(e);
                if (!/hidden|clip/.test(style.overflowX + style.overflowY) || !e.textContent.trim() || e.closest("[class*=hidden]")) continue;
                if (e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 2) say("text is cut", e);
            }
            const targets = all.filter(e => e.matches("a[href], button, label, summary, h1, h2, h3"));
            const boxes = targets.map(e => [...e.getClientRects()]);
            targets.forEach((a, i) => {
                for (let j = i + 1; j < targets.length; j++) {
                    const b = targets[j];
                    if (a.contains(b) || b.contains(a)) continue;
                    if (boxes[i].some(p => boxes[j].some(q => Math.min(p.right, q.right) - Math.max(p.left, q.left) > 3 && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 3)))
                        say(`over « ${b.textContent.trim().slice(0, 30)} »`, a);
                }
            });
            root.style.fontSize = "";
            return wrong;
        }
        """;
}
