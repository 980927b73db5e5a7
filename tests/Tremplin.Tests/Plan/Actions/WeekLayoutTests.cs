using Tremplin.Plan.Actions;
using Xunit;

namespace Tremplin.Tests.Plan.Actions;

public sealed class WeekLayoutTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Nothing_is_ever_late()
    {
        foreach (var (day, oldest) in Days()) Assert.True(WeekLayout.DayShown(day, oldest, Today) >= Today, $"{day} {oldest}");
    }

    [Fact]
    public void What_was_not_done_falls_within_seven_days()
    {
        foreach (var (day, oldest) in Days().Where(d => d.Day < Today)) Assert.True(WeekLayout.DayShown(day, oldest, Today) <= Today.AddDays(6), $"{day} {oldest}");
    }

    [Fact]
    public void The_oldest_line_comes_back_today()
    {
        foreach (var (_, oldest) in Days().Where(d => d.Oldest < Today)) Assert.Equal(Today, WeekLayout.DayShown(oldest, oldest, Today));
    }

    [Fact]
    public void Lines_that_slide_keep_their_order_and_their_rhythm()
    {
        for (var oldest = Today.AddDays(-30); oldest < Today; oldest = oldest.AddDays(1))
            for (var day = oldest; day < Today.AddDays(-1); day = day.AddDays(1))
            {
                var (first, second) = (WeekLayout.DayShown(day, oldest, Today), WeekLayout.DayShown(day.AddDays(1), oldest, Today));
                Assert.True(first <= second);
                if (second < Today.AddDays(6)) Assert.Equal(first.AddDays(1), second);
            }
    }

    [Fact]
    public void A_day_to_come_is_the_day_that_was_chosen()
    {
        for (var ahead = 0; ahead < 400; ahead++) Assert.Equal(Today.AddDays(ahead), WeekLayout.DayShown(Today.AddDays(ahead), Today.AddDays(-9), Today));
    }

    [Fact]
    public void A_week_begins_on_Monday()
    {
        for (var day = Today; day < Today.AddDays(400); day = day.AddDays(1))
        {
            var monday = WeekLayout.Monday(day);
            Assert.Equal(DayOfWeek.Monday, monday.DayOfWeek);
            Assert.InRange(day.DayNumber - monday.DayNumber, 0, 6);
        }
    }

    static IEnumerable<(DateOnly Day, DateOnly Oldest)> Days() =>
        from oldest in Enumerable.Range(-40, 50)
        from after in Enumerable.Range(0, 60)
        select (Today.AddDays(oldest + after), Today.AddDays(oldest));
}
