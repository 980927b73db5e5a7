using System.Collections.Frozen;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Occupations;

/// <summary>When, where, with whom and in what conditions one works, in plain French: what we know how to say goes into one sentence, the rest keeps ROME's words.</summary>
internal static class WorkWords
{
    /// <summary>« On y travaille en journée et le samedi. Il y a des astreintes. »; null when nothing is known.</summary>
    public static string? Hours(Occupation job) => Told(job, ContextKind.Hours, _ => true);

    public static string? Places(Occupation job)
    {
        var far = Labels(job, ContextKind.Travel).Any(l => l is not "Zone départementale");
        return (Told(job, ContextKind.Conditions, IsPlace), far) switch
        {
            (var told, false) => told,
            (null, true) => Far,
            var (told, _) => $"{told} {Far}",
        };
    }

    const string Far = "On se déplace parfois loin.";

    public static string? Status(Occupation job) => Told(job, ContextKind.Status, _ => true, "ou");

    public static string? People(Occupation job) => Enumerated(job, ContextKind.People);

    public static string? Employers(Occupation job) => Enumerated(job, ContextKind.Places);

    /// <summary>What the body and the mind must bear, a sentence each.</summary>
    public static IReadOnlyList<string> Conditions(Occupation job) => [.. Labels(job, ContextKind.Conditions).Where(l => !IsPlace(l)).Select(Sentence)];

    static string? Told(Occupation job, ContextKind kind, Func<string, bool> isWanted, string and = "et")
    {
        var labels = Labels(job, kind).Where(isWanted).ToList();
        var together = Phrases.Where(p => labels.Contains(p.Label)).Select(p => p.Said).Concat(labels.Where(l => IsPlace(l) && !IsPhrase(l)).Select(JobName.Uncapitalised)).ToList();
        var apart = labels.Where(l => !IsPhrase(l) && !IsPlace(l)).Select(Sentence);
        return string.Join(' ', together.Count > 0 ? apart.Prepend($"On y travaille {JobWords.List(together, and)}.") : apart) is { Length: > 0 } told ? told : null;
    }

    /// <summary>« Particuliers, personnes âgées. »</summary>
    static string? Enumerated(Occupation job, ContextKind kind)
    {
        string[] labels = [.. Labels(job, kind).Select(l => Sentences.GetValueOrDefault(l, l))];
        return labels is [var first, .. var others] ? $"{string.Join(" ; ", others.Select(JobName.Uncapitalised).Prepend(first))}." : null;
    }

    static IEnumerable<string> Labels(Occupation job, ContextKind kind) => job.Contexts.Where(c => c.Kind == kind).Select(c => c.Label);

    static bool IsPhrase(string label) => Phrases.Any(p => p.Label == label);

    /// <summary>« En laboratoire », « Sur chantier »; ROME puts places among conditions.</summary>
    static bool IsPlace(string label) => !Sentences.ContainsKey(label)
        && (label.StartsWith("En ", StringComparison.Ordinal) || label.StartsWith("Au ", StringComparison.Ordinal) || label.StartsWith("Sur ", StringComparison.Ordinal));

    static string Sentence(string label) => Sentences.GetValueOrDefault(label) ?? label + ".";

