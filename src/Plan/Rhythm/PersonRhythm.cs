using Tremplin.Kernel;

namespace Tremplin.Plan.Rhythm;

/// <summary>How someone's week goes: their days and moments, what they intend, and the address of their calendar.</summary>
internal sealed class PersonRhythm
{
    public required PersonId PersonId { get; init; }

    /// <summary>The days of the week, as ISO 8601 numbers them: « 24 » is Tuesday and Thursday.</summary>
    public string Days { get; private set; } = "";
    public TimeOnly? Morning { get; private set; }
    public TimeOnly? Midday { get; private set; }
    public TimeOnly? Afternoon { get; private set; }
    public TimeOnly? Evening { get; private set; }

    public int Offers { get; private set; }
    public int Unsolicited { get; private set; }
    public int Network { get; private set; }
    public int Agency { get; private set; }
    public int Fairs { get; private set; }

    /// <summary>The day the intention was written, or looked at again; null when there is none.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>The SHA-256 of the calendar's address, so that reading this table opens no calendar; null when there is none.</summary>
    public string? FeedHash { get; private set; }

    /// <summary>How many addresses were made: a form older than the last one makes none.</summary>
    public int Feeds { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<TimeOnly> Hours => [.. new[] { Morning, Midday, Afternoon, Evening }.OfType<TimeOnly>().Order()];

    public Intention Intention => new(Offers, Unsolicited, Network, Agency, Fairs);

    /// <summary>It is Monday, and the intention was not looked at yet today.</summary>
    public bool IsToReview(DateOnly today) => today.DayOfWeek is DayOfWeek.Monday && ReviewedOn < today;

    public void ChooseWeek(IEnumerable<int> days, TimeOnly? morning, TimeOnly? midday, TimeOnly? afternoon, TimeOnly? evening)
    {
        Days = string.Concat(days.Where(d => d is >= 1 and <= 7).Distinct().Order());
        (Morning, Midday, Afternoon, Evening) = (morning, midday, afternoon, evening);
        if (Days.Length is 0 && Hours.Count > 0) throw new Refusal("plan.no_day", "Choisissez aussi un jour, même un seul.");
    }

    /// <summary>Another address takes the place of the one before; the same one given twice is the same.</summary>
    public void OpenFeed(string hash, int feedsBefore)
    {
        if (hash == FeedHash) return;
        if (feedsBefore != Feeds) throw new Refusal("plan.offer_is_old", "Votre adresse a changé entre-temps, peut-être dans un autre onglet. Pour en avoir une nouvelle, recommencez.");
        (FeedHash, Feeds) = (hash, Feeds + 1);
    }

    public void CloseFeed() => FeedHash = null;

    /// <summary>Takes from another row of the same person what this one does not say.</summary>
    public void Join(PersonRhythm other)
    {
        if (Days.Length is 0) (Days, Morning, Midday, Afternoon, Evening) = (other.Days, other.Morning, other.Midday, other.Afternoon, other.Evening);
        if (ReviewedOn is null) (Offers, Unsolicited, Network, Agency, Fairs, ReviewedOn) = (other.Offers, other.Unsolicited, other.Network, other.Agency, other.Fairs, other.ReviewedOn);
        FeedHash ??= other.FeedHash;
    }

    public void Intend(Intention intention, DateOnly today)
    {
        (Offers, Unsolicited, Network, Agency, Fairs) = intention.Within();
        ReviewedOn = today;
    }
}

/// <summary>How many steps somebody intends to take in a week, by way of looking for work.</summary>
internal sealed record Intention(int Offers, int Unsolicited, int Network, int Agency, int Fairs)
{
    public const int Most = 20;

    public int Total => Offers + Unsolicited + Network + Agency + Fairs;

    public Intention Within() => new(Within(Offers), Within(Unsolicited), Within(Network), Within(Agency), Within(Fairs));

    static int Within(int count) => Math.Clamp(count, 0, Most);
}
