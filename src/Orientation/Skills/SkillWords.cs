using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>What people read and copy: a line of a CV, how well, how to get what they lack.</summary>
internal static class SkillWords
{
    static readonly string[] Openings = ["donc, je sais ", "donc je sais ", "je sais ", "j'ai su ", "je peux ", "savoir "];

    /// <summary>« Je sais rendre la monnaie. » is « Rendre la monnaie »: a line of a CV begins with its verb.</summary>
    public static string Bare(string said)
    {
        var words = said.Trim().TrimEnd('.', ' ').Replace('’', '\'');
        if (Openings.FirstOrDefault(o => words.StartsWith(o, StringComparison.OrdinalIgnoreCase)) is { } opening) words = words[opening.Length..].TrimStart();
        return words.Length is 0 ? said.Trim() : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>For a CV, which says what one does alone: « Procéder à l'encaissement : caissière, Leclerc à Vierzon (2014–2025). »</summary>
    public static string Sentence(CardLine line)
    {
        var well = line.Mastery switch
        {
            Mastery.Shows => ", et le montrer à d'autres",
            Mastery.Helped => ", avec de l'aide",
            _ => "",
        };
        var where = line.Where.Count is 0 ? "" : $" : {string.Join(" ; ", line.Where.Select(JobName.Uncapitalised))}";
        return $"{line.Title}{well}{where}.";
    }

    public static string Group(Mastery mastery) => mastery switch
    {
        Mastery.Shows => "Je sais le faire, et le montrer à d'autres",
        Mastery.Alone => "Je le fais sans aide",
        Mastery.Helped => "Je le fais avec un peu d'aide",
        _ => "Je l'ai déjà fait",
    };

    /// <summary>« Quelqu'un l'a vu : Madame Delmas. » For others: her name only if she agreed.</summary>
    public static string? Proof(RecordRow proof, bool forOthers = false) => (proof["kind"], proof["witness"], proof["text"]) switch
    {
        ("vu", "", "") => null,
        ("vu", _, _) when forOthers && proof["consent"] is not "oui" => "Quelqu'un l'a vu",
        ("vu", var witness, var text) => $"Quelqu'un l'a vu : {string.Join(" ; ", new[] { witness, text }.Where(w => w.Length > 0))}",
        (_, _, "") => null,
        ("papier", _, var text) => $"Un papier le dit : {text}",
        (_, _, var text) => $"Un fait : {text}",
    };

    /// <summary>One way to get or to prove what a job asks.</summary>
    public static string Way(Skill lack) => lack.Kind switch
    {
        SkillKind.Certificate => "C'est un papier : un diplôme, un titre ou une autorisation. Demandez où le passer, combien de temps cela prend, et qui peut le payer. Si vous faites déjà ce travail, la validation des acquis (VAE) peut le donner sans retourner à l'école.",
        SkillKind.Knowledge => "Cela s'apprend : dans une formation souvent courte, ou auprès de quelqu'un du métier. Demandez-lui par quoi il a commencé.",
        SkillKind.Attitude => "Cela se montre plus que cela ne s'apprend. Cherchez un moment précis de votre vie où vous l'avez fait, et dites qui l'a vu.",
        _ => "Cela s'apprend en faisant. Le plus simple est une immersion : quelques jours dans une entreprise, sans être embauché, pour essayer. Si vous l'avez déjà fait ailleurs, racontez-le avec un fait précis.",
    };

    /// <summary>What is written in the plan about a lack: one thing to do, short enough for a line.</summary>
    public static string FirstStep(Skill lack, Occupation job) => lack.Kind switch
    {
        SkillKind.Certificate => $"Demander où passer « {Short(lack)} », et qui peut le payer",
        SkillKind.Knowledge => $"Demander à quelqu'un du métier comment apprendre « {Short(lack)} »",
        SkillKind.Attitude => $"Écrire un moment où j'ai su : {JobName.Uncapitalised(Short(lack))}",
        _ => $"Demander une immersion ({JobName.Uncapitalised(job.Name.InWords)}) pour essayer : {JobName.Uncapitalised(Short(lack))}",
    };

    static string Short(Skill skill) => skill.Label.Length > 120 ? skill.Label[..119] + "…" : skill.Label;
}