    /// <summary>What goes on from « On y travaille », in the order one would say it.</summary>
    static readonly (string Label, string Said)[] Phrases =
    [
        ("Travail en journée", "en journée"),
        ("Travail en horaires décalés", "tôt le matin ou tard le soir"),
        ("Travail de nuit", "la nuit"),
        ("Travail le samedi", "le samedi"),
        ("Travail le dimanche", "le dimanche"),
        ("Travail les week-ends et jours fériés", "le week-end"),
        ("Travail les week-ends et jours fériés", "les jours fériés"),
        ("Travail durant les vacances scolaires", "pendant les vacances scolaires"),
        ("Travail en horaires fractionnés", "en plusieurs fois dans la journée"),
        ("Travail par roulement", "par roulement"),
        ("Travail posté (2x8, 3x8, 5x8, etc.)", "en équipes qui se relaient (2x8 ou 3x8)"),
        ("Travail saisonnier", "à la saison"),

        ("En extérieur", "dehors"),
        ("En environnement climatique difficile", "par tous les temps"),
        ("Sur chantier", "sur des chantiers"),
        ("En grande hauteur", "en hauteur"),
        ("Au domicile de l'intervenant", "chez soi"),
        ("Au domicile d'un particulier", "chez des particuliers"),
        ("En milieu occupé", "dans des lieux habités"),
        ("En milieu exigu ou confiné", "dans des endroits étroits"),
        ("En ligne ou ilot de production", "sur une ligne de production"),
        ("En zone frigorifique", "dans des chambres froides"),
        ("En zone à atmosphère contrôlée", "dans un air contrôlé"),
        ("En milieu hyperbare", "sous pression, comme en plongée"),
        ("En environnement bruyant", "dans le bruit"),
        ("En environnement humide", "dans l'humidité"),
        ("En environnement allergène", "avec des produits ou des poussières qui donnent des allergies"),

        ("Salarié secteur privé (CDI, CDD)", "en CDI"),
        ("Salarié secteur privé (CDI, CDD)", "en CDD"),
        ("Contrat travail saisonnier", "avec un contrat saisonnier"),
        ("Contrat intermittent", "avec un contrat intermittent"),
        ("Intérim", "en intérim"),
        ("Alternance", "en alternance"),
        ("Salarié secteur public", "dans le secteur public"),
        ("Fonctionnaire", "comme fonctionnaire"),
        ("Militaire", "comme militaire"),
        ("Travailleur indépendant", "à son compte"),
        ("Profession libérale", "en libéral"),
        ("Artiste-auteur", "comme artiste-auteur"),
    ];

    /// <summary>ROME's words, as one would say them.</summary>
    static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        ["Travail en astreinte"] = "Il y a des astreintes : on peut être appelé chez soi.",
        ["Travail selon un rythme irrégulier et des pics d'activité"] = "Certaines périodes sont très chargées.",
        ["Mobilisable en urgence"] = "On peut être appelé en urgence.",
        ["Horaires annuels"] = "Les heures sont comptées à l'année.",

        ["Activités de motricité fine (dextérité...)"] = "Les gestes sont fins et précis.",
        ["Déplacements professionnels"] = "On se déplace pour le travail.",
        ["En contact avec du public"] = "On est face au public.",
        ["En flux tendu"] = "Les délais sont serrés.",
        ["Exposition à de basses températures"] = "On travaille parfois dans le froid.",
        ["Exposition à de hautes températures"] = "On travaille parfois dans la chaleur.",
        ["Exposition possible à gaz, aérosol, fumées ..."] = "On peut respirer des gaz, des poussières ou des fumées.",
        ["Manipulation d'un engin, équipement ou outil dangereux"] = "On se sert d'outils ou de machines qui peuvent blesser.",
        ["Manipulation de produits à risques"] = "On manipule des produits à risque.",
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

        ["Mineurs (- 18 ans)"] = "Mineurs",
        ["Public mal entendant"] = "Personnes malentendantes",
        ["Public mal voyant"] = "Personnes malvoyantes",
        ["Publics en situation d'illettrisme"] = "Personnes qui lisent mal",
        ["Personnes sous main de justice"] = "Personnes suivies par la justice",
        ["Travail avec des organisations ou partenaires internationaux"] = "Partenaires d'autres pays",
        ["Partenaires Publics et Privés"] = "Partenaires publics et privés",
        ["Entreprises et milieux professionnels"] = "Entreprises",
        ["Hôtellerie / Restauration"] = "Hôtellerie et restauration",
        ["Établissement social ou médico-social (EHPAD, résidence senior, ...)"] = "Établissement social ou médico-social (EHPAD, résidence senior)",
        ["Économie Sociale et Solidaire"] = "Économie sociale et solidaire",
    }.ToFrozenDictionary();
}
