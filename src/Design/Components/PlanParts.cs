using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tremplin.Design;

/// <summary>A day of <c>ui-days</c>; its lines are its content. Nothing is ever late.</summary>
[HtmlTargetElement("ui-day")]
public sealed class DayTag : Component
{
    /// <summary>« Mardi 24 ».</summary>
    public string Name { get; set; } = "";

    /// <summary>past, today, or nothing.</summary>
    public string? State { get; set => field = value.OrNull(); }

    /// <summary>What is said when the day has no line: « Rien de prévu. Se reposer compte aussi. »</summary>
    public string? Empty { get; set => field = value.OrNull(); }

    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("section", State switch
        {
            null or "" or "next" => "t-day",
            "today" => "t-day is-today",
            "past" => "t-day is-past",
            _ => throw new InvalidOperationException($"A day is past, today or nothing, not « {State} »."),
        });
        var before = new Markup().Add($"""<h{Level} class="t-day__name t-h3"><span class="t-day__dot" aria-hidden="true"></span>{Name}""");
        if (State is "today") before.Add($""" <span class="t-tag">Aujourd’hui</span>""");
        before.Add($"</h{Level}>");
        if (Empty is not null)
        {
            output.Before(before.Add($"""<div class="t-empty"><img src="{Assets.Url("rest.svg")}" width="280" height="200" alt=""><p>{Empty} """));
            output.After(new Markup().Add($"</p></div>"));
            return;
        }
        output.Before(before.Add($"""<ul class="t-lines">"""));
        output.After(new Markup().Add($"</ul>"));
    }
}

/// <summary>A thing to do: what, how long, from where; what can be done with it is its content.</summary>
[HtmlTargetElement("ui-line")]
public sealed class LineTag : Component
{
    public string Title { get; set; } = "";

    /// <summary>done, or nothing.</summary>
    public string? State { get; set => field = value.OrNull(); }

    public int Minutes { get; set; }

    /// <summary>« vers 18 h ».</summary>
    public string? Time { get; set => field = value.OrNull(); }

    /// <summary>Where it comes from: a course, a lesson.</summary>
    public string? From { get; set => field = value.OrNull(); }

    /// <summary>« Si je n'ose pas appeler, alors j'envoie un SMS. »</summary>
    public string? IfThen { get; set => field = value.OrNull(); }

    public int Level { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (State is "done")
        {
            output.Become("li", "t-line is-done");
            output.Before(new Markup().Add($"""
                <span class="t-mark">{Svg("check")}</span><span><span class="govuk-visually-hidden">Fait : </span>{Title}</span><div class="t-line__undo">
                """));
            output.After(new Markup().Add($"</div>"));
            return;
        }

        output.Become("li", "t-line");
        var before = new Markup().Add($"{Headings.Of(Level, "t-h3", Title)}");
        if (Duration is not null || From is not null)
        {
            before.Add($"""<ul class="t-line__meta">""");
            if (Duration is { } duration) before.Add($"<li>{Svg("clock")}{duration}</li>");
            if (From is not null) before.Add($"<li>{Svg("book-open")}{From}</li>");
            before.Add($"</ul>");
        }
        if (IfThen is not null) before.Add($"""<p class="t-ifthen">{Marked(IfThen)}</p>""");
        output.Before(before.Add($"""<div class="t-line__acts">"""));
        output.After(new Markup().Add($"</div>"));
    }

    string? Duration => (Minutes, Time) switch
    {
        (0, null) => null,
        (0, { } time) => time,
        (1, null) => "1 minute",
        (var minutes, null) => $"{minutes} minutes",
        var (minutes, time) => $"{minutes} minutes, {time}",
    };

    /// <summary>« Si » and « alors » in bold, when the sentence has them.</summary>
    static Markup Marked(string sentence)
    {
        const string then = " alors ";
        if (!sentence.StartsWith("Si ", StringComparison.Ordinal)) return Markup.Of(sentence);
        var middle = sentence.IndexOf(then, StringComparison.Ordinal);
        return middle < 0
            ? new Markup().Add($"<strong>Si</strong>{sentence[2..]}")
            : new Markup().Add($"<strong>Si</strong>{sentence[2..middle]} <strong>alors</strong> {sentence[(middle + then.Length)..]}");
    }
}

/// <summary>The week at a glance, a list of <see cref="GlanceItemTag"/>.</summary>
[HtmlTargetElement("ui-glance")]
public sealed class GlanceTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "t-week7");
}

/// <summary>One thing of the week: what, when, how long.</summary>
[HtmlTargetElement("ui-glance-item")]
public sealed class GlanceItemTag : Component
{
    public string Title { get; set; } = "";

    public string? Href { get; set => field = value.OrNull(); }

    public string? Day { get; set => field = value.OrNull(); }

    public string? Time { get; set => field = value.OrNull(); }

    /// <summary>done, today, or nothing.</summary>
    public string? State { get; set => field = value.OrNull(); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("li", State switch { "done" => "is-done", "today" => "is-here", _ => null });
        var item = new Markup().Add($"""<span class="t-mark">{(State is "done" ? Svg("check") : default)}</span>""");
        if (Href is null) item.Add($"""<span class="t-week7__what">{Title}</span>""");
        else item.Add($"""<a class="t-week7__what" href="{Href}">{Title}</a>""");
        if (Time is not null) item.Add($"""<span class="t-lesson__time">{Time}</span>""");

        if (Day is not null && State is "today") item.Add($"""<span class="t-week7__day"><strong>{Day}</strong></span>""");
        else if (Day is not null) item.Add($"""<span class="t-week7__day">{Day}</span>""");
        output.Content.SetHtmlContent(item);
    }
}
