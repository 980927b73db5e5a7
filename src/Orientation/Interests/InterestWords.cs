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
