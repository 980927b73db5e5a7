using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>What is to be looked at again, at the top of the form, each line leading to its field; nothing when all is well.</summary>
[HtmlTargetElement("ui-error-summary")]
public sealed class ErrorSummaryTag : Component
{
    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        var lines = new Markup();
        var count = 0;
        foreach (var (name, entry) in state)
        {
            foreach (var error in entry.Errors)
            {
                count++;
                var sentence = FormControl.Sentence(error);
                if (name.Length == 0) lines.Add($"<li>{sentence}</li>");
                else lines.Add($"""<li><a href="#{TagBuilder.CreateSanitizedId(name, "_")}">{sentence}</a></li>""");
            }
        }

        output.Be(new Markup().Add($"""
            <div class="govuk-error-summary" tabindex="-1"><div role="alert"><h2 class="govuk-error-summary__title">{Title ?? Kind(count)}</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{lines}</ul></div></div></div>
            """));
    }

    static string Kind(int count) => count == 1 ? "Il y a une chose à revoir" : $"Il y a {count} choses à revoir";
}
