using System.Globalization;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>The figures of a job in one line each, with their year; « nous ne savons pas » where nobody does.</summary>
internal static class MarketWords
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The pay of its parent or of its domain is not that of the job: its own page says both, a line cannot.</summary>
    public static string Pay(JobFigures? figures) => figures is not { MonthlyPay: { } pay, PayOrigin: PayOrigin.Family } ? "La paie : nous ne savons pas"
        : $"Vers {pay.ToString("N0", French)} € brut par mois, dans un groupe de métiers voisins ({LabourMarket.FiguresYear})";

    public static string Places(RankedJob ranked) => (ranked.Tension, ranked.Figures?.Outlook) switch
    {
        ({ } tension, _) => $"Autour de chez vous, les employeurs {Tension(tension)} ({LabourMarket.TensionYear})",
        (null, { } outlook) => $"En France, {Outlook(outlook)} ({LabourMarket.FiguresYear})",
        _ => "Les places : nous ne savons pas",
    };

    static string Tension(int level) => level switch
    {
        1 => "trouvaient très facilement du monde",
        2 => "trouvaient facilement du monde",
        3 => "trouvaient du monde, sans plus",
        4 => "avaient du mal à trouver du monde",
        _ => "avaient beaucoup de mal à trouver du monde",
    };

    static string Outlook(int level) => level switch
    {
        1 => "il y a très peu de places",
        2 => "il y a peu de places",
        3 => "il y a autant de places que de candidatures",
        4 => "il y a des places",
        _ => "il y a beaucoup de places",
    };
}
