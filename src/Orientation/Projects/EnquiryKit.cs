using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Five questions for somebody of the trade, made of what is known of it, and a letter that asks for a few days there.</summary>
internal static class EnquiryKit
{
    public static IReadOnlyList<string> Questions(Occupation? job) =>
    [
        "Racontez-moi votre journée d'hier.",
        Hours(job),
        Hard(job),
        Door(job),
        "À ma place, par où commenceriez-vous ? Et à qui d'autre puis-je parler ?",
    ];

    static string Hours(Occupation? job)
    {
        var isOdd = job?.Contexts.Any(c => c.Kind is ContextKind.Hours && c.Label is not "Travail en journée") ?? false;
        return $"{(isOdd ? $"J'ai lu : « {JobSentences.Hours(job!)} » " : "")}Cette semaine, vos horaires, c'était quoi ?";
    }

    static string Hard(Occupation? job) => (job is null ? null : JobSentences.Conditions(job).FirstOrDefault(c => HardWords.Any(c.Contains))) is { } hard
        ? $"J'ai lu : « {hard.TrimEnd('.')} ». Combien de fois par jour, et avec quelle aide ?"
        : "Qu'est-ce qui est dur, et qu'on ne voit pas de dehors ?";

    static readonly string[] HardWords = ["charges lourdes", "debout", "pénible", "froid", "chaleur", "se répètent", "chute", "produits à risque", "longtemps assis", "urgence", "délais"];

    static string Door(Occupation? job) => job is { IsRegulated: true } ? "Le diplôme ou l'autorisation, comment l'avez-vous eu ? Combien de temps, et qui a payé ?"
        : job?.Skills.Any(s => s.Kind is SkillKind.Certificate) is true ? "Peut-on commencer sans diplôme ni permis ? Sinon, lequel faut-il, et où le passe-t-on ?"
        : "Qu'est-ce qui ferme la porte : un diplôme, un permis, autre chose ?";

    public const string ShortStay = "2", MiddleStay = "3", LongStay = "5";

    /// <summary>How long one asks to stay.</summary>
    public static IReadOnlyList<(string Days, string Words)> Stays { get; } = [(ShortStay, "deux jours"), (MiddleStay, "trois jours"), (LongStay, "une semaine")];

    /// <summary>The letter as it is proposed; the person changes what they like. Nothing of it is kept.</summary>
    public static string Letter(Project project, IEnumerable<string> skills, string stay, string when)
    {
        var known = skills.Take(3).Select(s => $"- {s}").ToList();
        return string.Join("\n", [
            $"Objet : demande d'immersion {(stay.StartsWith('u') ? "d'" : "de ")}{stay}", "",
            "Bonjour,", "",
            $"Je prépare un projet : {JobName.Uncapitalised(project.Job?.Name.InWords ?? project.Title)}. Avant de m'engager, je voudrais voir ce métier de près, avec les personnes qui le font.", "",
            $"Accepteriez-vous de m'accueillir {stay}{(when.Length > 0 ? $", {when}" : ", à la date qui vous arrange")} ? Je peux regarder, et aider là où c'est possible.", "",
            .. known.Count > 0 ? ["Voici ce que je sais faire :", .. known, ""] : Array.Empty<string>(),
            "C'est une immersion (période de mise en situation en milieu professionnel). Une convention est signée avant le premier jour, avec l'organisme qui me suit. Vous n'avez pas de salaire à verser.", "",
            "Je peux vous appeler ou passer vous voir, au moment qui vous va.", "",
            "Merci de votre attention.",
        ]);
    }
}
