using System.Globalization;
using System.Text;

namespace Tremplin.Reference.Search;

/// <summary>A word as it was typed, in small letters: with its accents, which say how it sounds, and without.</summary>
internal readonly record struct Word(string Accented, string Plain);

/// <summary>Cuts French text into words and brings each to the masculine singular, so that « boulangères » is « boulanger ».</summary>
internal static class Words
{
    /// <summary>No word of a job's name is longer; what is longer is no word.</summary>
    public const int Longest = 32;

    /// <summary>Words that say nothing of a job: articles, prepositions, and how people say that they wish something.</summary>
    static readonly HashSet<string> Empty = Set("""
        a au aux avec c ca ce ces cet cette chez comme d dans de des du e elle elles en es et etc eux f h il ils j je l la le les leur leurs
        lui m ma me mes moi mon n ne nos notre nous on ou par pas plus pour qu que qui quoi s sa sans se ses si sont sur t ta te tes toi
        ton tres tu un une vos votre vous vers y celui celle ceux
        ai aime aimerai aimerais aimer adore adorerais veux veut voudrai voudrais vouloir souhaite souhaiterais cherche chercher trouver
        reve rever besoin interesse interesserait plait plairait peux peut pouvoir bosser taf travailler travaille travaillant
        exercer etre suis devenir faire fait fais quel quelle quels quelles cela est bien plutot aussi occuper
        svp stp merci bonjour hf fh nbsp
        """);

    /// <summary>Words that help a little when a name has them, and do no harm when none has.</summary>
    static readonly HashSet<string> Faint = Set("""
        dame gars mec metier metiers emploi emplois poste postes offre offres domaine secteur milieu profession ancien ancienne recherche envie boulot
        job jobs travail homme femme personne gens truc chose grand grande petit petite jeune debutant debutante experience diplome formation alternance
        apprenti apprentie stage stagiaire interim cdi cdd temps plein partiel matin soir nuit jour semaine week weekend paris lyon marseille france remote teletravail
        titulaire confirme confirmee junior senior urgent recrute h24 monsieur madame mme mlle comment salaire paye payee bac ans ete saisonnier reconversion
        independant independante freelance motive motivee experimente experimentee bilingue
        bordeaux toulouse lille nantes nice strasbourg montpellier rennes reims toulon grenoble dijon angers nimes saint etienne clermont ferrand brest limoges metz
        besancon perpignan orleans rouen mulhouse caen nancy amiens bretagne normandie alsace corse suisse belgique luxembourg
        """);

    // The first that fits is taken. Both sides of a comparison go through it, so that what is wrong is wrong alike.
    static readonly (string Ending, string Masculine)[] Endings =
    [
        ("trice", "teur"), ("euse", "eur"), ("ienne", "ien"), ("onne", "on"), ("iere", "ier"), ("ere", "er"), ("elle", "el"), ("ive", "if"),
        ("esse", "e"), ("ffe", "f"),
    ];

    /// <summary>What each letter of Latin alphabets is without its accent.</summary>
    static readonly string[] Folded = [.. Enumerable.Range(0, '\u0180').Select(code => Fold((char)code))];

    public static bool IsEmpty(string plain) => plain.Length == 1 && !char.IsDigit(plain[0]) || Empty.Contains(plain);

    public static bool IsFaint(string plain) => Faint.Contains(plain);

    /// <summary>The words of a text, at most so many; anything that is neither a letter nor a digit parts them.</summary>
    public static List<Word> Of(ReadOnlySpan<char> text, int most)
    {
        var words = new List<Word>(8);
        var (accented, plain) = (new StringBuilder(16), new StringBuilder(16));
        foreach (var letter in text)
        {
            if (words.Count == most) return words;
            if (letter is '\u00AD' || letter >= '\u0300' && char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (letter < Folded.Length && Folded[letter] is { Length: > 0 } folded)
            {
                accented.Append(char.ToLowerInvariant(letter));
                plain.Append(folded);
            }
            else
            {
                Take();
            }
        }
        Take();
        return words;

        void Take()
        {
            if (plain.Length is > 0 and <= Longest && words.Count < most) words.Add(new(accented.ToString(), plain.ToString()));
            accented.Clear();
            plain.Clear();
        }
    }

    /// <summary>The beginnings of its longer words: two sentences that share one may speak of the same thing.</summary>
    public static HashSet<string> Stems(string text) => [.. Of(text, MostStems).Where(w => w.Plain.Length >= 4 && !IsEmpty(w.Plain)).Select(w => w.Plain[..Math.Min(StemLength, w.Plain.Length)])];

    const int StemLength = 5, MostStems = 40;

    /// <summary>The word's masculine singular, as far as its ending tells; meant to bring forms together, not to be read.</summary>
    public static string Root(string plain)
    {
        if (plain.Length <= 3 || char.IsDigit(plain[0])) return plain;
        var word = Singular(plain);
        foreach (var (ending, masculine) in Endings)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            word = word[..^ending.Length] + masculine;
            break;
        }
        while (word.Length > 4 && word[^1] is 'e') word = word[..^1];
        return word;
    }

    static string Singular(string word) =>
        word.EndsWith("eaux", StringComparison.Ordinal) ? word[..^1]
        : word.Length > 4 && word.EndsWith("aux", StringComparison.Ordinal) ? word[..^2] + "l"
        : word[^1] is 's' or 'x' && word[^2] != 's' ? word[..^1]
        : word;

    static string Fold(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        if (small is 'œ') return "oe";
        if (small is 'æ') return "ae";
        if (small is 'ß') return "ss";
        if (!char.IsLetterOrDigit(small)) return "";
        var bare = small.ToString().Normalize(NormalizationForm.FormD)[0];
        return bare is >= 'a' and <= 'z' or >= '0' and <= '9' ? bare.ToString() : "";
    }

    static HashSet<string> Set(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
