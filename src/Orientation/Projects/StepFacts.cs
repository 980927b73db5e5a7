using System.Globalization;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>One thing known about a step, and who says it; without a line, nobody knows.</summary>
internal sealed record Fact(string Key, IReadOnlyList<string> Lines, string? Source = null)
{
    public static Fact Of(string key, string? line, string? source = null) => new(key, line is null ? [] : [line], source);
}

/// <summary>What is known of a job before anything is asked, step by step. Pure: the same job, place and skills give the same facts.</summary>
internal sealed class StepFacts(Occupation job, Commune? here, IReadOnlyList<Skill> mine, RomeEdition rome, LabourMarket market)
{
    /// <summary>What is left of gross pay, before tax, for an employee who is no executive: about 78 of 100.</summary>
    const decimal NetOfGross = 0.78m;

    const int Shown = 6;

    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    static readonly string MarketSource = $"France Travail, InfoTravail, mars {LabourMarket.FiguresYear}";

    readonly JobFigures? figures = market.Of(job);

    string RomeSource => rome.Source["Source : ".Length..];

    public IReadOnlyList<Fact> Of(ProjectStep step) => step.Key switch
    {
        "marche" => [.. Market()],
        "competences" => [.. Skills()],
        "formation" => [.. Training()],
        "route" => [.. Road()],
        "horaires" => [Fact.Of("Les heures", JobSentences.Hours(job), RomeSource), new("Et les vôtres", ["Qui compte sur vous à ces heures-là ? Nous ne le savons pas, et nous ne le demandons pas."])],
        "sante" => [new("Ce que le corps et la tête portent", JobSentences.Conditions(job), RomeSource)],
        _ => [.. Pay()],
    };

    IEnumerable<Fact> Market()
    {
        if (here is not null)
            yield return Fact.Of($"{here.Name} et ses environs", market.TensionIn(here.Basin, job) is { } tension ? $"Dans le bassin d'emploi « {here.Basin!.Name} », {JobSentences.Tension(tension)}." : null,
                $"Dares et Pôle emploi, {LabourMarket.TensionYear}, pour cette famille de métiers");
        yield return Fact.Of("Les places", figures?.Outlook is { } outlook ? JobSentences.Outlook(outlook) : null, MarketSource);
        yield return Fact.Of("Où on le fait", job.Sectors.IsEmpty ? null : $"{JobSentences.List(job.Sectors.Take(3).Select(s => s.Label))}.", RomeSource);
    }

    IEnumerable<Fact> Skills()
    {
        if (mine.Count is 0)
        {
            yield return new("Au cœur du métier", [.. JobSentences.Tasks(job, rome).Take(Shown)], RomeSource);
            yield break;
        }
        var gap = SkillGap.Between(mine, job);
        if (gap.Have.Count > 0) yield return new("Vous l'avez noté", [.. gap.Have.Take(Shown).Select(s => s.Label)], "vos compétences");
        if (gap.Close.Count > 0) yield return new("Vous avez presque", [.. gap.Close.Take(Shown).Select(c => $"{c.Wanted.Label} (vous savez : {JobName.Uncapitalised(c.Mine.Label)})")], "vos compétences");
        if (gap.Lack.Count > 0) yield return new("On le demande aussi", [.. gap.Lack.Take(Shown).Select(s => s.Label)], RomeSource);
        else if (gap.Close.Count is 0) yield return new("On le demande aussi", ["Rien de plus de ce qui fait ce métier."], RomeSource);
    }

    IEnumerable<Fact> Training()
    {
        yield return Fact.Of("Le diplôme", figures?.Access is { } access ? $"{JobSentences.Access(access, job.IsRegulated)} C'est un repère, pas une règle." : null, RomeSource);
        if (job.IsRegulated) yield return new("La loi", ["C'est un métier réglementé : la loi demande un diplôme, un titre ou une autorisation."], RomeSource);
        if (!job.Access.IsEmpty) yield return new("Comment on y vient", [.. job.Access.Take(Shown)], RomeSource);
        var papers = Papers.Where(p => !IsLicence(p)).Take(Shown).ToList();
        if (papers.Count > 0) yield return new("Les papiers qu'on y rencontre", papers, RomeSource);
    }

    IEnumerable<Fact> Road()
    {
        var licences = Papers.Where(IsLicence).Take(Shown).ToList();
        yield return new("Le permis, les cartes", licences.Count > 0 ? licences : ["Le ROME n'en nomme pas pour ce métier. Une offre peut en demander un."], RomeSource);
        var far = job.Contexts.Where(c => c.Kind is ContextKind.Travel).Select(c => JobName.Uncapitalised(c.Label)).ToList();
        var moves = job.Contexts.Any(c => c.Label is "Déplacements professionnels");
        yield return Fact.Of("Se déplacer", far.Count > 0 ? $"On se déplace pour le travail : {JobSentences.List(far)}." : moves ? "On se déplace pour le travail." : null, RomeSource);
        yield return new("De chez vous", ["Où serait votre travail : nous ne savons pas. Essayez le trajet une fois, à l'heure du poste."]);
    }

    IEnumerable<Fact> Pay()
    {
        yield return Fact.Of("La paye du milieu", figures?.YearlyPay is null ? null : $"{JobSentences.Pay(figures)}. La moitié gagne plus, la moitié gagne moins.{Whose(figures.PayOrigin)}", MarketSource);
        if (figures?.MonthlyPay is { } gross)
            yield return new("Sur le compte", [$"À peu près {(Math.Round(gross * NetOfGross / 10) * 10).ToString("N0", French)} € net par mois, avant impôt. Ce n'est pas votre paye : demandez-la."], "calcul rapide, 78 % du brut ; le calcul exact est sur mon-entreprise.urssaf.fr");
    }

    static string Whose(PayOrigin origin) => origin switch
    {
        PayOrigin.Family => " Ce chiffre est celui d'un groupe de métiers voisins.",
        PayOrigin.Parent => " Ce chiffre est celui du métier dont il fait partie.",
        _ => " Ce chiffre est celui de tout le domaine.",
    };

    IEnumerable<string> Papers => job.Skills.Where(s => s.Kind is SkillKind.Certificate).Select(s => s.Label);

    static bool IsLicence(string paper) => paper.StartsWith("Permis", StringComparison.OrdinalIgnoreCase) || paper.Contains("CACES", StringComparison.Ordinal) || paper.Contains("conducteur", StringComparison.OrdinalIgnoreCase);
}
