using Tremplin.Learning.Lessons;
using Tremplin.Plan.Contracts;
using Xunit;

namespace Tremplin.Tests.Learning.Lessons;

public sealed class ProposedDayTests
{
    [Fact]
    public void The_legal_holidays_of_two_years_are_known()
    {
        string[] holidays =
        [
            "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
            "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17", "2027-07-14", "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25",
        ];

        var found = Enumerable.Range(0, 730).Select(new DateOnly(2026, 1, 1).AddDays).Where(ProposedDay.IsHoliday).Select(d => d.ToString("yyyy-MM-dd", null));

        Assert.Equal(holidays, found);
    }

    [Theory, InlineData(2024, "2024-03-31"), InlineData(2025, "2025-04-20"), InlineData(2026, "2026-04-05"), InlineData(2038, "2038-04-25"), InlineData(2285, "2285-03-22")]
    public void Easter_is_where_it_is(int year, string day) => Assert.Equal(DateOnly.Parse(day, null), ProposedDay.Easter(year));

    [Fact]
    public void The_day_proposed_is_a_good_one_within_seven_days()
    {
        for (var today = new DateOnly(2026, 1, 1); today < new DateOnly(2029, 1, 1); today = today.AddDays(1))
            for (var ahead = 0; ahead <= 7; ahead++)
            {
                var day = ProposedDay.From(today, ahead, PlanDays.Any);
                Assert.InRange(day.DayNumber - today.DayNumber, 0, 7);
                // On the seventh day there is nowhere left to go.
                if (ahead < 6) Assert.True(ProposedDay.IsGood(day), $"{today} + {ahead} gave {day}");
            }
    }

    [Fact]
    public void The_day_proposed_is_one_that_the_person_chose_when_there_is_one()
    {
        var (tuesdaysAndThursdays, monday) = (new PlanDays("24", []), new DateOnly(2026, 11, 23));

        Assert.Equal(monday.AddDays(1), ProposedDay.From(monday, 0, tuesdaysAndThursdays));
        Assert.Equal(monday.AddDays(3), ProposedDay.From(monday, 2, tuesdaysAndThursdays));
        Assert.Equal(monday.AddDays(3), ProposedDay.From(monday, 1, tuesdaysAndThursdays with { Off = [(monday, monday.AddDays(2))] }));
        // A Sunday is chosen for one's lessons; nobody is called on that day.
        Assert.Equal(monday.AddDays(4), ProposedDay.From(monday, 4, new("7", [])));
    }
}
