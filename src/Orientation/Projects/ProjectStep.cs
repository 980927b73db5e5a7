using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>
/// One of the seven steps of « is it possible? », in the order of the first course; its key is that of the check in the record.
/// </summary>
/// <param name="Key">One of <see cref="RecordKinds.CheckSteps"/>, and its part of the address.</param>
/// <param name="Title">In two or three words.</param>
/// <param name="Ask">What one wants to know.</param>
/// <param name="Starts">How the sentence of its check begins, here and in the lesson.</param>
/// <param name="Found">What the sentence is, as its field asks for it.</param>
/// <param name="Act">What one may do about it this week.</param>
internal sealed record ProjectStep(string Key, string Title, string Ask, string Starts, string Found, string Act)
{
    public const string Sentence = "En une phrase, ce que j'ai trouvé";

    /// <summary>How « not for me » and « I do not know » are written in the record, as the options of the lesson begin.</summary>
    public string No { get; init; } = "non";

    public string Unknown { get; init; } = "je ne sais pas encore";

    /// <summary>What is said there stays out of a printed sheet unless the person asks for it.</summary>
    public bool IsPrivate { get; init; }

    public static IReadOnlyList<ProjectStep> All { get; } =
    [
        new("marche", "Du travail ici", "Y a-t-il des places près de chez moi ?", "Du travail ici :", Sentence, "Demander à une personne qui passe partout : « Qui fait ce métier par ici ? »") { No = "rare" },
        new("competences", "Ce qu'on demande", "Est-ce que j'ai ce qu'on demande ?", "Ce qu'on demande :", Sentence,
            "Lire trois offres de ce métier, et noter ce qui revient dans les trois"),
        new("formation", "Apprendre", "Faut-il un diplôme, ou une formation ?", "Apprendre :", Sentence,
            "Demander à la personne qui m'aide quelle formation mène à ce métier, et qui peut la payer"),
        new("route", "Le permis, la route", "Est-ce que je peux y aller ?", "La route :", Sentence,
            "Faire le trajet une fois, à l'heure du travail"),
        new("horaires", "Les heures, et ma famille", "Ces heures vont-elles avec ma vie ?", "Les heures :", Sentence,
            "Demander à une personne qui compte sur moi : « À ces heures-là, ce serait possible ? »"),
        new("sante", "Le corps et la tête", "Est-ce que je tiendrais une année ?", "Sur le poste :", "Une question sur le poste, sans parler de moi", "Regarder quelqu'un faire ce métier pendant deux heures") { IsPrivate = true },
        new("argent", "Mon mois, en euros", "Est-ce que je vivrais de cette paie ?", "Mon mois :", Sentence,
            "Passer la paie du brut au net, puis compter mon mois"),
    ];

    /// <summary>What somebody of the trade answered: no step, but checked and kept as one.</summary>
    public static ProjectStep Enquiry { get; } = new("enquete", "Quelqu'un du métier", "Qu'en dit quelqu'un du métier ?", "Quelqu'un du métier :", "En une phrase, ce que j'ai appris", "Appeler une personne qui fait ce métier, dix minutes, avec mes cinq questions") { Unknown = "pas encore appelé" };

    public static ProjectStep? Of(string key) => All.FirstOrDefault(s => s.Key == key);

    /// <summary>What this judgement is in the record.</summary>
    public string Words(Judgement judgement) => judgement switch
    {
        Judgement.Possible => "possible",
        Judgement.If => "presque",
        Judgement.No => No,
        _ => Unknown,
    };
}

/// <summary>What a person says of one step.</summary>
internal enum Judgement { Possible, If, No, Unknown }

internal static class Judgements
{
    public static IReadOnlyList<(Judgement Judgement, string Words)> All { get; } =
    [
        (Judgement.Possible, "C'est possible"), (Judgement.If, "C'est possible si…"), (Judgement.No, "Pas pour moi"), (Judgement.Unknown, "Je ne sais pas encore"),
    ];

    public static string Words(Judgement judgement) => All.First(j => j.Judgement == judgement).Words;

    /// <summary>What the words of the record mean: those of a lesson's options go on in their own way (« presque, il manque une chose »).</summary>
    public static Judgement? Of(string result) => result.Split(' ', ',')[0] switch
    {
        "" => null,
        "possible" => Judgement.Possible,
        "presque" => Judgement.If,
        "non" or "rare" => Judgement.No,
        _ => Judgement.Unknown,
    };
}
