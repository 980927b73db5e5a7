using Microsoft.AspNetCore.Http;

namespace Tremplin.Design;

/// <summary>How a person wants pages to be shown; kept in the cookie « affichage », and by default as most people like it.</summary>
public sealed record Display
{
    public const string Cookie = "affichage";

    public static readonly Display Default = new();

    /// <summary>1, 2 or 3.</summary>
    public int TextSize { get; init; } = 1;

    /// <summary>1, or 2 for the spacing of WCAG 1.4.12.</summary>
    public int Spacing { get; init; } = 1;

    /// <summary>The whole lesson on one page, instead of one step at a time.</summary>
    public bool IsWholeLesson { get; init; }

    /// <summary>One question per screen, instead of the whole form.</summary>
    public bool IsOneFieldAtATime { get; init; }

    /// <summary>The simplified text comes first.</summary>
    public bool SimplifiedFirst { get; init; }

    /// <summary>The buttons to listen are shown.</summary>
    public bool ReadAloud { get; init; } = true;

    /// <summary>The same for the same preferences: part of the key of every cached page.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The classes of the html element.</summary>
    internal string Classes { get; private init; } = "";

    public static Display From(HttpContext http) => Parse(http.Request.Cookies[Cookie]);

    /// <summary>Six characters; whatever is not one of ours is read as the default.</summary>
    internal static Display Parse(string? cookie)
    {
        if (cookie is null or { Length: not 6 }) return Known(Default);
        return Known(new()
        {
            TextSize = cookie[0] is >= '1' and <= '3' ? cookie[0] - '0' : 1,
            Spacing = cookie[1] is '2' ? 2 : 1,
            IsWholeLesson = cookie[2] is 'w',
            IsOneFieldAtATime = cookie[3] is 'o',
            SimplifiedFirst = cookie[4] is '1',
            ReadAloud = cookie[5] is not '0',
        });
    }

    /// <summary>There are 96 of them: each is made once.</summary>
    static Display Known(Display display) => All[display.Number] ??= display with { Key = display.Write(), Classes = display.WriteClasses() };

    static readonly Display?[] All = new Display?[96];

    int Number => TextSize - 1 + 3 * (Spacing - 1 + 2 * ((IsWholeLesson ? 1 : 0) + 2 * ((IsOneFieldAtATime ? 1 : 0) + 2 * ((SimplifiedFirst ? 1 : 0) + 2 * (ReadAloud ? 1 : 0)))));

    internal string Write() =>
        $"{TextSize}{Spacing}{(IsWholeLesson ? 'w' : 's')}{(IsOneFieldAtATime ? 'o' : 'a')}{(SimplifiedFirst ? '1' : '0')}{(ReadAloud ? '1' : '0')}";

    string WriteClasses()
    {
        var classes = "govuk-template";
        if (TextSize > 1) classes += $" t-size-{TextSize}";
        if (Spacing > 1) classes += $" t-space-{Spacing}";
        if (!ReadAloud) classes += " t-silent";
        return classes;
    }
}
