using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Occupations;

/// <summary>A job for machines: our JSON at /metiers/{code}.json, and schema.org's Occupation in the page.</summary>
internal static class JobFacts
{
    /// <summary>Accents as they are: « Hôte », not « H\u00F4te ».</summary>
    public static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static object Json(Occupation job, RomeEdition rome, LabourMarket market) => new
    {
        job.Code,
        job.Name,
        Parent = job.ParentCode,
        Domain = new { job.Domain.Code, job.Domain.Label },
        job.Letters,
        job.IsRegulated,
        job.IsExecutive,
        Appellations = job.Appellations.Select(a => new { a.Ogr, a.Name.Masculine, a.Name.Feminine, a.IsMain, a.IsRare }),
        Skills = new { Core = Skills(job.CoreSkills), Emerging = Skills(job.EmergingSkills), Other = Skills(job.OtherSkills) },
        Contexts = job.Contexts.Select(c => new { c.Ogr, c.Label, Kind = $"{c.Kind}".ToLowerInvariant() }),
        Interests = job.Interests.Select(i => i.Label),
        Sectors = job.Sectors.Select(s => s.Label),
        Near = job.Near.Select(n => n.Code),
        job.Definition,
        job.Access,
        Market = market.Of(job) is { } figures ? new { figures.YearlyPay, figures.MonthlyPay, figures.HourlyPay, PayOf = $"{figures.PayOrigin}".ToLowerInvariant(), figures.Outlook, figures.Seekers, Year = LabourMarket.FiguresYear } : null,
        rome.Source,
    };

    static IEnumerable<object> Skills(IEnumerable<Skill> skills) => skills.Select(s => new { s.Ogr, s.Label, Kind = $"{s.Kind}".ToLowerInvariant() });

    /// <summary>https://schema.org/Occupation</summary>
    public static Dictionary<string, object?> LinkedData(Occupation job, RomeEdition rome, LabourMarket market, string address) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Occupation",
        ["@id"] = address,
        ["name"] = job.Name.InWords,
        ["alternateName"] = job.Appellations.Where(a => !a.IsMain && !a.IsRare).Take(20).Select(a => a.Name.InWords).ToArray(),
        ["description"] = job.Definition is [_, ..] ? string.Join(' ', job.Definition) : JobWords.Essence(job, rome),
        ["occupationalCategory"] = new Dictionary<string, object?> { ["@type"] = "CategoryCode", ["codeValue"] = job.Code, ["inCodeSet"] = $"ROME 4.0 {rome.Number}".TrimEnd() },
        ["responsibilities"] = JobWords.Tasks(job, rome),
        ["skills"] = job.CoreSkills.Where(s => s.Kind is not SkillKind.Task).Select(s => s.Label).ToArray(),
        ["occupationLocation"] = new Dictionary<string, object?> { ["@type"] = "Country", ["name"] = "France" },
        ["estimatedSalary"] = market.Of(job)?.YearlyPay is { } pay
            ? new Dictionary<string, object?> { ["@type"] = "MonetaryAmountDistribution", ["name"] = "base", ["currency"] = "EUR", ["duration"] = "P1Y", ["median"] = pay } : null,
    };
}
