using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Tremplin.Learning.Certificates;

/// <summary>An attestation as one whole page of HTML, its style and fonts inside, for the printer.</summary>
internal sealed class PaperHtml(IRazorViewEngine views, ITempDataProvider noData)
{
    public async Task<string> Of(PaperView paper, ActionContext action)
    {
        var view = views.GetView(null, "/Certificates/File.cshtml", isMainPage: true).EnsureSuccessful([]).View!;
        var data = new ViewDataDictionary<PaperView>(new EmptyModelMetadataProvider(), action.ModelState) { Model = paper };
        await using var html = new StringWriter();
        await view.RenderAsync(new(action, view, data, new TempDataDictionary(action.HttpContext, noData), html, new()));
        return html.ToString();
    }
}
