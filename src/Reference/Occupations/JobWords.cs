using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Search;

namespace Tremplin.Reference.Occupations;

/// <summary>The facts of a job, in plain French sentences.</summary>
internal static class JobWords
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    static readonly ConditionalWeakTable<Occupation, IReadOnlyList<string>> TasksOf = [];

    /// <summary>What one does: first what the name of the job speaks of, then what few other jobs do; never none.</summary>
    public static IReadOnlyList<string> Tasks(Occupation job, RomeEdition rome) => TasksOf.GetValue(job, _ =>
    {
        var named = Words.Stems($"{job.Name.Masculine} {job.Name.Feminine}");
        named.ExceptWith(Ranks);
        double Commonness(Skill task) => Math.Log2(rome.JobsAsking(task)) - (named.Overlaps(Words.Stems(task.Label)) ? NameCounts : 0);
        var core = job.CoreSkills.Where(s => s.Kind is SkillKind.Task).OrderBy(Commonness).ToList();
        return [.. (core.Count >= 3 ? core : core.Concat(job.OtherSkills.Where(s => s.Kind is SkillKind.Task).OrderBy(Commonness).Take(5))).Select(s => s.Label)];
    });

    /// <summary>As much as being asked by eight times fewer jobs.</summary>
    const double NameCounts = 3;

    /// <summary>Beginnings of words that name a rank, not a trade: « opérateur » is not « opérations », nor « technicien » « techniques ».</summary>
    static readonly string[] Ranks = ["charg", "gesti", "opera", "respo", "techn"];

    /// <summary>« Au cœur du métier : clôturer une caisse, procéder à l'encaissement. »</summary>
    public static string Essence(Occupation job, RomeEdition rome) =>
        $"Au cœur du métier : {List(Tasks(job, rome).Where(t => t.Length < 90).Take(3).Select(JobName.Uncapitalised))}.";

    /// <summary>« Ce métier plaît d'abord à qui aime classer, compter. Il plaît aussi à qui aime aider, écouter, transmettre. »</summary>
    public static string Letters(string letters) =>
        $"Ce métier plaît d'abord à qui aime {Likes(letters[0])}.{(letters.Length > 1 ? $" Il plaît aussi à qui aime {Likes(letters[1])}." : "")}";

    static string Likes(char letter) => letter switch
    {
        'R' => "fabriquer, réparer, travailler de ses mains",
        'I' => "chercher, observer, comprendre comment cela marche",
        'A' => "imaginer, créer, s'exprimer",
        'S' => "aider, écouter, transmettre",
        'E' => "vendre, convaincre, diriger",
        _ => "classer, compter, tenir les choses en ordre",
    };

    /// <summary>« C'est peut-être pour vous si vous dites : « J'ai le sens du contact ». »</summary>
    public static string Interests(Occupation job) =>
        $"C'est peut-être pour vous si vous dites : {List(job.Interests.Select(i => $"« {i.Label.Replace(" / ", " ou ", StringComparison.Ordinal)} »"), "ou")}.";

    /// <summary>What is expected of somebody at work, as things to do.</summary>
    public static IReadOnlyList<string> Attitudes(Occupation job) =>
        [.. job.Skills.Where(s => s.Kind is SkillKind.Attitude).Select(s => AttitudesSaid.GetValueOrDefault(s.Label, JobName.Uncapitalised(s.Label)))];

    static readonly FrozenDictionary<string, string> AttitudesSaid = new Dictionary<string, string>
    {
        ["Faire preuve de rigueur et de précision"] = "travailler avec rigueur",
        ["Organiser son travail selon les priorités et les objectifs"] = "organiser son travail",
        ["Avoir l'esprit d'équipe"] = "travailler en équipe",
        ["Faire preuve d'autonomie"] = "avancer sans qu'on vous dise tout",
        ["Être force de proposition"] = "proposer des idées",
        ["Faire preuve de leadership"] = "entraîner les autres",
        ["Être à l'écoute, faire preuve d'empathie"] = "écouter et comprendre les autres",
        ["Faire preuve de réactivité"] = "réagir vite",
        ["Être ouvert aux changements"] = "vous adapter aux changements",
        ["Faire preuve de créativité, d'inventivité"] = "avoir de l'imagination",
        ["Faire preuve de contrôle de soi"] = "garder votre calme",
        ["Faire preuve de curiosité, d'ouverture d'esprit"] = "avoir de la curiosité",
        ["Faire preuve de persévérance"] = "persévérer",
        ["Inspirer, donner du sens"] = "donner du sens au travail des autres",
        ["Faire preuve de sens des responsabilités"] = "avoir le sens des responsabilités",
    }.ToFrozenDictionary();

    /// <summary>How one gets what one lacks: papers first, then what is learnt by doing, then what is learnt otherwise.</summary>
    public static readonly ImmutableArray<(SkillKind Kind, string How)> Ways =
    [
        (SkillKind.Certificate, "Des papiers. Demandez où les passer, et qui peut les payer."),
        (SkillKind.Task, "Ce qui s'apprend en faisant. Demandez une immersion, ou une formation sur le lieu de travail."),
        (SkillKind.Knowledge, "Ce qui s'apprend en formation, souvent courte, ou avec quelqu'un du métier."),
    ];

    public static SkillKind WayOf(SkillKind kind) => kind is SkillKind.Certificate or SkillKind.Knowledge ? kind : SkillKind.Task;

    /// <summary>« jusqu'au bac »: the highest that is spoken of; null when one may begin without any.</summary>
    public static string? Diplomas(AccessLevel level) => level switch
    {
        AccessLevel.None => null,
        AccessLevel.Cap => "jusqu'au CAP ou au BEP",
        AccessLevel.Bac => "jusqu'au bac",
        AccessLevel.Bac2 => "jusqu'à bac + 2",
        AccessLevel.Bac3 => "jusqu'à bac + 3",
        AccessLevel.Bac5 => "jusqu'à bac + 5",
        _ => "jusqu'à bac + 8",
    };

    public static string Access(AccessLevel level, bool isRegulated) => Diplomas(level) is not { } diplomas ? "On peut commencer sans diplôme."
        : $"Les diplômes cités pour ce métier vont {diplomas}.{(isRegulated ? "" : " On commence parfois avec moins.")}";

    /// <summary>« 2 269 € brut par mois à temps plein, soit 14,96 € de l'heure »</summary>
    public static string Pay(JobFigures figures) => $"{Monthly(figures)} brut par mois à temps plein, soit {figures.HourlyPay?.ToString("N2", French)} € de l'heure";

    /// <summary>« 2 269 € »</summary>
    public static string Monthly(JobFigures figures) => $"{figures.MonthlyPay?.ToString("N0", French)} €";

    public static string Outlook(int level) => level switch
    {
        1 => "En France, il y a très peu de places pour beaucoup de candidatures.",
        2 => "En France, il y a peu de places.",
        3 => "En France, les places et les candidatures s'équilibrent.",
        4 => "En France, il y a des places.",
        _ => "En France, il y a beaucoup de places.",
    };

    /// <summary>The same, in a few words.</summary>
    public static string OutlookInBrief(int level) => level switch
    {
        1 => "Très peu de places en France",
        2 => "Peu de places en France",
        3 => "Autant de places que de candidatures",
        4 => "Des places en France",
        _ => "Beaucoup de places en France",
    };

    public static string Tension(int level) => level switch
    {
        1 => $"en {LabourMarket.TensionYear}, les employeurs trouvaient très facilement du monde",
        2 => $"en {LabourMarket.TensionYear}, les employeurs trouvaient facilement du monde",
        3 => $"en {LabourMarket.TensionYear}, les employeurs trouvaient du monde, sans plus",
        4 => $"en {LabourMarket.TensionYear}, les employeurs avaient du mal à trouver du monde",
        _ => $"en {LabourMarket.TensionYear}, les employeurs avaient beaucoup de mal à trouver du monde",
    };

    /// <summary>The same in a few words, as who looks for work sees it.</summary>
    public static string TensionInBrief(int level) => level switch
    {
        1 => "beaucoup de candidatures",
        2 => "assez de candidatures",
        3 => "ni trop, ni trop peu de candidatures",
        4 => "on y cherche du monde",
        _ => "on y cherche beaucoup de monde",
    };

    /// <summary>« pommes, poires et prunes »</summary>
    public static string List(IEnumerable<string> words, string and = "et")
    {
        string[] all = [.. words];
        // A comma inside one of them would blur where it ends.
        var comma = all.Any(w => w[0] is not '«' && w.Contains(',', StringComparison.Ordinal)) ? " ; " : ", ";
        return all.Length < 2 ? string.Concat(all) : comma is " ; " ? string.Join(comma, all) : $"{string.Join(comma, all[..^1])} {and} {all[^1]}";
    }

    /// <summary>With a full stop, which ROME often leaves out.</summary>
    public static string Sentence(string text) => text is [.., '.' or '…' or ')'] ? text : text + ".";
}
