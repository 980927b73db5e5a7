using System.Collections.Frozen;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>The components that are only an element and its looks.</summary>
[HtmlTargetElement("ui-actions")]
[HtmlTargetElement("ui-closing")]
[HtmlTargetElement("ui-course-head")]
[HtmlTargetElement("ui-days")]
[HtmlTargetElement("ui-doors")]
[HtmlTargetElement("ui-facts")]
[HtmlTargetElement("ui-flow")]
[HtmlTargetElement("ui-hero")]
[HtmlTargetElement("ui-hidden")]
[HtmlTargetElement("ui-kicker")]
[HtmlTargetElement("ui-lead")]
[HtmlTargetElement("ui-moves")]
[HtmlTargetElement("ui-quiet")]
[HtmlTargetElement("ui-stack")]
[HtmlTargetElement("ui-steps")]
[HtmlTargetElement("ui-text")]
[HtmlTargetElement("ui-weeks")]
public sealed class WrapperTag : TagHelper
{
    static readonly FrozenDictionary<string, (string Element, string Class)> Looks = new Dictionary<string, (string, string)>
    {
        ["ui-actions"] = ("div", "t-actions"),
        ["ui-closing"] = ("div", "t-closing t-reflect"),
        ["ui-course-head"] = ("div", "t-coursehead"),
        ["ui-days"] = ("div", "t-days"),
        ["ui-doors"] = ("ul", "t-doors"),
        ["ui-facts"] = ("ul", "t-facts"),
        ["ui-flow"] = ("div", "t-flow"),
        ["ui-hero"] = ("section", "t-hero"),
        ["ui-hidden"] = ("span", "govuk-visually-hidden"),
        ["ui-kicker"] = ("p", "t-kicker"),
        ["ui-lead"] = ("p", "t-lead"),
        ["ui-moves"] = ("div", "t-move"),
        ["ui-quiet"] = ("p", "t-quiet"),
        ["ui-stack"] = ("div", "t-stack"),
        ["ui-steps"] = ("ol", "t-three"),
        ["ui-text"] = ("div", "t-text"),
        ["ui-weeks"] = ("ol", "t-weeks"),
    }.ToFrozenDictionary();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (element, cssClass) = Looks[context.TagName];
        output.Become(element, cssClass);
    }
}
