namespace Tremplin.Journeys.Support;

/// <summary>Someone without a mouse. Each place where the focus stops must be seen, on the screen and not under something else.</summary>
internal sealed class Keyboard(IPage page)
{
    const int MostStops = 150;

    public async Task<string> Tab(string key = "Tab")
    {
        // Styles come after the words on a slow line: who looks for the focus waits for them.
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.Keyboard.PressAsync(key);
        var stop = await page.EvaluateAsync<Stop>("""
            () => {
                const at = document.activeElement;
                const place = at.getBoundingClientRect();
                const shows = (element, pseudo) => {
                    const style = getComputedStyle(element, pseudo);
                    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
                };
                const label = at.labels?.[0];
                const inside = place.width > 0 && place.bottom > 0 && place.top < innerHeight && place.right > 0 && place.left < innerWidth;
                const x = Math.min(Math.max(place.left + place.width / 2, 1), innerWidth - 1), y = Math.min(Math.max(place.top + place.height / 2, 1), innerHeight - 1);
                const over = document.elementFromPoint(x, y);
                return {
                    name: (at.getAttribute("aria-label") ?? label?.textContent ?? at.textContent).replace(/\s+/g, " ").trim(),
                    html: at.outerHTML.slice(0, 160),
                    isPage: at === document.body,
                    isMarked: shows(at) || (!!label && (shows(label) || shows(label, "::before"))),
                    isSeen: inside && !!over && (at.contains(over) || over.contains(at) || !!label?.contains(over) || !!over.closest("label")?.control && over.closest("label").control === at),
                };
            }
            """);
        if (stop.IsPage) return "";
        Assert.True(stop.IsMarked, $"Nothing shows that the focus is on {stop.Html} ({page.Url})");
        Assert.True(stop.IsSeen, $"The focus is on something that cannot be seen: {stop.Html} ({page.Url})");
        return stop.Name;
    }

    /// <summary>Tabs as far as what has these words.</summary>
    public async Task GoTo(string words)
    {
        List<string> stops = [];
        while (stops.Count < MostStops)
        {
            stops.Add((await Tab()).Replace('’', '\''));
            if (stops[^1].Contains(words, StringComparison.Ordinal)) return;
        }
        Assert.Fail($"« {words} » is not reached on {page.Url}: {string.Join(" | ", stops.Take(60))}");
    }

    public async Task Press(string key) => await page.Keyboard.PressAsync(key);

    /// <summary>Enter on a link or a button, and the page it opens.</summary>
    public async Task Enter() => await page.Arrive(() => page.Keyboard.PressAsync("Enter"));

    public async Task Type(string words) => await page.Keyboard.TypeAsync(words);

    internal sealed class Stop
    {
        public string Name { get; set; } = "";

        public string Html { get; set; } = "";

        public bool IsPage { get; set; }

        public bool IsMarked { get; set; }

        public bool IsSeen { get; set; }
    }
}
