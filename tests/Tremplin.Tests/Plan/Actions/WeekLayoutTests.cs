using Tremplin.Plan.Actions;
using Tremplin.Plan.Contracts;
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

    [Fact]
    public void Somebody_who_chose_nothing_sees_their_lines_where_they_were_before()
    {
        List<(DateOnly Day, bool)> lines = [.. Enumerable.Range(-9, 40).Select(d => (Today.AddDays(d), false))];

        Assert.Equal(lines.Select(l => WeekLayout.DayShown(l.Day, Today.AddDays(-9), Today)), WeekLayout.DaysShown(lines, PlanDays.Any, Today));
    }

    [Fact]
    public void Whatever_the_days_chosen_and_taken_off_what_begins_again_is_on_a_good_day_in_its_order_and_is_not_late()
    {
        foreach (var chosen in new[] { "", "2", "24", "7", "135", "1234567" })
            foreach (var off in new[] { 0, 1, 3, 12 })
                foreach (var from in new[] { 0, 2, 5 })
                {
                    var days = new PlanDays(chosen, off is 0 ? [] : [(Today.AddDays(from), Today.AddDays(from + off - 1))]);
                    List<(DateOnly Day, bool)> lines = [.. Enumerable.Range(-9, 30).Select(d => (Today.AddDays(d), false))];

                    var shown = WeekLayout.DaysShown(lines, days, Today);

                    foreach (var ((day, _), there) in lines.Zip(shown))
                    {
                        Assert.True(there >= Today && days.IsFree(there), $"{chosen} {off} {from}: {day} gave {there}");
                        if (there != day && off is 0) Assert.True(days.Has(there), $"{chosen}: {day} gave {there}");
                        if (day >= Today && days.IsFree(day)) Assert.Equal(day, there);
                    }
                    foreach (var before in shown.Take(9).Zip(shown.Skip(1).Take(8))) Assert.True(before.First <= before.Second);
                }
    }

    static IEnumerable<(DateOnly Day, DateOnly Oldest)> Days() =>
        from oldest in Enumerable.Range(-40, 50)
        from after in Enumerable.Range(0, 60)
        select (Today.AddDays(oldest + after), Today.AddDays(oldest));
}
