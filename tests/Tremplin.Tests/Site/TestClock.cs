namespace Tremplin.Tests;

/// <summary>A clock that stands still until it is told to go on. It begins on Monday 23 November 2026 at 9:00 in Paris.</summary>
public sealed class TestClock : TimeProvider
{
    DateTimeOffset now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan time) => now += time;

    public void AdvanceDays(int days) => Advance(TimeSpan.FromDays(days));

    public void Set(DateTimeOffset instant) => now = instant;
}
