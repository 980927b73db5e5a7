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

/// <summary>A thing one will have in hand: an icon, its name, what it is.</summary>
public sealed record Hand(string Icon, string Title, string Text);

/// <summary>What one will have in hand at the end. One element for the whole list: a page of a course is drawn at every visit.</summary>
[HtmlTargetElement("ui-hands")]
public sealed class HandsTag : Component
{
    public IEnumerable<Hand> All { get; set; } = [];

    public int Level { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var list = new Markup();
        foreach (var hand in All)
            list.Add($"""<li><span class="t-hands__icon">{Svg(hand.Icon)}</span><div>{Headings.Of(Level, "t-h3", hand.Title)}<p>{hand.Text}</p></div></li>""");
        output.Become("ul", "t-hands");
        output.Content.SetHtmlContent(list);
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

/// <summary>A lesson in a list: a link when it can be opened, and a word when it is done.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Time">How long: « 20 min ».</param>
/// <param name="Href">Where it is.</param>
/// <param name="IsDone">Whether it was followed to its end.</param>
public sealed record LessonLine(string Title, string Time, string? Href = null, bool IsDone = false);

/// <summary>The lessons of a week. One element for the whole list: a page of a course is drawn at every visit.</summary>
[HtmlTargetElement("ui-lessons")]
public sealed class LessonsTag : Component
{
    public IEnumerable<LessonLine> All { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var list = new Markup();
        foreach (var lesson in All)
        {
            if (lesson.Href is null) list.Add($"""<li><span class="t-lesson"><span>{lesson.Title}</span><span class="t-lesson__time">""");
            else list.Add($"""<li><a class="t-lesson t-lesson--link" href="{lesson.Href}"><span>{lesson.Title}</span><span class="t-lesson__time">""");
            if (lesson.IsDone) list.Add($"""<span class="t-lesson__done">{Svg("check")}Faite</span>""");
            else list.Add($"{lesson.Time}");
            if (lesson.Href is null) list.Add($"</span></span></li>");
            else list.Add($"</span></a></li>");
        }
        output.Become("ol", "t-week__box t-lessons t-regular");
        output.Content.SetHtmlContent(list);
    }
}
