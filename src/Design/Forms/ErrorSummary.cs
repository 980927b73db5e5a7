using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>What is to be looked at again, at the top of the form, each line leading to its field; nothing when all is well.</summary>
[HtmlTargetElement("ui-error-summary")]
public sealed class ErrorSummaryTag : Component
{
    public string? Title { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = null;
        output.Content.SetHtmlContent(new Late(Title, state, FaultyFields.Of(ViewContext.HttpContext)));
    }

    /// <summary>Written when the whole page is known: the fields come after the summary, and say their order and their ids.</summary>
    sealed class Late(string? title, ModelStateDictionary state, FaultyFields fields) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var lines = new Markup();
            foreach (var (name, entry) in state.Where(e => e.Value!.Errors.Count > 0).OrderBy(e => fields.PlaceOf(e.Key)))
            {
                var id = fields.IdOf(name);
                foreach (var error in entry!.Errors)
                {
                    if (id is null) lines.Add($"<li>{FormControl.Sentence(error)}</li>");
                    else lines.Add($"""<li><a href="#{id}">{FormControl.Sentence(error)}</a></li>""");
                }
            }
            new Markup().Add($"""
                <div class="govuk-error-summary" tabindex="-1"><div role="alert"><h2 class="govuk-error-summary__title">{title ?? Kind(state.ErrorCount)}</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{lines}</ul></div></div></div>
                """).WriteTo(writer, encoder);
        }
    }

    static string Kind(int count) => count == 1 ? "Il y a une chose à revoir" : $"Il y a {count} choses à revoir";
}
