using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>A scene in its own wall colour.</summary>
[HtmlTargetElement("ui-scene")]
public sealed class SceneTag : Component
{
    /// <summary>One of our pictures by its name (« table »), or an address.</summary>
    public string Src { get; set; } = "";

    /// <summary>The wall: mist, linden, berry, or apricot by default.</summary>
    public string? Tone { get; set => field = value.OrNull(); }

    public string Alt { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", Tones.Class(Tone));
        output.Content.SetHtmlContent(new Markup().Add($"""<img src="{Assets.Picture(Src)}" width="560" height="420" alt="{Alt}">"""));
    }
}

/// <summary>A picture that is as wide as its column.</summary>
[HtmlTargetElement("ui-picture")]
public sealed class PictureTag : Component
{
    public string Src { get; set; } = "";

    /// <summary>One drawing of a sheet of several.</summary>
    public string? View { get; set => field = value.OrNull(); }

    public string Alt { get; set; } = "";

    public int Width { get; set; } = 560;

    public int Height { get; set; } = 420;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Be(new Markup().Add($"""
        <img class="t-img" src="{Assets.Picture(Src)}{(View is null ? null : "#" + View)}" width="{Width}" height="{Height}" alt="{Alt}"{output.Attributes}>
        """));
}

/// <summary>A course at a glance: what it is, what one has in hand at the end, one button (as content).</summary>
[HtmlTargetElement("ui-tile")]
public sealed class TileTag : Component
{
    public string? Picture { get; set => field = value.OrNull(); }

    public string Alt { get; set; } = "";

    public string? Tone { get; set => field = value.OrNull(); }

    public string? Kicker { get; set => field = value.OrNull(); }

    public string Title { get; set; } = "";

    public string? Text { get; set => field = value.OrNull(); }

    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("article", "t-tile");
        var before = new Markup();
        if (Picture is not null)
            before.Add($"""<div class="t-tile__img {Tones.Class(Tone)}"><img src="{Assets.Picture(Picture)}" width="560" height="420" alt="{Alt}"></div>""");
        before.Add($"""<div class="t-tile__body t-stack">""");
        if (Kicker is not null) before.Add($"""<p class="t-kicker">{Kicker}</p>""");
        before.Add($"{Headings.Of(Level, "t-h2", Title)}");
        if (Text is not null) before.Add($"""<p class="t-text">{Text}</p>""");
        output.Before(before);
        output.After(new Markup().Add($"</div>"));
    }
}

/// <summary>« Where you are »: the lesson begun, ready to be taken up again; the words and the button are its content.</summary>
[HtmlTargetElement("ui-resume")]
public sealed class ResumeTag : Component
{
    public string Picture { get; set; } = "till";

    public string? Tone { get; set => field = value.OrNull(); } = "linden";

    /// <summary>Where this is: « Semaine 1, leçon 2 : … ».</summary>
    public string? From { get; set => field = value.OrNull(); }

    public string Title { get; set; } = "";

    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("section", "t-resume");
        var before = new Markup().Add($"""
            <div class="t-resume__img {Tones.Class(Tone)}"><img src="{Assets.Picture(Picture)}" width="560" height="420" alt=""></div><div class="t-resume__body t-stack"><div>
            """);
        if (From is not null) before.Add($"""<p class="t-small t-quiet">{From}</p>""");
        output.Before(before.Add($"{Headings.Of(Level, "t-h2 t-sub", Title)}</div>"));
        output.After(new Markup().Add($"</div>"));
    }
}

internal static class Tones
{
    public static string Class(string? tone) => tone switch
    {
        null or "" or "apricot" => "t-scene",
        "mist" => "t-scene t-scene--mist",
        "linden" => "t-scene t-scene--linden",
        "berry" => "t-scene t-scene--berry",
        _ => throw new InvalidOperationException($"A wall is apricot, mist, linden or berry, not « {tone} »."),
    };
}
