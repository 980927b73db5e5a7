using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>The wordmark drawn in the page itself: it takes the colour of its place, and needs no file.</summary>
[HtmlTargetElement("ui-wordmark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WordmarkTag : TagHelper
{
    const string Letters =
        "M18.6 34h11.6v46H18.6zM64.2 80H53.1V40.3h8.7l2.1 7.3q1.4-3 3.2-4.9 1.9-1.9 4.3-2.7 2.5-.8 5.6-.7v11.2q-4.4-.5-7.2.5-2.8.9-4.2 3.3-1.4 2.3-1.4 6.3z"
        + "M102.3 81q-6.4 0-11.2-2.6-4.8-2.6-7.4-7.3-2.7-4.7-2.7-11.1 0-6.3 2.9-11 2.8-4.6 7.6-7.2 4.7-2.5 10.4-2.5 4.8 0 8.7 1.8 3.9 1.8 6.5 5 2.7 3.2 3.9 7.5 1.2 4.4.8 9.5"
        + "H92q.5 2.5 1.5 4.2 1 1.7 2.3 2.8 1.4 1.1 3 1.6 1.7.5 3.3.5 2.9 0 4.9-.9 2.1-.9 3.3-2.3l9.1 3.2q-2.9 4.4-7.5 6.6-4.5 2.2-9.6 2.2"
        + "M91.9 56.2h19.5q-.1-2.7-1.4-4.6-1.2-1.8-3.2-2.9-2-1-4.6-1-2.4 0-4.5.8-2.2.9-3.7 2.7-1.4 1.8-2.1 5M139.4 80h-11.2"
        + "V40.3h9.6l1.6 5.5q.8-1.6 2.3-3.1 1.9-1.4 4.3-2.4 2.4-1 5.4-1 4.6 0 7.4 1.7 2.9 1.7 4.2 5 2.4-3.4 5.9-5 3.5-1.7 7.7-1.7 5 0 7.9 1.9 2.9 1.9 4.1 5.6 1.2 3.7 1.2 8.9"
        + "V80h-11.1V58.5q0-2.8-.4-5.2-.4-2.4-1.7-3.9-1.4-1.4-4.5-1.4-3.8 0-5.7 2.8-1.8 2.7-1.8 8.2v21h-11.2"
        + "V58.5q0-2.8-.4-5.2-.3-2.4-1.6-3.9-1.4-1.4-4.4-1.4-2.6 0-4.3 1.3-1.7 1.3-2.5 3.8-.8 2.4-.8 6zM209.9 93h-11.1"
        + "V40.3h9.4l1.7 5.6q1.3-2.2 3.3-3.7 2-1.4 4.3-2.2 2.3-.7 4.7-.7 4.9 0 8.9 2.5 3.9 2.6 6.2 7.2 2.3 4.7 2.3 11.2 0 6.4-2.3 11.1-2.3 4.7-6.2 7.2-4 2.5-8.9 2.5-2.4 0-4.7-.8t-4.3-2.3q-2-1.5-3.3-3.7zm8.8-20.8q3.8 0 6.5-3 2.7-3.1 2.7-9 0-5.8-2.7-9-2.7-3.2-6.5-3.2-3.9 0-6.6 2.8-2.7 2.9-2.7 9.2 0 6.2 2.7 9.2 2.7 3 6.6 3"
        + "M265.8 80h-7.2q-4.6 0-7.3-.8-2.7-.9-3.9-3.2-1.2-2.4-1.2-6.9V23.4h11.2v43q0 2.7 1 3.6 1 .8 4.1.8h3.3zM286.6 80h-11.2V48.8H269v-8.5h17.6zM307 80h-11.1"
        + "V40.3h9.5l1.6 5.5q.9-1.6 2.6-3.1 1.8-1.4 4.2-2.4 2.4-1 5.6-1 5 0 7.9 1.9 2.9 1.9 4.2 5.6 1.2 3.7 1.2 8.9V80h-11.2V58.5q0-2.8-.3-5.2-.4-2.4-1.8-3.9"
        + "Q318.1 48 315 48q-4 0-6 2.9-2 2.9-2 8.5z";

    /// <summary>What it is called when it stands alone; without a name it is decorative, beside or inside what names it.</summary>
    public string? Label { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("svg", "t-wordmark");
        output.Attributes.SetAttribute("viewBox", "0 0 342 102");
        output.Attributes.SetAttribute("width", "130");
        output.Attributes.SetAttribute("height", "39");
        output.Attributes.SetAttribute("focusable", "false");
        if (Label is null) output.Attributes.SetAttribute("aria-hidden", "true");
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }
        output.Content.SetHtmlContent(new Markup().Add($"""<path class="t-brand__letters" d="{Letters}"/><path class="t-brand__plank" d="M7 35.5 60.5 25"/><circle class="t-brand__dot" cx="287" cy="17.5" r="9"/>"""));
    }
}
