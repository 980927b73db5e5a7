using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Tremplin.Design;

/// <summary>A view component that a module shows in a named place of a page it does not own.</summary>
public sealed record Slot(string Name, Type Component, int Order);

/// <summary>The slots of the site, by name and in their order.</summary>
internal sealed class Slots(IEnumerable<Slot> all)
{
    readonly ILookup<string, Slot> byName = all.OrderBy(s => s.Order).ToLookup(s => s.Name, StringComparer.Ordinal);

    public IEnumerable<Slot> this[string name] => byName[name];
}

/// <summary>Shows every view component registered for a slot; nothing when there is none.</summary>
[HtmlTargetElement("ui-slot")]
public sealed class SlotTag(IViewComponentHelper components) : Component
{
    public string Name { get; set; } = "";

    /// <summary>What the components receive as arguments, if anything.</summary>
    public object? Arguments { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (components is IViewContextAware aware) aware.Contextualize(ViewContext);
        var slots = ViewContext.HttpContext.RequestServices.GetRequiredService<Slots>();
        foreach (var slot in slots[Name])
            output.Content.AppendHtml(await components.InvokeAsync(slot.Component, Arguments));
    }
}
