namespace Tremplin.Orientation.Interests;

/// <summary>Two activities of different letters that please people about as much: which would you rather do?</summary>
internal sealed record Pair(Activity First, Activity Second)
{
    public string Key => $"{First.Id}-{Second.Id}";

    public double Gap => Math.Abs(First.Mean - Second.Mean);
}

/// <summary>« Vous préférez… »: 45 pairs, three for each two letters, then a few more between the strongest letters while they are too close.</summary>
internal static class Pairs
{
    const int Rounds = 5, Turns = 3, MoreOfTwoLetters = 5;

    /// <summary>Every letter meets every other once in five rounds (a round-robin tournament), so that letters come back evenly.</summary>
    static readonly IReadOnlyList<(Letter, Letter)[]> Tournament = [.. Enumerable.Range(0, Rounds).Select(Round)];

    /// <summary>For each two letters, their pairs from the most even in liking; an activity comes back as little as can be.</summary>
    static readonly Dictionary<(Letter, Letter), Pair[]> ByLetters = Match();

    /// <summary>The pairs everybody is asked.</summary>
    public static IReadOnlyList<Pair> Base { get; } =
        [.. from turn in Enumerable.Range(0, Turns) from round in Tournament from letters in round select ByLetters[letters][turn]];

    /// <summary>The pairs kept for those who are asked more of these two letters.</summary>
    public static IEnumerable<Pair> More(Letter one, Letter other) => ByLetters[Sorted(one, other)].Skip(Turns);

    public static IEnumerable<Pair> All => Base.Concat(ByLetters.OrderBy(p => p.Key).SelectMany(p => p.Value.Skip(Turns)));

    static (Letter, Letter) Sorted(Letter one, Letter other) => one < other ? (one, other) : (other, one);

    static (Letter, Letter)[] Round(int round)
    {
        Letter At(int place) => (Letter)((place + round) % Rounds);
        return [Sorted(Letter.C, At(0)), Sorted(At(1), At(4)), Sorted(At(2), At(3))];
    }

    static Dictionary<(Letter, Letter), Pair[]> Match()
    {
        var used = new Dictionary<string, int>();
        var kept = Tournament.SelectMany(r => r).ToDictionary(l => l, _ => new List<Pair>());
        for (var turn = 0; turn < Turns + MoreOfTwoLetters; turn++)
            // Letters that please most differently choose first: they have the fewest even pairs.
            foreach (var letters in kept.Keys.OrderByDescending(Distance).ThenBy(l => l))
            {
                var candidates = from first in Of(letters.Item1)
                                 from second in Of(letters.Item2)
                                 let pair = new Pair(first, second)
                                 where !kept[letters].Any(k => k.Key == pair.Key)
                                 orderby used.GetValueOrDefault(first.Id) + used.GetValueOrDefault(second.Id) + 2 * pair.Gap, pair.Key
                                 select pair;
                var best = candidates.First();
                foreach (var activity in new[] { best.First, best.Second }) used[activity.Id] = used.GetValueOrDefault(activity.Id) + 1;
                kept[letters].Add(best);
            }
        // Which of the two comes first changes from one pair to the next: a letter is not always at the top.
        return kept.ToDictionary(k => k.Key, k => k.Value.Select((p, turn) => ((int)k.Key.Item1 + (int)k.Key.Item2 + turn) % 2 is 0 ? p : new Pair(p.Second, p.First)).ToArray());
    }

    static IEnumerable<Activity> Of(Letter letter) => Activities.All.Where(a => a.Letter == letter);

    static double Distance((Letter, Letter) letters) => Math.Abs(Of(letters.Item1).Average(a => a.Mean) - Of(letters.Item2).Average(a => a.Mean));
}
