namespace Tremplin.Orientation.Interests;

/// <summary>What people read: words for letters, bands and reasons, never a letter, a number or a share.</summary>
internal static class InterestWords
{
    /// <summary>« Vous aimez… »</summary>
    public static string Of(Letter letter) => letter switch
    {
        Letter.R => "fabriquer, réparer, travailler de vos mains",
        Letter.I => "chercher, observer, comprendre comment cela marche",
        Letter.A => "imaginer, créer, vous exprimer",
        Letter.S => "aider, écouter, transmettre",
        Letter.E => "vendre, convaincre, diriger",
        _ => "classer, compter, tenir les choses en ordre",
    };

    /// <summary>« Elle aime… », of somebody else.</summary>
    public static string OfAnother(Letter letter) => letter switch
    {
        Letter.R => "fabriquer, réparer, travailler de ses mains",
        Letter.A => "imaginer, créer, s'exprimer",
        _ => Of(letter),
    };

    /// <summary>« J'aime… », on one's own paper.</summary>
    public static string OfOneself(Letter letter) => letter switch
    {
        Letter.R => "fabriquer, réparer, travailler de mes mains",
        Letter.A => "imaginer, créer, m'exprimer",
        _ => Of(letter),
    };

    /// <summary>The same in two words, to name a line.</summary>
    public static string Short(Letter letter) => letter switch
    {
        Letter.R => "Faire de ses mains",
        Letter.I => "Chercher et comprendre",
        Letter.A => "Créer",
        Letter.S => "Aider les autres",
        Letter.E => "Vendre et diriger",
        _ => "Organiser et compter",
    };

    /// <summary>The same in the middle of a sentence.</summary>
    public static string Lower(Letter letter) => char.ToLowerInvariant(Short(letter)[0]) + Short(letter)[1..];

    /// <summary>What was asked, for who reads the result.</summary>
    public static string How(Mode mode) => mode switch
    {
        Mode.Words => "48 activités, une par une, cinq réponses. C'est la manière la plus sûre.",
        Mode.Pairs => "Deux activités à chaque écran : laquelle préférer. C'est un peu moins sûr.",
        _ => "48 images, trois réponses. C'est un peu moins sûr.",
    };

    /// <summary>« Aider les autres, puis créer », or « Aider les autres et créer, presque autant ».</summary>
    public static string InTwo(InterestProfile profile) => profile.Verdict is Verdict.Net
        ? $"{Short(profile.First)}, puis {Lower(profile.Second)}"
        : $"{Short(profile.First)} et, presque autant, {Lower(profile.Second)}";

    /// <summary>What changed from one result to the next, if it can be told.</summary>
    public static string Change(InterestProfile before, InterestProfile now)
    {
        Letter[] then = [before.First, before.Second], today = [now.First, now.Second];
        if (before.Verdict is Verdict.Net && now.Verdict is Verdict.Net && before.First == now.First) return $"C'est toujours la même envie qui passe devant : {Lower(now.First)}.";
        return then.Intersect(today).ToList() switch
        {
            [var one, _] => $"Ce sont les deux mêmes envies : {Lower(one)} et {Lower(today.First(l => l != one))}.",
            [var one] => $"Une envie revient : {Lower(one)}. L'autre a changé.",
            _ => "Ce ne sont plus les mêmes envies. Cela arrive : on change, et un jour ne ressemble pas à l'autre. Fiez-vous à ce qui vous ressemble.",
        };
    }

    public static string Of(Band band) => band switch
    {
        Band.Strong => "très marqué",
        Band.Marked => "marqué",
        _ => "peu marqué",
    };

    public static string Sentence(Band band) => $"{char.ToUpperInvariant(Of(band)[0])}{Of(band)[1..]}";

    /// <summary>Why nothing can be said, without a reproach.</summary>
    public static string Why(Verdict verdict, Mode mode) => verdict switch
    {
        Verdict.TooFew => "Il manque encore des réponses pour dire ce que vous aimez.",
        Verdict.AllEqual when mode is Mode.Pairs => "Vous avez choisi presque toujours la réponse du même côté. On ne peut pas en tirer ce que vous préférez.",
        Verdict.AllEqual => "Vous avez donné la même réponse partout. On ne peut pas en tirer ce que vous préférez.",
        Verdict.Pattern => "Vos réponses se suivent avec régularité, comme si les questions n'avaient pas compté. On ne peut pas en tirer ce que vous aimez.",
        Verdict.Flat => "Vos réponses se ressemblent presque toutes. Aucune envie ne passe devant les autres.",
        _ => "Vos réponses ne vont pas bien ensemble : des activités qui se ressemblent ont reçu des réponses très différentes. Le hasard donnerait à peu près cela.",
    };
}
