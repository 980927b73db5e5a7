using Tremplin.Orientation.Interests;
using Xunit;

namespace Tremplin.Tests.Orientation.Interests;

/// <summary>What docs/interests.md promises of the two shorter ways to be asked.</summary>
public sealed class ModesTests(ITestOutputHelper output)
{
    /// <summary>A figure is known to about two points.</summary>
    const int Many = 1000;

    [Fact]
    public void There_are_45_pairs_three_for_each_two_letters_as_even_in_liking_as_can_be()
    {
        Assert.Equal(45, Pairs.Base.Count);
        Assert.All(Pairs.Base.GroupBy(p => (Min: (Letter)Math.Min((int)p.First.Letter, (int)p.Second.Letter), Max: (Letter)Math.Max((int)p.First.Letter, (int)p.Second.Letter))), g => Assert.Equal(3, g.Count()));
        Assert.All(Pairs.Base.SelectMany(p => new[] { p.First.Id, p.Second.Id }).GroupBy(id => id), g => Assert.InRange(g.Count(), 1, 3));
        Assert.Equal(Pairs.All.Count(), Pairs.All.Select(p => p.Key).Distinct().Count());
        Assert.True(Pairs.Base.Average(p => p.Gap) < .35);
        // As often first as second, or nearly.
        Assert.All(Pairs.Base.GroupBy(p => p.First.Letter), g => Assert.InRange(g.Count(), 6, 9));
    }

    [Fact]
    public void The_first_interest_is_found_from_pairs_for_three_people_in_five()
    {
        var (found, two, net, netRight, refused, asked) = Figures(new SimulatedPeople(11).Take(Many), Choose);
        output.WriteLine($"pairs: first found {found} of all, among the two {two}; net {net}, and then right {netRight}; refused {refused}; pairs asked {asked}");

        Assert.True(found >= 60, $"{found}");
        Assert.True(netRight >= 76, $"{netRight}");
        Assert.True(refused <= 9, $"{refused}");
        Assert.InRange(asked, 45, 57);

        var random = new Random(4);
        var coin = Enumerable.Range(0, Many).Count(_ => !Answer(_ => random.Next(2) is 0).Score.IsScored) * 100.0 / Many;
        var side = Answer(_ => true).Score.Verdict;
        var turn = false;
        var turns = Answer(_ => turn = !turn).Score.Verdict;
        output.WriteLine($"pairs: a coin is recognised {coin}");
        Assert.True(coin >= 85, $"{coin}");
        Assert.Equal((Verdict.AllEqual, Verdict.Pattern), (side, turns));
    }

    [Fact]
    public void The_first_interest_is_found_from_three_faces_for_more_than_half()
    {
        var (found, two, net, netRight, refused, _) = Figures(new SimulatedPeople(12).Take(Many), p => (InterestScore.Of([.. p.Answers.Select(Face)], Scale.ThreeFaces), 48));
        output.WriteLine($"faces: first found {found} of all, among the two {two}; net {net}, and then right {netRight}; refused {refused}");

        Assert.True(found >= 55, $"{found}");
        Assert.True(netRight >= 80, $"{netRight}");
        Assert.True(refused <= 10, $"{refused}");

        var random = new Random(5);
        var caught = Enumerable.Range(0, Many).Count(_ => !InterestScore.Of([.. Enumerable.Range(0, 48).Select(_ => (byte)(1 + 2 * random.Next(3)))], Scale.ThreeFaces).IsScored) * 100.0 / Many;
        output.WriteLine($"faces: any of the three is recognised {caught}");
        Assert.True(caught >= 95, $"{caught}");
    }

    static byte Face(byte word) => (byte)(word is 0 ? 0 : word < 3 ? 1 : word > 3 ? 5 : 3);

    static (double Found, double Two, double Net, double NetRight, double Refused, double Asked) Figures(IEnumerable<SimulatedPeople.Person> people, Func<SimulatedPeople.Person, (InterestScore Score, int Asked)> ask)
    {
        var all = people.Select(p => (p.First, Result: ask(p))).ToList();
        var scored = all.Where(p => p.Result.Score.IsScored).ToList();
        var net = scored.Where(p => p.Result.Score.Verdict is Verdict.Net).ToList();
        static double Share(int part, int whole) => Math.Round(100.0 * part / whole, 1);
        return (Share(scored.Count(p => p.Result.Score.Order[0] == p.First), all.Count), Share(scored.Count(p => p.Result.Score.Order.Take(2).Contains(p.First)), all.Count),
            Share(net.Count, all.Count), Share(net.Count(p => p.Result.Score.Order[0] == p.First), net.Count), Share(all.Count - scored.Count, all.Count), Math.Round(all.Average(p => p.Result.Asked), 1));
    }

    static (InterestScore Score, int Asked) Choose(SimulatedPeople.Person person) =>
        Answer(pair => person.Likings[Activities.IndexOf(pair.First.Id)] >= person.Likings[Activities.IndexOf(pair.Second.Id)]);

    static (InterestScore Score, int Asked) Answer(Func<Pair, bool> isFirst)
    {
        var choices = new Dictionary<string, bool>();
        PairScore.Asked(pair => choices[pair.Key] = isFirst(pair));
        return (PairScore.Of(choices), choices.Count);
    }
}
