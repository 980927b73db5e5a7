using System.Collections.Frozen;
using System.Globalization;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Occupations;

/// <summary>The facts of a job, in plain French sentences.</summary>
internal static class JobWords
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>What one does, what makes this trade before what any work asks; never none.</summary>
    public static IReadOnlyList<string> Tasks(Occupation job, RomeEdition rome)
    {
        var core = job.CoreSkills.Where(s => s.Kind is SkillKind.Task).OrderBy(rome.JobsAsking).ToList();
        return [.. (core.Count >= 3 ? core : core.Concat(job.OtherSkills.Where(s => s.Kind is SkillKind.Task).OrderBy(rome.JobsAsking).Take(5))).Select(s => s.Label)];
    }

    /// <summary>« Au cœur du métier : clôturer une caisse, procéder à l'encaissement. »</summary>
    public static string Essence(Occupation job, RomeEdition rome) =>
        $"Au cœur du métier : {List(Tasks(job, rome).Where(t => t.Length < 90).Take(3).Select(JobName.Uncapitalised))}.";

    /// <summary>« Ce métier plaît d'abord à qui aime organiser, et aussi à qui aime aider. »</summary>
    public static string Letters(string letters) =>
        $"Ce métier plaît d'abord à qui aime {Likes(letters[0])}{(letters.Length > 1 ? $", et aussi à qui aime {Likes(letters[1])}" : "")}.";

    static string Likes(char letter) => letter switch
    {
        'R' => "le concret : faire de ses mains, avec des outils ou des machines",
        'I' => "comprendre : observer, chercher, résoudre",
        'A' => "créer : imaginer, dessiner, s'exprimer",
        'S' => "les autres : aider, accueillir, transmettre",
        'E' => "entreprendre : convaincre, décider, entraîner les autres",
        _ => "l'ordre : organiser, compter, suivre une méthode",
    };

    public static string? Hours(Occupation job)
    {
        var (when, rest) = (new List<string>(), new List<string>());
        foreach (var label in Labels(job, ContextKind.Hours))
            if (label.StartsWith("Travail ", StringComparison.Ordinal)) when.Add(label["Travail ".Length..]);
            else rest.Add(label);
        string[] sentences = [when.Count > 0 ? $"On y travaille {List(when)}." : "", .. rest.Select(Sentence)];
        return Joined(sentences);
    }

    public static string? Places(Occupation job)
    {
        var places = Labels(job, ContextKind.Conditions).Where(IsPlace).Select(JobName.Uncapitalised).ToList();
        var houses = Labels(job, ContextKind.Places).Select(JobName.Uncapitalised).ToList();
        return Joined([
            places.Count > 0 ? $"On y est {List(places)}." : "",
            houses.Count > 0 ? $"Qui embauche : {List(houses)}." : "",
            Labels(job, ContextKind.Travel).Any(l => l is not "Zone départementale") ? "On se déplace parfois loin." : "",
        ]);
    }

    public static string? People(Occupation job) => Labels(job, ContextKind.People).Select(JobName.Uncapitalised).ToList() is { Count: > 0 } people ? $"On y a affaire à : {List(people)}." : null;

    public static string? Status(Occupation job) => Labels(job, ContextKind.Status).Select(JobName.Uncapitalised).ToList() is { Count: > 0 } status ? $"On l'exerce comme : {List(status, "ou")}." : null;

    /// <summary>What the body and the mind must bear, a sentence each.</summary>
    public static IReadOnlyList<string> Conditions(Occupation job) => [.. Labels(job, ContextKind.Conditions).Where(l => !IsPlace(l)).Select(Sentence)];

    static IEnumerable<string> Labels(Occupation job, ContextKind kind) => job.Contexts.Where(c => c.Kind == kind).Select(c => c.Label);

    static bool IsPlace(string label) => label.StartsWith("En ", StringComparison.Ordinal) && label is not ("En contact avec du public" or "En flux tendu") || label.StartsWith("Au ", StringComparison.Ordinal) || label.StartsWith("Sur ", StringComparison.Ordinal);

    static string Sentence(string label) => Said.GetValueOrDefault(label, label + ".");

    /// <summary>ROME's words, as one would say them.</summary>
    static readonly FrozenDictionary<string, string> Said = new Dictionary<string, string>
    {
        ["Activités de motricité fine (dextérité...)"] = "Les gestes sont fins et précis.",
        ["Déplacements professionnels"] = "On se déplace pour le travail.",
        ["En contact avec du public"] = "On est face au public.",
        ["En flux tendu"] = "Les délais sont serrés.",
        ["Exposition à de basses températures"] = "On travaille parfois dans le froid.",
        ["Exposition à de hautes températures"] = "On travaille parfois dans la chaleur.",
        ["Exposition possible à gaz, aérosol, fumées ..."] = "On peut respirer des gaz, des poussières ou des fumées.",
        ["Horaires annuels"] = "Les horaires sont comptés à l'année.",
        ["Manipulation d'un engin, équipement ou outil dangereux"] = "On se sert d'outils ou de machines qui peuvent blesser.",
        ["Manipulation de produits à risques"] = "On manipule des produits à risque.",
        ["Mobilisable en urgence"] = "On peut être appelé en urgence.",
        ["Polyactivité"] = "On fait souvent plusieurs métiers à la fois.",
        ["Port d'arme et de munitions"] = "On porte une arme.",
        ["Port d'équipement d'hygiène"] = "On porte une tenue d'hygiène : charlotte, gants, masque.",
        ["Port d'équipement de protection individuelle (EPI) : gants, chaussures, casque, protections auditives"] = "On porte des protections : gants, chaussures, casque, contre le bruit.",
        ["Port de gilet pare-balles"] = "On porte un gilet pare-balles.",
        ["Port de tenue professionnelle ou d'uniforme"] = "On porte une tenue de travail ou un uniforme.",
        ["Port et manipulation de charges lourdes ou encombrantes"] = "On porte des charges lourdes ou encombrantes.",
        ["Position pénible"] = "Les positions sont parfois pénibles.",
        ["Possibilité de télétravail"] = "On peut travailler en partie de chez soi.",
        ["Risques de chutes"] = "Il y a des risques de chute.",
        ["Sans lumière naturelle"] = "On travaille sans lumière du jour.",
        ["Santé publique"] = "On travaille pour la santé de tous.",
        ["Station assise prolongée"] = "On reste longtemps assis.",
        ["Station debout prolongée"] = "On reste longtemps debout.",
        ["Travail avec des animaux"] = "On travaille avec des animaux.",
        ["Travail dans des environnements hostiles et dangereux"] = "Les lieux peuvent être dangereux.",
        ["Travail dans des milieux difficiles et exigeants pour l'humain"] = "Les lieux sont difficiles pour le corps.",
        ["Travail en autonomie et en situation isolée"] = "On travaille souvent seul.",
        ["Travail en mode projet"] = "On travaille par projets, à plusieurs.",
        ["Travail répétitif ou cadence imposée"] = "Les gestes se répètent, ou le rythme est imposé.",
        ["Utilisation d'équipements de protection collective (EPC)"] = "On travaille derrière des protections : garde-corps, filets, aspiration.",
        ["Utilisation d'escaliers"] = "On monte et on descend des escaliers.",
    }.ToFrozenDictionary();

    public static string Access(AccessLevel level) => level switch
    {
        AccessLevel.None => "On peut commencer sans diplôme.",
        AccessLevel.Cap => "Le plus souvent, on demande un CAP ou un BEP.",
        AccessLevel.Bac => "Le plus souvent, on demande un bac ou moins.",
        AccessLevel.Bac2 => "Le plus souvent, on demande un bac + 2 ou moins.",
        AccessLevel.Bac3 => "Le plus souvent, on demande un bac + 3 ou moins.",
        AccessLevel.Bac5 => "Le plus souvent, on demande jusqu'à un bac + 5.",
        _ => "Le plus souvent, on demande jusqu'à un bac + 8.",
    };

    /// <summary>« 2 269 € brut par mois à temps plein, soit 16,94 € de l'heure »</summary>
    public static string Pay(JobFigures figures) =>
        $"{figures.MonthlyPay?.ToString("N0", French)} € brut par mois à temps plein, soit {figures.HourlyPay?.ToString("N2", French)} € de l'heure";

    public static string Outlook(int level) => level switch
    {
        1 => "En France, il y a très peu de places pour beaucoup de candidatures.",
        2 => "En France, il y a peu de places.",
        3 => "En France, les places et les candidatures s'équilibrent.",
        4 => "En France, il y a des places.",
        _ => "En France, il y a beaucoup de places.",
    };

    public static string Tension(int level) => level switch
    {
        1 => "les employeurs trouvent très facilement du monde : beaucoup de personnes postulent",
        2 => "les employeurs trouvent facilement du monde",
        3 => "les employeurs trouvent du monde, sans plus",
        4 => "les employeurs ont du mal à trouver du monde : votre candidature compte",
        _ => "les employeurs ont beaucoup de mal à trouver du monde : votre candidature compte vraiment",
    };

    /// <summary>« pommes, poires et prunes »</summary>
    public static string List(IEnumerable<string> words, string and = "et")
    {
        string[] all = [.. words];
        // A comma inside one of them would blur where it ends.
        var comma = all.Any(w => w.Contains(',', StringComparison.Ordinal)) ? " ; " : ", ";
        return all.Length < 2 ? string.Concat(all) : comma is " ; " ? string.Join(comma, all) : $"{string.Join(comma, all[..^1])} {and} {all[^1]}";
    }

    static string? Joined(IEnumerable<string> sentences) => string.Join(' ', sentences.Where(s => s.Length > 0)) is { Length: > 0 } said ? said : null;
}
