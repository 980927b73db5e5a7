using System.Globalization;
using Tremplin.Design;

namespace Tremplin.Plan.Rhythm;

/// <summary>What somebody chose, said in a sentence: never a judgement.</summary>
internal static class RhythmWords
{
    const int Minutes = 20;

    public static readonly string[] DayNames = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    /// <summary>« Le mardi et le jeudi, à 9 h et à 18 h. »; null when no day is chosen.</summary>
    public static string? Week(PersonRhythm rhythm)
    {
        if (rhythm.Days.Length is 0) return null;
        var days = rhythm.Days.Length is 7 ? "Tous les jours" : FrenchDates.Capital(Joined(rhythm.Days.Select(d => $"le {DayNames[d - '1']}")));
        return rhythm.Hours.Count is 0 ? $"{days}, à l'heure qui vous va." : $"{days}, {Joined(rhythm.Hours.Select(h => $"à {FrenchDates.Hour(h)}"))}.";
    }

    /// <summary>« Cela fait 4 moments de 20 minutes, soit 1 h 20 par semaine. »</summary>
    public static string WeekTotal(PersonRhythm rhythm)
    {
        var moments = rhythm.Days.Length * Math.Max(1, rhythm.Hours.Count);
        return moments is 1 ? "Cela fait un moment de 20 minutes par semaine." : $"Cela fait {moments} moments de 20 minutes, soit {Duration(moments * Minutes)} par semaine.";
    }

    /// <summary>« 3 réponses à une offre et 1 candidature spontanée. Cela fait 4 démarches. »</summary>
    public static string Week(Intention intention) => intention.Total switch
    {
        0 => "Pas de démarche cette semaine. Se reposer compte aussi.",
        1 => $"{Ways(intention)}.",
        var total => $"{Ways(intention)}. Cela fait {total} démarches.",
    };

    public static string Joined(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} et {all[^1]}";
    }

    static string Ways(Intention intention) => Joined(new[]
    {
        Count(intention.Offers, "réponse à une offre", "réponses à des offres"),
        Count(intention.Unsolicited, "candidature spontanée", "candidatures spontanées"),
        Count(intention.Network, "personne à qui en parler", "personnes à qui en parler"),
        Count(intention.Agency, "passage à l'agence ou à la mission locale", "passages à l'agence ou à la mission locale"),
        Count(intention.Fairs, "salon ou forum", "salons ou forums"),
    }.OfType<string>());

    static string? Count(int count, string one, string several) => count switch
    {
        0 => null,
        1 => $"1 {one}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {several}"),
    };

    static string Duration(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} minutes",
        (1, 0) => "1 heure",
        (var hours, 0) => $"{hours} heures",
        var (hours, rest) => $"{hours} h {rest:00}",
    };
}
