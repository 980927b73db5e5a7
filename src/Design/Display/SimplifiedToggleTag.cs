using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>The switch « Texte simplifié » of a page that has one: a GET form, so that the page stays without cookie.</summary>
[HtmlTargetElement("ui-simplified-toggle")]
public sealed class SimplifiedToggleTag : Component
{
    /// <summary>Whether the simplified text shows; by default, what the person prefers.</summary>
    public bool? On { get; set; }

    /// <summary>Where to come back; by default, this page.</summary>
    public string? Return { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var isOn = On ?? Display.From(http).SimplifiedFirst;
        output.Be(new Markup().Add($"""
            <form class="t-toolform" method="get" action="{http.Request.PathBase.Value}/affichage"><input type="hidden" name="retour" value="{Return ?? http.Request.Path.Value}"><button class="t-tool" name="simplifie" value="{(isOn ? "0" : "1")}" aria-pressed="{(isOn ? "true" : "false")}"><span class="t-switch" aria-hidden="true"></span>Texte simplifié</button></form>
            """));
    }
}
