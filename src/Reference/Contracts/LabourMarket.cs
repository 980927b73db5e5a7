using System.Collections.Frozen;

namespace Tremplin.Reference.Contracts;

/// <summary>What is known of pay and of how hard it is to hire or be hired; null where nobody knows.</summary>
public sealed class LabourMarket
{
    internal const byte Unknown = 0;

    readonly FrozenDictionary<string, JobFigures> byCode;
    readonly FrozenDictionary<string, byte[]> tensionByParent;

    internal LabourMarket(IReadOnlyDictionary<string, JobFigures> byCode, IReadOnlyDictionary<string, byte[]> tensionByParent) =>
        (this.byCode, this.tensionByParent) = (byCode.ToFrozenDictionary(), tensionByParent.ToFrozenDictionary());

    /// <summary>The year of <see cref="TensionIn"/>, and who says it.</summary>
    public const int TensionYear = 2021;

    /// <summary>The year of everything else.</summary>
    public const int FiguresYear = 2026;

    /// <summary>The figures of a job in France; of the job it comes from in ROME when it has none of its own.</summary>
    public JobFigures? Of(Occupation occupation) => byCode.GetValueOrDefault(occupation.Code) ?? byCode.GetValueOrDefault(occupation.ParentCode);

    /// <summary>From 1 (employers easily find people) to 5 (they hardly do), for this sort of job in this basin; null where it is not known.</summary>
    public int? TensionIn(Basin? basin, Occupation occupation) =>
        basin is not null && tensionByParent.TryGetValue(occupation.ParentCode, out var tensions) && tensions[basin.Index] is not Unknown and var tension ? tension : null;
}

/// <summary>What is known of a job in France.</summary>
/// <param name="YearlyPay">Gross euros a year, full time: half of those who do it earn more; null when nobody knows.</param>
/// <param name="PayOrigin">Whose pay it is.</param>
/// <param name="Access">The highest diploma that the text of ROME speaks of, read by a program: a hint, never a rule; null when it speaks of none.</param>
/// <param name="Outlook">From 1 (very few openings) to 5 (very many); null when not known.</param>
/// <param name="Seekers">People without work who look for it, in all of France.</param>
public sealed record JobFigures(int? YearlyPay, PayOrigin PayOrigin, AccessLevel? Access, int? Outlook, int? Seekers)
{
    /// <summary>The hours that are paid in a year at full time: 52 weeks of 35 (Code du travail, article L3121-27), as the SMIC of a month is counted.</summary>
    const decimal HoursAYear = 52 * 35;

    public decimal? HourlyPay => YearlyPay is { } year ? Math.Round(year / HoursAYear, 2) : null;

    public int? MonthlyPay => YearlyPay / 12;
}

/// <summary>Whose pay a figure is.</summary>
public enum PayOrigin
{
    /// <summary>Of the family of jobs that statistics count together.</summary>
    Family,

    /// <summary>Of the job it comes from in ROME 3.</summary>
    Parent,

    /// <summary>Of its whole domain.</summary>
    Domain,
}

/// <summary>The diploma that is usually asked.</summary>
public enum AccessLevel
{
    None,
    Cap,
    Bac,
    Bac2,
    Bac3,
    Bac5,
    Bac8,
}
