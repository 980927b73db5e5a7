using Microsoft.AspNetCore.Razor.TagHelpers;
using Tremplin.Design;
using Xunit;

namespace Tremplin.Tests.Design;

public sealed class HostileTextTests
{
    const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;";

    /// <summary>Words that a component only understands from a list: hostile ones are refused, not shown.</summary>
    static readonly string[] Closed = ["Kind", "State", "Tone", "LabelSize", "LegendSize"];

    public static TheoryData<Type> Components => [.. typeof(DesignModule).Assembly.GetExportedTypes()
        .Where(t => t.IsSubclassOf(typeof(TagHelper)) && !t.IsAbstract && t != typeof(FrenchTag) && t != typeof(KeptTag) && t != typeof(SlotTag) && t != typeof(WrapperTag))];

    [Theory, MemberData(nameof(Components))]
    public void Hostile_text_is_inert_in_every_component(Type type)
    {
        var tag = (TagHelper)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && (p.PropertyType == typeof(string) || p.PropertyType == typeof(object))))
            if (!Closed.Contains(property.Name)) property.SetValue(tag, Hostile);
        if (tag is ProgressTag progress) progress.Total = 2;
        if (tag is LinkedDataTag data) data.Of = new Dictionary<string, object?> { ["name"] = Hostile };

        var items = new Dictionary<object, object>
        {
            [typeof(OpenChoices)] = new OpenChoices("radios", Hostile, "r", [Hostile]),
            [typeof(OpenSelect)] = new OpenSelect(Hostile),
        };
        var stage = new Stage();
        stage.State.AddModelError(Hostile, Hostile);
        var page = Stage.Parse(stage.Play(tag, items: items, text: Hostile, attributes: ("data-x", Hostile)));

        // A block of data (JSON-LD) is not run.
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.GetAttribute("type") is not "application/ld+json");
        Assert.DoesNotContain(page.QuerySelectorAll("*"), e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        // The content security policy refuses inline styles, silently: a component has none.
        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.DoesNotContain(page.QuerySelectorAll("img"), i => i.GetAttribute("src") == "x");
    }
}
