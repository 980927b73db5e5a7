using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

/// <summary>A visitor who walks lessons from link to link, and answers whatever each page asks, in the words of its examples.</summary>
internal sealed class Learner(Visitor visitor)
{
    /// <summary>How many lines they write where a step takes several.</summary>
    const int Lines = 3;

    readonly Dictionary<string, string> wrote = [];

    /// <summary>The steps of the last lesson, in order.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>What its closing action proposed for the plan, and they accepted.</summary>
    public List<string> Actions { get; } = [];

    /// <summary>What they wrote or chose, the last time, in the field of this step's address.</summary>
    public string? Wrote(string step, string field) => wrote.GetValueOrDefault($"{step} f.{field}");

    /// <summary>From the page of a lesson to the page that follows its last step.</summary>
    public async Task Walk(string lesson)
    {
        Steps.Clear();
        Actions.Clear();
        await (await visitor.Open(lesson)).Follow("Commencer la leçon");
        while (visitor.Url.AbsolutePath.StartsWith(lesson + "/", StringComparison.Ordinal))
        {
            Steps.Add(visitor.Url.AbsolutePath);
            await Answer();
            await visitor.Open(visitor.Page.QuerySelector<IHtmlAnchorElement>("a[rel=next]")!.PathName);
        }
    }

    async Task Answer()
    {
        for (var line = 0; line < Lines && Form is { } form; line++)
        {
            Fill(form, line);
            await visitor.Press(form.QuerySelector("button")!.TextContent);
            Assert.Empty(visitor.Errors);
            Assert.Equal((200, Steps[^1]), (visitor.Status, visitor.Url.AbsolutePath));
            if (visitor.Page.QuerySelector(".t-entries") is null) return;
        }
    }

    IHtmlFormElement? Form => visitor.Page.QuerySelector<IHtmlFormElement>("main form[method=post]:has(input:not([type=hidden]), textarea, select)");

    void Fill(IHtmlFormElement form, int line)
    {
        foreach (var group in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio], input[type=checkbox]").GroupBy(b => b.Name).Where(g => !g.Any(b => b.IsChecked)))
        {
            var chosen = group.First();
            chosen.IsChecked = true;
            wrote[$"{Steps[^1]} {group.Key}"] = Visitor.Plain(form.QuerySelector($"label[for='{chosen.Id}']")!.TextContent);
        }
        foreach (var (rank, list) in form.QuerySelectorAll<IHtmlSelectElement>("select").Where(l => l.Value is not { Length: > 0 }).Index()) list.Value = list.Options[rank + 1].Value;
        foreach (var field in form.QuerySelectorAll("input[type=text], textarea"))
        {
            if (field is IHtmlTextAreaElement { Name: var name, Value.Length: > 0 } kept)
            {
                if (name!.StartsWith("quoi", StringComparison.Ordinal)) Actions.Add(kept.Value);
                continue;
            }
            visitor.Write(field, wrote[$"{Steps[^1]} {field.GetAttribute("name")}"] = Words(field, line));
        }
    }

    static string Words(IElement field, int line) => field.GetAttribute("inputmode") switch
    {
        "numeric" => "2014",
        "decimal" => "12",
        _ => field.Closest(".t-field")?.QuerySelectorAll("details li").ToList() is [_, ..] examples ? Visitor.Plain(examples[line % examples.Count].LastChild!.TextContent).TrimStart(':', ' ') : "Sylvie, la voisine",
    };
}
