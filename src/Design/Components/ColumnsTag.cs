using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>What one does, and beside it what helps; one under the other on a phone. Its two children are the columns.</summary>
[HtmlTargetElement("ui-columns")]
public sealed class ColumnsTag : TagHelper
{
    /// <summary>lesson, course, plan, home, or two equal ones.</summary>
    public string Kind { get; set; } = "two";

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("div", Kind switch
    {
        "lesson" => "t-lessonpage",
        "course" => "t-coursegrid",
        "plan" => "t-plangrid",
        "home" => "t-homegrid",
        "two" => "t-two",
        _ => throw new InvalidOperationException($"Columns are lesson, course, plan, home or two, not « {Kind} »."),
    });
}
