using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>A fact of <c>ui-facts</c>: an icon and a few words.</summary>
[HtmlTargetElement("ui-fact")]
public sealed class FactTag : Component
{
    public string? Icon { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li");
        output.Before(new Markup().Add($"{Svg(Icon)}"));
    }
}

/// <summary>A thing one will have in hand, in <c>ui-hands</c>.</summary>
[HtmlTargetElement("ui-hand")]
public sealed class HandTag : Component
{
    public string? Icon { get; set => field = value.OrNull(); }

    public string Title { get; set; } = "";

    public int Level { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li");
        output.Before(new Markup().Add($"""<span class="t-hands__icon">{Svg(Icon)}</span><div>{Headings.Of(Level, "t-h3", Title)}<p>"""));
        output.After(new Markup().Add($"</p></div>"));
    }
}

/// <summary>A numbered step of <c>ui-steps</c>.</summary>
[HtmlTargetElement("ui-step")]
public sealed class StepTag : Component
{
    public string Title { get; set; } = "";

    public int Level { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li");
        output.Before(new Markup().Add($"{Headings.Of(Level, "t-h3", Title)}<p>"));
        output.After(new Markup().Add($"</p>"));
    }
}

/// <summary>A week of <c>ui-weeks</c>: the one where you are is unfolded, the others open on demand; never a date, never a lock.</summary>
[HtmlTargetElement("ui-week")]
public sealed class WeekTag : Component
{
    public int Number { get; set; }

    public string Title { get; set; } = "";

    public string? Text { get; set => field = value.OrNull(); }

    [HtmlAttributeName("here")]
    public bool IsHere { get; set; }

    [HtmlAttributeName("done")]
    public bool IsDone { get; set; }

    /// <summary>Unfolded even if one is elsewhere.</summary>
    [HtmlAttributeName("open")]
    public bool IsOpen { get; set; }

    public int Level { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", IsHere ? "t-week is-here" : IsDone ? "t-week is-done" : "t-week");
        var before = new Markup().Add($"""
            <span class="t-week__dot" aria-hidden="true">{Number}</span><p class="t-week__label">Semaine {Number}{(IsDone ? ", faite" : null)}</p>{Headings.Of(Level, "t-h3", Title)}
            """);
        if (Text is not null) before.Add($"""<p class="t-text t-regular">{Text}</p>""");
        var isUnfolded = IsHere || IsOpen;
        if (!isUnfolded)
            before.Add($"""
                <details class="t-plus"><summary>{Svg("chevron-down")}<span>Voir les leçons<span class="govuk-visually-hidden"> de la semaine {Number}</span></span></summary>
                """);
        output.Before(before);
        if (!isUnfolded) output.After(new Markup().Add($"</details>"));
    }
}

/// <summary>A lesson of <c>ui-lessons</c>: a link when it can be opened, and a word when it is done.</summary>
[HtmlTargetElement("ui-lesson")]
public sealed class LessonTag : Component
{
    public string? Href { get; set => field = value.OrNull(); }

    public string Title { get; set; } = "";

    /// <summary>How long: « 20 min ».</summary>
    public string? Time { get; set => field = value.OrNull(); }

    [HtmlAttributeName("done")]
    public bool IsDone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var inside = new Markup().Add($"""<span>{Title}</span><span class="t-lesson__time">""");
        if (IsDone) inside.Add($"""<span class="t-lesson__done">{Svg("check")}Faite</span>""");
        else inside.Add($"{Time}");
        inside.Add($"</span>");
        output.Become("li");
        var row = new Markup();
        if (Href is null) row.Add($"""<span class="t-lesson">{inside}</span>""");
        else row.Add($"""<a class="t-lesson t-lesson--link" href="{Href}">{inside}</a>""");
        output.Content.SetHtmlContent(row);
    }
}
