using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Tremplin.Design;

/// <summary>A square that a telephone reads, drawn in the page: an address on paper. Its quiet margin is part of it.</summary>
[HtmlTargetElement("ui-qr", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrTag : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>What it is, for who does not see it.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count;
        var dark = from y in Enumerable.Range(0, side) from x in Enumerable.Range(0, side) where code.ModuleMatrix[y][x] select $"M{x} {y}h1v1h-1z";
        output.Be(new Markup().Add($"""
            <svg class="t-qr" viewBox="0 0 {side} {side}" role="img" aria-label="{Label}" shape-rendering="crispEdges"><path d="{string.Concat(dark)}"/></svg>
            """));
    }
}
