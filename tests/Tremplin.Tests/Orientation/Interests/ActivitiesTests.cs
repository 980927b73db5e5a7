using Tremplin.Orientation.Interests;
using Xunit;

namespace Tremplin.Tests.Orientation.Interests;

public sealed class ActivitiesTests
{
    [Fact]
    public void There_are_eight_activities_of_each_letter_in_the_order_of_their_ids() =>
        Assert.Equal(from letter in Enum.GetValues<Letter>() from number in Enumerable.Range(1, 8) select $"{letter}{number}", Activities.All.Select(a => a.Id));

    [Fact]
    public void They_are_asked_one_of_each_letter_in_turn() =>
        Assert.Equal(["R1", "I1", "A1", "S1", "E1", "C1", "R2"], Activities.Asked.Take(7).Select(a => a.Id));

    [Fact]
    public void They_are_short_and_plain()
    {
        Assert.All(Activities.All, a => Assert.InRange(a.Text.Length, 15, 65));
        Assert.All(Activities.All, a => Assert.InRange(a.Word.Length, 3, 24));
        Assert.All(Activities.All, a => Assert.DoesNotMatch(@"\(e\)|·|!|\bvous\b", a.Text));
        Assert.Equal(48, Activities.All.Select(a => a.Text).Distinct().Count());
        Assert.Equal(48, Activities.All.Select(a => a.Picture).Distinct().Count());
    }
}
