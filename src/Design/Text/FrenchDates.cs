using System.Globalization;
using Tremplin.Kernel;

namespace Tremplin.Design;

/// <summary>Days and times as people say them.</summary>
public static class FrenchDates
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« mardi 24 novembre »; the 1st is « 1er ».</summary>
    public static string Full(DateOnly day) => $"{day.ToString("dddd", French)} {Number(day)} {day.ToString("MMMM", French)}";

    /// <summary>« 24 novembre 2026 ».</summary>
    public static string Dated(DateOnly day) => $"{Number(day)} {day.ToString("MMMM yyyy", French)}";

    /// <summary>« le 24 novembre 2026 », « du 3 au 24 novembre 2026 », « du 28 octobre au 3 novembre 2026 ».</summary>
    public static string Dated(DateOnly first, DateOnly last) => (first.Year == last.Year, first.Month == last.Month) switch
    {
        (true, true) when first.Day == last.Day => $"le {Dated(last)}",
        (true, true) => $"du {Number(first)} au {Dated(last)}",
        (true, false) => $"du {Number(first)} {first.ToString("MMMM", French)} au {Dated(last)}",
        _ => $"du {Dated(first)} au {Dated(last)}",
    };

    /// <summary>« Mardi 24 ».</summary>
    public static string Brief(DateOnly day) => $"{Capital(day.ToString("dddd", French))} {Number(day)}";

    /// <summary>« aujourd'hui », « demain », « jeudi 26 novembre ».</summary>
    public static string Near(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "aujourd'hui",
        1 => "demain",
        _ => Full(day),
    };

    /// <summary>« du lundi 23 au dimanche 29 novembre ».</summary>
    public static string Span(DateOnly first, DateOnly last) =>
        first.Month == last.Month ? $"du {first.ToString("dddd", French)} {Number(first)} au {Full(last)}" : $"du {Full(first)} au {Full(last)}";

    /// <summary>« 18 h », « 10 h 05 ».</summary>
    public static string Hour(TimeOnly time) => time.Minute is 0 ? $"{time.Hour} h" : $"{time.Hour} h {time.Minute:00}";

    /// <summary>« 24 novembre 2026 à 10 h 05 », by the clocks of Paris.</summary>
    public static string Moment(DateTimeOffset at)
    {
        var there = TimeZoneInfo.ConvertTime(at, Clock.Paris);
        var day = DateOnly.FromDateTime(there.DateTime);
        return $"{Number(day)} {day.ToString("MMMM yyyy", French)} à {Hour(TimeOnly.FromDateTime(there.DateTime))}";
    }

    public static string Capital(string words) => words.Length is 0 ? words : char.ToUpper(words[0], French) + words[1..];

    static string Number(DateOnly day) => day.Day is 1 ? "1er" : day.Day.ToString(French);
}
