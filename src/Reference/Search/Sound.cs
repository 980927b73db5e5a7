namespace Tremplin.Reference.Search;

/// <summary>How a French word sounds, roughly, as one number: words written by ear (« électritien », « boulangé ») get that of the right spelling.</summary>
internal static class Sound
{
    /// <summary>When a rule may be used, by the letters around.</summary>
    enum When
    {
        Always,
        BeforeSoftVowel,
        BeforeHardVowel,
        BetweenVowels,
        NotBeforeVowel,
    }

    // Of the rules of a letter, the first that fits is used. Nasal vowels are figures, « ou » is U, « oi » is w, « ch » is x.
    static readonly ILookup<char, (string Letters, string Sound, When When)> Rules = new (string Letters, string Sound, When When)[]
    {
        ("eau", "o", When.Always), ("ein", "1", When.NotBeforeVowel), ("en", "2", When.NotBeforeVowel), ("em", "2", When.NotBeforeVowel),
        ("eu", "e", When.Always), ("ei", "e", When.Always),
        ("ain", "1", When.NotBeforeVowel), ("aim", "1", When.NotBeforeVowel), ("an", "2", When.NotBeforeVowel), ("am", "2", When.NotBeforeVowel),
        ("au", "o", When.Always), ("ai", "e", When.Always),
        ("ien", "i1", When.NotBeforeVowel), ("in", "1", When.NotBeforeVowel), ("im", "1", When.NotBeforeVowel),
        ("yn", "1", When.NotBeforeVowel), ("ym", "1", When.NotBeforeVowel), ("y", "i", When.Always), ("un", "1", When.NotBeforeVowel),
        ("oin", "w1", When.NotBeforeVowel), ("oeu", "e", When.Always), ("on", "3", When.NotBeforeVowel), ("om", "3", When.NotBeforeVowel),
        ("ou", "U", When.Always), ("oi", "w", When.Always),
        ("ch", "x", When.Always), ("ck", "k", When.Always), ("cc", "ks", When.BeforeSoftVowel), ("c", "s", When.BeforeSoftVowel), ("c", "k", When.Always),
        ("ge", "j", When.BeforeHardVowel), ("gu", "g", When.BeforeSoftVowel), ("g", "j", When.BeforeSoftVowel),
        ("sc", "s", When.BeforeSoftVowel), ("sh", "x", When.Always), ("ss", "s", When.Always), ("s", "z", When.BetweenVowels),
        ("tion", "si3", When.NotBeforeVowel), ("tion", "sion", When.Always), ("tien", "si1", When.NotBeforeVowel), ("tien", "sien", When.Always),
        ("ph", "f", When.Always), ("qu", "k", When.Always), ("q", "k", When.Always), ("x", "ks", When.Always), ("w", "v", When.Always), ("h", "", When.Always),
        ("é", "e", When.Always), ("è", "e", When.Always), ("ê", "e", When.Always), ("ë", "e", When.Always), ("œ", "e", When.Always), ("à", "a", When.Always),
        ("â", "a", When.Always), ("î", "i", When.Always), ("ï", "i", When.Always), ("ô", "o", When.Always), ("û", "u", When.Always), ("ù", "u", When.Always),
        ("ü", "u", When.Always), ("ç", "s", When.Always),
    }.ToLookup(rule => rule.Letters[0]);

    public static uint Of(string accented)
    {
        // FNV-1a of what is heard, each sound once; two words of sixty thousand would share it by chance.
        var (hash, last) = (2166136261u, '\0');
        var word = Heard(accented);
        for (var at = 0; at < word.Length;)
        {
            var (taken, sound) = Read(word, at);
            foreach (var letter in sound)
            {
                if (letter != last) hash = (hash ^ letter) * 16777619u;
                last = letter;
            }
            at += taken;
        }
        return hash;
    }

    /// <summary>The word without what is not heard at its end; « er », « ez », « et », « é » sound alike.</summary>
    static string Heard(string word)
    {
        if (word.Length > 3 && word[^1] is 's' or 'x') word = word[..^1];
        if (word.Length <= 3) return word;
        return word[^1] switch
        {
            'e' => word[..^1],
            'r' or 'z' or 't' when word[^2] is 'e' => word[..^2] + "é",
            't' or 'd' or 'p' => word[..^1],
            _ => word,
        };
    }

    static (int Taken, string Sound) Read(string word, int at)
    {
        foreach (var (letters, sound, when) in Rules[word[at]])
        {
            var end = at + letters.Length;
            if (string.CompareOrdinal(word, at, letters, 0, letters.Length) is 0 && Fits(when, at > 0 ? word[at - 1] : ' ', end < word.Length ? word[end] : ' ')) return (letters.Length, sound);
        }
        return (1, word.Substring(at, 1));
    }

    static bool Fits(When when, char before, char after) => when switch
    {
        When.BeforeSoftVowel => after is 'e' or 'i' or 'y' or 'é' or 'è' or 'ê',
        When.BeforeHardVowel => after is 'a' or 'o' or 'u',
        When.BetweenVowels => IsVowel(before) && IsVowel(after),
        When.NotBeforeVowel => !IsVowel(after) && after is not ('n' or 'm'),
        _ => true,
    };

    static bool IsVowel(char letter) => "aeiouyéèêëàâîïôûùüœ".Contains(letter, StringComparison.Ordinal);
}
