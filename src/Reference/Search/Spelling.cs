namespace Tremplin.Reference.Search;

/// <summary>How many slips of the keyboard (a letter more, less, other, or two that changed places) part two words.</summary>
internal static class Spelling
{
    /// <summary>One bit per letter: two words whose sets differ by more than twice the slips allowed need not be compared.</summary>
    public static uint LettersOf(string plain)
    {
        var letters = 0u;
        foreach (var letter in plain)
        {
            letters |= 1u << (letter is >= 'a' and <= 'z' ? letter - 'a' : 26 + (letter & 3));
        }

        return letters;
    }

    /// <summary>The slips between the words, or one more than allowed when they are more.</summary>
    public static int Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int allowed)
    {
        if (Math.Abs(one.Length - other.Length) > allowed)
        {
            return allowed + 1;
        }

        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> above = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                var slips = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    slips = Math.Min(slips, before[j - 2] + 1);
                }

                row[j] = slips;
                least = Math.Min(least, slips);
            }

            if (least > allowed)
            {
                return allowed + 1;
            }

            var last = before;
            before = above;
            above = row;
            row = last;
        }

        return Math.Min(above[other.Length], allowed + 1);
    }
}
