using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>
/// What a password must be: 50 bits by its length and its kinds of signs, since tries are slowed down (CNIL, deliberation 2022-100),
/// and none of the words everybody takes.
/// </summary>
internal static class PasswordRule
{
    public const int Longest = 200;

    const string TooShort = "C'est encore trop court. Ajoutez un mot, ou quelques signes.";

    const int Shortest = 8;

    const double Bits = 50;

    /// <summary>A sentence that says what to do, or null when the password will do.</summary>
    public static string? Fault(string? password, params string?[] names)
    {
        if (string.IsNullOrEmpty(password)) return "Écrivez un mot de passe.";
        if (password.Length > Longest) return $"C'est trop long. Gardez {Longest} signes au plus.";
        if (password.Length < Shortest) return TooShort;
        var plain = Letters(password);
        if (plain.Length > 0 && (CommonWords.Are(plain) || names.Any(n => Letters(n) is { Length: > 2 } name && plain.Contains(name, StringComparison.Ordinal) && plain.Replace(name, "", StringComparison.Ordinal).Length < 5)))
            return "Ce mot de passe est trop facile à deviner : beaucoup de personnes ont le même. Prenez plutôt quatre mots qui n'ont rien à voir entre eux.";
        if (password.Distinct().Count() < 5 || IsRow(password)) return "Ce mot de passe se répète ou se suit trop. Prenez plutôt quatre mots qui n'ont rien à voir entre eux.";
        return BitsOf(password) < Bits ? TooShort : null;
    }

    static double BitsOf(string password)
    {
        var signs = (password.Any(char.IsAsciiLetterLower) ? 26 : 0) + (password.Any(char.IsAsciiLetterUpper) ? 26 : 0) + (password.Any(char.IsDigit) ? 10 : 0)
            + (password.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 33 : 0);
        return password.Length * Math.Log2(Math.Max(signs, 2));
    }

    /// <summary>« azertyuiop », « 1234567890 », « abcdefgh »: neighbours one after the other.</summary>
    static bool IsRow(string password)
    {
        string[] rows = ["azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890123456789"];
        var plain = password.ToLowerInvariant();
        var neighbours = plain.Zip(plain.Skip(1), (a, b) => rows.Any(r => r.Contains($"{a}{b}", StringComparison.Ordinal) || r.Contains($"{b}{a}", StringComparison.Ordinal))).Count(n => n);
        return neighbours >= 0.7 * (plain.Length - 1);
    }

    /// <summary>The letters alone, small, without accents; figures that stand for letters are put back, those around the word are left out.</summary>
    static string Letters(string? words) => string.Concat(PlainText.Of(string.Concat((words ?? "").Trim([.. "0123456789 !?.,;:*+-_#&%()=/"])
        .Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', _ => c }))).Where(char.IsAsciiLetter));
}

/// <summary>Words that come first in the French passwords that leaked: first names, pets, clubs, keyboards, tender words.</summary>
internal static class CommonWords
{
    static readonly HashSet<string> Words = [.. """
        motdepasse password passe secret admin azerty qwerty bonjour bonsoir salut coucou soleil lune etoile etoiles amour amours jetaime jtaime
        doudou loulou chouchou chouchoute cherie cheri bebe poussin lapin chaton minou minette nounours biquette choupette princesse prince
        papillon coccinelle dauphin tigre lion chien chat cheval loup licorne dragon tortue
        marseille marseillais olympique psg paris lyon toulouse bordeaux nantes lille rennes france bretagne bretagna corse reunion
        football foot rugby tennis zidane ronaldo messi mbappe
        nicolas julien thomas pierre alexandre camille julie marie laura sarah caroline aurelie sophie isabelle nathalie sandrine stephanie
        david michel patrick philippe christophe frederic laurent sebastien olivier antoine maxime kevin anthony benjamin guillaume romain
        lucas hugo louis gabriel raphael arthur jules adam lea emma chloe manon ines jade louise alice lola clara pauline mathilde marine
        mohamed mehdi karim fatima yasmine leila samira nadia amina sonia
        jesus marielle maman papa famille enfants vacances liberte bonheur vie travail emploi poleemploi francetravail tremplin chomage
        chocolat caramel vanille cannelle fraise cerise citron orange banane noisette
        iloveyou fuckyou superman batman pokemon starwars naruto mario minecraft fortnite
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
        printemps ete automne hiver musique guitare piano voiture moto peugeot renault citroen ordinateur internet google facebook youtube
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>One of these words, alone, doubled, or two of them and nothing else.</summary>
    public static bool Are(string letters) => Words.Contains(letters)
        || Enumerable.Range(1, letters.Length - 1).Any(i => Words.Contains(letters[..i]) && (Words.Contains(letters[i..]) || letters.Length - i <= 2));
}
