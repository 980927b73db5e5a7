using Tremplin.Kernel;
using Tremplin.Plan.Actions;
using Xunit;

namespace Tremplin.Tests.Plan.Actions;

public sealed class PlannedActionTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    static PlannedAction Line(int inDays = 0) =>
        new() { PersonId = TypedId.New<PersonId>(), Origin = "own:1", SealedText = "…", Day = Today.AddDays(inDays), CreatedAt = DateTimeOffset.UnixEpoch };

    [Fact]
    public void A_line_begins_open()
    {
        Assert.True(Line().IsOpen);
        Assert.Null(Line().ClosedOn);
    }

    [Fact]
    public void A_line_is_done_once_whatever_the_number_of_taps()
    {
        var line = Line();

        line.Do(Today);
        line.Do(Today.AddDays(3));

        Assert.Equal((ActionState.Done, Today), (line.State, line.ClosedOn));
    }

    [Fact]
    public void A_line_done_by_mistake_is_opened_again()
    {
        var line = Line();
        line.Do(Today);

        line.Reopen();

        Assert.True(line.IsOpen);
        Assert.Null(line.ClosedOn);
    }

    [Fact]
    public void A_line_is_moved_to_any_day_of_the_coming_year()
    {
        foreach (var days in Enumerable.Range(0, 366))
        {
            var line = Line();
            line.MoveTo(Today.AddDays(days), Today, DateTimeOffset.UnixEpoch);
            Assert.Equal(Today.AddDays(days), line.Day);
            Assert.Equal(days is 0 ? 0 : 1, line.Moves);
        }
    }

    [Theory, InlineData(-1, "plan.day_is_past"), InlineData(-400, "plan.day_is_past"), InlineData(367, "plan.day_is_far"), InlineData(40_000, "plan.day_is_far")]
    public void A_line_is_not_moved_to_a_day_that_makes_no_sense(int days, string code)
    {
        var line = Line();

        var refusal = Assert.Throws<Refusal>(() => line.MoveTo(Today.AddDays(days), Today, DateTimeOffset.UnixEpoch));

        Assert.Equal((code, Today), (refusal.Code, line.Day));
    }

    [Fact]
    public void Moving_a_line_that_was_dropped_takes_it_up_again()
    {
        var line = Line();
        line.Drop("Je n'ai pas le temps", Today);
        Assert.Equal("Je n'ai pas le temps", line.DropReason);

        line.MoveTo(Today.AddDays(2), Today, DateTimeOffset.UnixEpoch);

        Assert.True(line.IsOpen);
        Assert.Null(line.DropReason);
    }
}
