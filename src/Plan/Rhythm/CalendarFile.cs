using System.Globalization;
using System.Text;
using Tremplin.Plan.Actions;

namespace Tremplin.Plan.Rhythm;

/// <summary>Lines of a plan as a calendar reads them (RFC 5545): what, when, and nothing else.</summary>
internal static class CalendarFile
{
    const int MinutesOfAMoment = 20, LongestLine = 75;

    public static string Of(IEnumerable<LineView> lines, TimeZoneInfo zone, DateTimeOffset now)
    {
        var file = new StringBuilder();
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tremplin//Mon plan//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "NAME:Mon plan", "X-WR-CALNAME:Mon plan", "REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H", .. lines.SelectMany(l => Event(l, zone, now)), "END:VCALENDAR"])
            Fold(file, line);
        return file.ToString();
    }

    static IEnumerable<string> Event(LineView line, TimeZoneInfo zone, DateTimeOffset now) =>
        ["BEGIN:VEVENT", $"UID:{line.Id.Value}@tremplin", $"DTSTAMP:{Utc(now.UtcDateTime)}", .. When(line, zone), $"SUMMARY:{Escaped(line.Text)}", "END:VEVENT"];

    static string[] When(LineView line, TimeZoneInfo zone)
    {
        if (line.Time is not { } time) return [$"DTSTART;VALUE=DATE:{Day(line.Day)}", $"DTEND;VALUE=DATE:{Day(line.Day.AddDays(1))}", "TRANSP:TRANSPARENT"];
        var local = line.Day.ToDateTime(time);
        var start = TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
        return [$"DTSTART:{Utc(start)}", $"DTEND:{Utc(start.AddMinutes(line.Minutes > 0 ? line.Minutes : MinutesOfAMoment))}"];
    }

    static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    static string Utc(DateTime instant) => instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text value (3.3.11); a line break is a space, and other control characters are not allowed.</summary>
    static string Escaped(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Where(c => !char.IsControl(c))).Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal);

    /// <summary>At most 75 octets a line, never in the middle of a character; what follows begins with a space (3.1).</summary>
    static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }
            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
