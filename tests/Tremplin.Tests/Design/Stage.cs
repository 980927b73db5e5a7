using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tremplin.Design;

namespace Tremplin.Tests.Design;

/// <summary>Where a component is played alone, as a Razor view would.</summary>
internal sealed class Stage
{
    static readonly ServiceProvider Services = new ServiceCollection()
        .AddLogging().AddMvcCore().AddDataAnnotations().AddViews().Services.BuildServiceProvider();

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly ViewContext view;

    public Stage()
    {
        var metadata = Services.GetRequiredService<IModelMetadataProvider>();
        var data = new ViewDataDictionary(metadata, new ModelStateDictionary());
        view = new ViewContext { HttpContext = new DefaultHttpContext { RequestServices = Services }, ViewData = data };
    }

    public ModelStateDictionary State => view.ViewData.ModelState;

    /// <summary>A form that came back with this value and, perhaps, this error.</summary>
    public Stage Posted(string name, string[] values, string? error = null)
    {
        State.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));
        if (error is not null) State.AddModelError(name, error);
        return this;
    }

    public static ModelExpression For<T>(T model, string property)
    {
        var explorer = Services.GetRequiredService<IModelMetadataProvider>().GetModelExplorerForType(typeof(T), model);
        return new(property, explorer.GetExplorerForProperty(property)!);
    }

    public string Play(TagHelper tag, string tagName = "ui-x", string? text = null, Func<IDictionary<object, object>, string>? children = null,
        IDictionary<object, object>? items = null, params (string Name, object Value)[] attributes)
    {
        if (tag is Component component) component.ViewContext = view;
        var own = new Dictionary<object, object>(items ?? new Dictionary<object, object>());
        var others = new TagHelperAttributeList(attributes.Select(a => new TagHelperAttribute(a.Name, a.Value)));
        var context = new TagHelperContext(tagName, [], own, "one");
        TagHelperContent Inside()
        {
            var content = new DefaultTagHelperContent();
            if (text is not null) content.SetContent(text);
            if (children is not null) content.SetHtmlContent(new Rendered(children(own)));
            return content;
        }
        var output = new TagHelperOutput(tagName, others, (_, _) => Task.FromResult(Inside()));
        tag.Init(context);
        tag.ProcessAsync(context, output).GetAwaiter().GetResult();
        if (!output.IsContentModified) output.Content.SetHtmlContent(Inside());
        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }

    public IElement See(TagHelper tag, string? text = null, Func<IDictionary<object, object>, string>? children = null) =>
        Parse(Play(tag, text: text, children: children));

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<body>" + html).Body!;

    /// <summary>What another component rendered.</summary>
    sealed class Rendered(string html) : Microsoft.AspNetCore.Html.IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);
    }
}
