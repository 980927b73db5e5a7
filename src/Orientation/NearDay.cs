using Tremplin.Kernel;

namespace Tremplin.Orientation;

/// <summary>The day of a line that somebody puts in their plan: today, or within a year.</summary>
internal static class NearDay
{
    /// <summary>What is wrong with the day, to be said at its field; null when nothing is.</summary>
    public static string? Fault(DateOnly? day, DateOnly today) => day is null ? "Choisissez un jour."
        : day < today ? "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir."
        : day > today.AddYears(1) ? "Ce jour est dans plus d'un an. Choisissez un jour plus proche." : null;

    public static void Must(DateOnly day, DateOnly today)
    {
        if (Fault(day, today) is { } fault) throw new Refusal("orientation.day", fault);
    }
}
