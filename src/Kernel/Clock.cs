namespace Tremplin.Kernel;

/// <summary>What the house asks of a clock: the instant, cut to what both databases keep, and the day in Paris.</summary>
public static class Clock
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    extension(TimeProvider clock)
    {
        /// <summary>Now, in UTC, cut to the millisecond (PostgreSQL keeps µs, .NET 100 ns).</summary>
        public DateTimeOffset Now => clock.GetUtcNow() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)) : default;

        /// <summary>Now, as a wall clock in Paris shows it.</summary>
        public DateTime NowInParis => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris).DateTime;

        /// <summary>Today in Paris: never the UTC date, which is yesterday's for two hours every night.</summary>
        public DateOnly TodayInParis => DateOnly.FromDateTime(clock.NowInParis);
    }
}
